/// How a definition is used where it is not called. The order is the one in which they are told.
public enum UseKind: String, CaseIterable, Sendable, Hashable {
  /// The handler of an entry point.
  case route, command, job, consumer, event
  /// Registered with a container, or asked of one.
  case injection
  case decorator
  /// Passed on or stored, as a rule reads it.
  case callback
  /// Named where a value stands: an argument, an entry of a table, what is assigned.
  case value
  /// What holds a value, such as a property: asked for it, and given another, be it where its object is made.
  case read, set
  case base
  case type
  /// Named in configuration.
  case configuration
  /// Named by its full name in a string.
  case string
}
