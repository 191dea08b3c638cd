/// Escapes our own words for Markdown, so that a sentence can never become markup.
///
/// Source: GitHub Flavored Markdown 0.29, "Backslash escapes", "Raw HTML", "Autolinks (extension)". Only what could be
/// read as markup at its place is escaped, since people read and edit the document's source as well. Text out of the
/// repository never comes this way: it is shown by ``MarkdownCodeSpan``. An e-mail address stays a link, because the
/// autolink extension looks at the text after the escapes are gone.
public enum MarkdownText {
  /// `text` such that it parses to that text alone, unseen characters shown as in ``VisibleText``, line feeds as spaces.
  ///
  /// With `atLineStart` it also begins no block: heading, list, quotation, indented code.
  public static func escape(_ text: String, atLineStart: Bool = false) -> String {
    var scalars = Array(VisibleText.clean(String(text.map { $0.isNewline ? " " : $0 })).unicodeScalars)
    if atLineStart { scalars = Array(scalars.drop { $0 == " " }) }
    let blockMark = atLineStart ? Self.blockMark(in: scalars) : nil
    var escaped = String.UnicodeScalarView()
    for index in scalars.indices {
      if index == blockMark || isMarkup(scalars, index) { escaped.append("\\") }
      escaped.append(scalars[index])
    }
    return String(escaped)
  }

  private static func isMarkup(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "~", "|": return true
    case "_":
      // Between two letters an underscore opens and closes nothing: `snake_case` stays readable.
      return index == 0 || !isWord(scalars[index - 1]) || !(next.map(isWord) ?? false)
    case "<": return next.map { $0 == "/" || $0 == "!" || $0 == "?" || isWord($0) } ?? true
    case "&": return next != " "
    case ":": return next == "/"
    case ".": return index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }

  /// Where the mark stands that would begin a block, if one does.
  private static func blockMark(in scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    if "#>-+=".unicodeScalars.contains(first) { return 0 }
    guard let mark = scalars.firstIndex(where: { !("0"..."9").contains($0) }), mark > 0 else { return nil }
    return scalars[mark] == "." || scalars[mark] == ")" ? mark : nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
