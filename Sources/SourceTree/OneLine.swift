/// Text out of a repository or a program, made fit for one line of a message: control characters, line separators and
/// bidirectional overrides become U+FFFD, and what is longer than `limit` characters is cut.
func oneLine(_ text: some StringProtocol, limit: Int = 240) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(limit) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: line.append("\u{FFFD}")
    default: line.append(scalar)
    }
  }
  return String(line) + (text.unicodeScalars.count > limit ? "…" : "")
}
