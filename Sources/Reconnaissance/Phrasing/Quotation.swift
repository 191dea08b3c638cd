/// Text of the repository made fit to be quoted.
enum Quotation {
  /// The most characters quoted.
  private static let limit = 240

  /// One line, without control and invisible characters, capped; nil when nothing is left.
  static func of(_ text: String?) -> String? {
    guard let text else { return nil }
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: line.unicodeScalars.append(" ")
      case .format, .privateUse, .surrogate, .unassigned: continue
      default: line.unicodeScalars.append(scalar)
      }
    }
    let words = line.split(separator: " ").joined(separator: " ")
    if words.isEmpty { return nil }
    return words.count > limit ? words.prefix(limit - 1) + "…" : words
  }
}
