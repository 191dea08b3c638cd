import CodeIndex
import Facts

/// How a definition is named and cited.
enum DefinitionPhrase {
  static func name(_ definition: FactView) -> Span { .code(definition.qualifiedName) }

  /// `Throttle` `middleware/throttle.go:32-41`.
  static func spans(_ definition: FactView) -> [Span] {
    [name(definition), " ", Span.whole(definition)]
  }

  /// The word for what it is: `function`, `class`.
  static func noun(_ definition: FactView) -> String {
    switch definition.detail {
    case .enumCase: "enum case"
    default: definition.detail.rawValue
    }
  }
}
