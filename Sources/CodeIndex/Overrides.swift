public import Facts

/// Types by what they extend.
public struct Overrides: Sendable {
  let index: CodeIndex

  /// Types whose `base` references lead directly to this one.
  public func directSubtypes(of type: FactView) -> [FactView] { [] }
  /// All of them, transitively.
  public func subtypes(of type: FactView) -> [FactView] { [] }
  /// The types a type extends, as far as they are defined here, nearest first, transitively.
  public func supertypes(of type: FactView) -> [FactView] { [] }
  /// Methods of subtypes with this method's name.
  public func overriding(_ method: FactView) -> [FactView] { [] }
  /// Methods of supertypes with this method's name.
  public func overridden(by method: FactView) -> [FactView] { [] }
}
