/// Text for a terminal: what it shows is what it holds.
public enum TerminalText {
  /// `text` on one line without a control byte: no escape sequence, no bidirectional or invisible character survives.
  public static func escape(_ text: String) -> String { VisibleText.clean(text) }

  /// Text of the repository between quotation marks that cannot occur in it: `“…”`. Marks of that shape inside become
  /// straight ones, so that no quotation can end itself.
  public static func quote(_ text: String) -> String {
    var straight = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { straight.append(scalar == "“" || scalar == "”" ? "\"" : scalar) }
    return "“" + escape(String(straight)) + "”"
  }
}
