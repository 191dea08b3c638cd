/// Shows any text as exactly one Markdown code span: the only way repository text enters a document.
///
/// Source: GitHub Flavored Markdown 0.29, "Code spans" and "Tables (extension)".
public enum MarkdownCodeSpan {
  /// Where the span will stand.
  public enum Context: Sendable {
    case inline
    /// Inside a table row, where a bar ends the cell even in code unless a backslash stands before it.
    case tableCell
  }

  /// The span's text for `text`: ``VisibleText`` of it, and `""` for the empty string, which no code span can hold.
  public static func content(of text: String) -> String {
    text.isEmpty ? "\"\"" : VisibleText.clean(text)
  }

  /// A code span whose text is ``content(of:)``, fenced by the shortest run of backticks that does not occur in it.
  ///
  /// Nothing may stand directly before or after the span that begins or ends with an unescaped backtick.
  public static func render(_ text: String, in context: Context = .inline) -> String {
    // Bytes and not characters: a combining mark may follow any of the signs that matter.
    let content = Array(content(of: text).utf8)
    let fence = Array(repeating: UInt8(ascii: "`"), count: fenceLength(for: content))
    // A parser takes one space off both ends when both have one, unless there is nothing but spaces.
    let space = UInt8(ascii: " ")
    let spaced = content.first == space && content.last == space && content.contains { $0 != space }
    let ticked = content.first == UInt8(ascii: "`") || content.last == UInt8(ascii: "`")
    let pad = spaced || ticked ? [space] : []
    let span = fence + pad + content + pad + fence
    let bar = UInt8(ascii: "|")
    let cell = context == .tableCell ? span.flatMap { $0 == bar ? [UInt8(ascii: "\\"), bar] : [$0] } : span
    return String(decoding: cell, as: UTF8.self)
  }

  /// A code span for bytes in any encoding; what is not UTF-8 becomes U+FFFD.
  public static func render(bytes: some Collection<UInt8>, in context: Context = .inline) -> String {
    render(String(decoding: bytes, as: UTF8.self), in: context)
  }

  /// A code span for a place, `path:12-40`.
  public static func place(_ path: String, _ lines: ClosedRange<Int>?, in context: Context = .inline) -> String {
    render(PlaceText.place(path, lines), in: context)
  }

  private static func fenceLength(for content: [UInt8]) -> Int {
    var runs: Set<Int> = []
    var run = 0
    for byte in content {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else {
        runs.insert(run)
        run = 0
      }
    }
    runs.insert(run)
    var length = 1
    while runs.contains(length) { length += 1 }
    return length
  }
}
