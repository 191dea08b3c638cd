/// What the name of a file says of its language.
public enum NamedLanguage: Sendable, Hashable {
  /// This one, whatever the file holds; nil when it is sure that no pack knows it.
  case decided(String?)
  /// What the file holds tells which of the languages that use this extension, lower case and without its dot.
  case shared(fileExtension: String)
  /// Nothing; what the file says of itself may.
  case unknown
}
