/// Splitting source text where no bracket is open.
public enum TopLevelText {
  /// Parts between separators outside brackets and quotation marks. `=>`, `==` and `::` do not separate.
  public static func split(_ text: some StringProtocol, at separator: Character, limit: Int = .max) -> [Substring] {
    var parts: [Substring] = []
    let text = Substring(text)
    var start = text.startIndex
    var depth = 0
    var quote: Character?
    var previous: Character = " "
    var position = text.startIndex
    while position < text.endIndex {
      let character = text[position]
      let next = text.index(after: position)
      if let open = quote {
        if character == open { quote = nil }
      } else {
        switch character {
        case "(", "[", "{", "<": depth += 1
        case ")", "]", "}": depth -= 1
        case ">": if previous != "=" && previous != "-" { depth -= 1 }
        case "\"", "`": quote = character
        case "'": if !isLifetime(position, in: text) { quote = character }
        case separator where depth <= 0 && parts.count < limit:
          let following = next < text.endIndex ? text[next] : " "
          let isPart =
            (separator == "=" && (following == ">" || following == "=" || "!<>=".contains(previous)))
            || (separator == ":" && (following == ":" || previous == ":"))
          if !isPart {
            parts.append(text[start..<position])
            start = next
          }
        default: break
        }
      }
      previous = character
      position = next
    }
    parts.append(text[start...])
    return parts
  }

  /// Whether a quotation mark begins the name of a lifetime (`&'a str`, `<'a, T: 'a>`), which no second mark closes.
  private static func isLifetime(_ mark: Substring.Index, in text: Substring) -> Bool {
    let behind = text[text.index(after: mark)...]
    let name = behind.prefix { $0.isLowercase || $0.isNumber || $0 == "_" }
    guard !name.isEmpty, behind[name.endIndex...].first.map({ " ,:+>);=".contains($0) }) ?? true else { return false }
    return text[..<mark].last { !$0.isWhitespace }.map { "&<+:,".contains($0) } ?? true
  }

  static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The identifiers in a text, in order.
  static func words(_ text: some StringProtocol) -> [String] {
    text.words(with: "_$").map { String($0) }
  }
}
