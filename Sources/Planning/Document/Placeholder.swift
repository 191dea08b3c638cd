/// What the protocol writes where something is still to be written: `[Single sentence summary]`, `path/to/file.py`.
enum Placeholder {
  /// The first placeholder in a line of prose; nil when there is none. Code spans are not looked into but for the
  /// protocol's sample paths, and links and boxes are none.
  static func first(in line: String) -> String? {
    // Nearly every line has neither a bracket nor a sample path.
    let bytes = line.utf8
    guard bytes.contains(UInt8(ascii: "[")) || bytes.contains(UInt8(ascii: "`")) && line.contains("path/to/") else {
      return nil
    }
    for piece in CodeSpans(line).pieces {
      switch piece {
      case .code(let code):
        if isSamplePath(code) { return code }
      case .text: continue
      }
    }
    return bracketed(in: line)
  }

  static func isOne(_ line: String) -> Bool { first(in: line) != nil }

  private static func isSamplePath(_ code: String) -> Bool { code.hasPrefix("path/to/") }

  /// `[Words]` outside code, not followed by `(` or `[` or `:` and not a box; of two words at least, or one of the
  /// protocol's single ones.
  private static func bracketed(in line: String) -> String? {
    var masked = Array(line)
    var isCode = false
    for index in masked.indices where masked[index] == "`" || isCode {
      if masked[index] == "`" { isCode.toggle() } else { masked[index] = "\u{1}" }
    }
    var open: Int?
    for index in masked.indices {
      if masked[index] == "[", index == 0 || masked[index - 1] != "\\" { open = open ?? index }
      guard masked[index] == "]", let start = open else { continue }
      open = nil
      let next = index + 1 < masked.count ? masked[index + 1] : " "
      let inside = String(masked[(start + 1)..<index])
      if next == "(" || next == "[" || next == ":" || inside.hasPrefix("^") { continue }
      if inside.hasPrefix("e.g.") || known.contains(inside) || isInstruction(inside) {
        return String(Array(line)[start...index])
      }
    }
    return nil
  }

  /// Several words that begin with a capital, as the protocol's hints do.
  private static func isInstruction(_ words: String) -> Bool {
    words.first.map { $0.isUppercase || $0.isNumber } == true && words.contains(" ") && !words.contains("|")
  }

  private static let known: Set<String> = [
    "Name", "Timestamp", "Action", "condition", "User-visible result", "nobody yet", "Transform",
  ]
}
