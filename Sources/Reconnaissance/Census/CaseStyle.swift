/// How the words of a name are set.
enum CaseStyle: String, CaseIterable, Sendable {
  case snakeCase = "snake_case"
  case camelCase = "camelCase"
  case pascalCase = "PascalCase"
  case screamingSnakeCase = "SCREAMING_SNAKE_CASE"
  case kebabCase = "kebab-case"
  /// Words that each begin with a capital, joined by underscores: `Throws_When_Empty`, `GetTotal_Throws`.
  case pascalSnakeCase = "Pascal_Pascal"
  /// Go's: a capital begins what is exported, and nothing else is told by case.
  case mixedCaps = "MixedCaps"
  case mixed = "mixed"

  /// The styles of ``fitting(_:)`` as they are told apart in a language.
  /// - Parameter capitalExports: the language tells what is exported by a capital (Go), so that the first letter is
  ///   no choice of style.
  static func fitting(_ name: String, capitalExports: Bool) -> [CaseStyle] {
    let styles = fitting(name)
    guard capitalExports else { return styles }
    return styles.contains(.pascalCase) || styles.contains(.camelCase) ? [.mixedCaps] : styles
  }

  /// Every style that a name fits: `run` is snake, camel and kebab case at once, `URL` is screaming and Pascal case.
  /// Marks of privacy before and after (`_x`, `x_`, `$x`, `x?`, `x!`) do not count. Empty when no letter is left.
  static func fitting(_ name: String) -> [CaseStyle] {
    let marks: Set<Character> = ["_", "$", "@", "?", "!", "'"]
    let start = name.drop { marks.contains($0) }
    guard let last = start.lastIndex(where: { !marks.contains($0) }) else { return [] }
    let core = start[...last]
    guard let first = core.first, core.contains(where: \.isLetter) else { return [] }
    let hasUnderscore = core.contains("_")
    let hasHyphen = core.contains("-")
    let hasUpper = core.contains(where: \.isUppercase)
    let hasLower = core.contains(where: \.isLowercase)
    if core.contains(where: { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }) { return [.mixed] }
    switch (hasUnderscore, hasHyphen) {
    case (true, true): return [.mixed]
    case (true, false):
      if !hasUpper { return [.snakeCase] }
      if !hasLower { return [.screamingSnakeCase] }
      let words = core.split(separator: "_")
      return words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
        ? [.pascalSnakeCase] : [.mixed]
    case (false, true): return hasUpper ? [.mixed] : [.kebabCase]
    case (false, false):
      if !hasUpper { return [.snakeCase, .camelCase, .kebabCase] }
      if first.isUppercase { return hasLower ? [.pascalCase] : [.pascalCase, .screamingSnakeCase] }
      return [.camelCase]
    }
  }
}
