/// A regular expression over paths, as far as rules about paths are written with it: plain text, alternatives of plain text in
/// brackets that may be left out, `.*` between, and an end.
///
/// Not more on purpose: such expressions come from the repository that is looked at, and an engine that tries every way
/// can be kept busy for ever by one of a dozen characters. These take time in proportion to the path.
struct PathExpression {
  /// For each choice of alternatives the texts that follow each other, with anything between.
  private let choices: [[String]]
  private let isWhole: Bool

  /// So many choices are written by hand.
  private static let choiceLimit = 64

  /// - Parameter written: behind its `^`.
  /// - Returns: nil for what is written with more than that.
  init?(_ written: Substring) {
    var choices: [[String]] = [[""]]
    var rest = written
    var isWhole = false
    func append(_ alternatives: [String]) {
      choices = choices.flatMap { choice in
        alternatives.map { choice.dropLast() + [(choice.last ?? "") + $0] }
      }
    }
    while let next = rest.first {
      guard choices.count <= Self.choiceLimit else { return nil }
      if next == "$", rest.count == 1 {
        isWhole = true
        break
      }
      if next == "(" {
        guard let close = rest.firstIndex(of: ")") else { return nil }
        var inside = rest[rest.index(after: rest.startIndex)..<close]
        if inside.hasPrefix("?:") { inside = inside.dropFirst(2) }
        if inside == ".*" || inside == ".+" {
          choices = choices.map { $0 + [""] }
          rest = rest[rest.index(after: close)...]
          continue
        }
        let alternatives = inside.split(separator: "|", omittingEmptySubsequences: false).map(Self.plain)
        rest = rest[rest.index(after: close)...]
        let isOptional = rest.first == "?"
        if isOptional { rest = rest.dropFirst() }
        guard alternatives.allSatisfy({ $0 != nil }) else { return nil }
        append(alternatives.compactMap(\.self) + (isOptional ? [""] : []))
      } else if rest.hasPrefix(".*") || rest.hasPrefix(".+") {
        choices = choices.map { $0 + [""] }
        rest = rest.dropFirst(2)
      } else {
        let length = next == "\\" ? 2 : 1
        guard let text = Self.plain(rest.prefix(length)), !"?*+{".contains(rest.dropFirst(length).first ?? " ") else {
          return nil
        }
        append([text])
        rest = rest.dropFirst(length)
      }
    }
    self.choices = choices
    self.isWhole = isWhole
  }

  /// - Complexity: O(path), for each choice.
  func covers(_ path: String) -> Bool { choices.contains { covers($0, path[...]) } }

  private func covers(_ texts: [String], _ path: Substring) -> Bool {
    guard let first = texts.first, path.hasPrefix(first) else { return false }
    var rest = path.dropFirst(first.count)
    for text in texts.dropFirst().dropLast(isWhole ? 1 : 0) where !text.isEmpty {
      guard let found = rest.firstRange(of: text) else { return false }
      rest = rest[found.upperBound...]
    }
    guard isWhole else { return true }
    return texts.count == 1 ? rest.isEmpty : rest.hasSuffix(texts[texts.count - 1])
  }

  /// A text that stands for itself; nil where a sign in it means more.
  private static func plain(_ written: Substring) -> String? {
    var text = ""
    var isEscaped = false
    for character in written {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      // `\d` is any digit, `\/` a slash.
      let isWord = character.isLetter || character.isNumber
      guard isEscaped ? !isWord : isWord || "/-_.~%@:=&,".contains(character) else { return nil }
      text.append(character)
      isEscaped = false
    }
    return isEscaped ? nil : text
  }
}
