import CodeIndex
import Facts

/// How a definition is named and cited.
enum DefinitionPhrase {
  /// From the outermost type or function down; the namespaces around are in the path, and in JSON.
  static func name(_ definition: FactView) -> Span { .code(text(definition)) }

  static func text(_ definition: FactView) -> String {
    var namespace = definition.container
    while let current = namespace, current.detail != .namespace { namespace = current.container }
    guard let prefix = namespace?.qualifiedName, definition.qualifiedName.hasPrefix(prefix + ".") else {
      return definition.qualifiedName
    }
    return String(definition.qualifiedName.dropFirst(prefix.count + 1))
  }

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

  /// The same with its article: `an enum`.
  static func oneOf(_ definition: FactView) -> String {
    let noun = noun(definition)
    return (noun.first.map("aeiou".contains) == true ? "an " : "a ") + noun
  }
}
