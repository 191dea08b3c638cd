import CodeIndex
import Facts

/// Definitions that a feature phrase all but names.
///
/// "throttle with opts" and "add ThrottleWithOpts" name `ThrottleWithOpts`; "throttle by client" does not. Nearness in
/// meaning is the business of `similar`: here a false hit would stop the user for nothing, so every word of the name
/// must stand in the phrase, and at most one other word of weight beside them.
struct LikenessToName {
  private let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// Functions and types outside tests, those that leave fewest words of the phrase over first, then in order of place.
  func definitions(namedBy phrase: String) -> [FactView] {
    let wanted = Set(Self.words(of: phrase)).subtracting(Self.idle)
    let tokens = Set(phrase.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }.map(String.init))
    var found: [(definition: FactView, left: Int)] = []
    for file in index.files where file.role == .source {
      for definition in file.facts(.definition)
      where definition.detail.isFunctionLike || definition.detail.isTypeLike {
        if tokens.contains(definition.name), Self.looksLikeCode(definition.name) {
          found.append((definition, 0))
        } else if let left = Self.wordsLeft(of: wanted, by: Self.words(of: definition.name)) {
          found.append((definition, left))
        }
      }
    }
    return found.sorted { a, b in
      a.left == b.left ? PlaceOrder.precedes(a.definition, b.definition) : a.left < b.left
    }.map(\.definition)
  }

  /// How many words of the phrase a name does not hold; nil when the name is not that of the phrase.
  private static func wordsLeft(of phrase: Set<String>, by name: [String]) -> Int? {
    let name = Set(name).subtracting(idle)
    guard !name.isEmpty, name.isSubset(of: phrase) else { return nil }
    let left = phrase.count - name.count
    // One word proves nothing beside another: "cache users" is not about a type named `Users`.
    return left <= (name.count > 1 ? 1 : 0) ? left : nil
  }

  /// A name that could not be an ordinary word of a sentence.
  private static func looksLikeCode(_ name: String) -> Bool {
    name.contains("_") || name.dropFirst().contains { $0.isUppercase }
  }

  /// Words that say nothing of what is built.
  private static let idle: Set<String> = [
    "a", "an", "the", "to", "for", "of", "in", "on", "by", "with", "and", "or", "that", "new", "add", "support",
    "implement", "create", "feature", "function", "class", "method", "please",
  ]

  /// The words of a phrase or an identifier in lower case, a plural `s` left out: `HTTPServers` is `http`, `server`.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    let letters = Array(text)
    func close() {
      if !word.isEmpty { words.append(singular(word.lowercased())) }
      word = ""
    }
    for (offset, letter) in letters.enumerated() {
      guard letter.isLetter || letter.isNumber else {
        close()
        continue
      }
      if letter.isUppercase, let before = word.last {
        let next = offset + 1 < letters.count ? letters[offset + 1] : " "
        if !before.isUppercase || next.isLowercase { close() }
      }
      word.append(letter)
    }
    close()
    return words
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}
