/// One string as it stands in the file: its rule, with what varies from literal to literal filled in.
struct Literal {
  /// Index in ``LexicalTables/strings``.
  var rule: Int
  var close: [UInt8]
  /// Takes the next byte's meaning away; empty: nothing does.
  var escape: [UInt8]
  var multiline: Bool
  /// Openings of code inside, in the order of the rule's interpolations.
  var interpolations: [[UInt8]]
  /// A bracket that nests up to ``close``; 0 when the literal does not nest.
  var nests: UInt8 = 0
  var depth = 0
  var isHeredoc = false

  init(_ string: LexicalTables.StringRule, rule: Int) {
    self.rule = rule
    close = string.close
    escape = string.escape.map { [$0] } ?? []
    multiline = string.multiline
    interpolations = string.interpolations.map(\.open)
  }

  /// A literal whose opening was found by a pattern.
  ///
  /// - Parameters:
  ///   - fence: what stands for `{fence}`.
  ///   - delimiter: the byte whose partner closes it; 0 where `close` says how it ends.
  init(_ string: LexicalTables.StringRule, rule: Int, fence: [UInt8], delimiter: UInt8) {
    self.init(string, rule: rule)
    isHeredoc = string.heredoc
    if isHeredoc { multiline = true }
    close = Self.filled(close, fence)
    // With a fence the escape counts only with the fence behind it (Swift's `\#n`).
    if !escape.isEmpty, !isHeredoc,
      interpolations.contains(where: { $0.starts(with: escape + LexicalTables.fenceMark) })
    {
      escape += fence
    }
    interpolations = interpolations.map { Self.filled($0, fence) }
    guard delimiter != 0 else { return }
    let pairs: [UInt8: UInt8] = [
      UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
      UInt8(ascii: "<"): UInt8(ascii: ">"),
    ]
    close = [pairs[delimiter] ?? delimiter]
    nests = pairs[delimiter] == nil ? 0 : delimiter
  }

  private static func filled(_ template: [UInt8], _ fence: [UInt8]) -> [UInt8] {
    guard let place = template.firstRange(of: LexicalTables.fenceMark) else { return template }
    return Array(template[..<place.lowerBound]) + fence + template[place.upperBound...]
  }
}
