/// What a name that is given a value in brackets is a part of.
extension MentionFinder {
  /// The names before the bracket around a key, with type arguments: `Options` of `new Options(1) { Max = 3 }`,
  /// `limits.Config` of `limits.Config{Max: 3}`, `Config` of `Config(max = 3)`; `new` where the type is left out. Nil
  /// where statements stand in the bracket, or nothing like that stands before it.
  ///
  /// - Parameter masked: the text without comments and what strings hold.
  static func owner(_ offset: Int, _ masked: [UInt8]) -> String? {
    guard let open = opening(before: offset, masked) else { return nil }
    var end = endOfText(before: open, masked)
    var isCalled = false
    if masked[open] == UInt8(ascii: "{"), end > 0, masked[end - 1] == UInt8(ascii: ")") {
      guard let list = opening(before: end - 1, masked) else { return nil }
      end = endOfText(before: list, masked)
      isCalled = true
    }
    var arguments = ""
    if end > 1, masked[end - 1] == UInt8(ascii: ">") {
      // An arrow begins a body.
      guard masked[end - 2] != UInt8(ascii: "="), masked[end - 2] != UInt8(ascii: "-"),
        let first = angle(closedBefore: end, masked)
      else { return nil }
      arguments = String(decoding: masked[first..<end], as: UTF8.self)
      end = endOfText(before: first, masked)
    }
    var start = end
    while start > 0, isPathByte(masked[start - 1]) { start -= 1 }
    guard start < end, end - start < 120 else { return nil }
    let chain = String(decoding: masked[start..<end], as: UTF8.self)
    // `Run(1) {` begins a body; only a construction has a list of members behind its arguments.
    guard isCalled, chain != "new" else { return chain + arguments }
    return word(before: start, masked) == "new" ? chain + arguments : nil
  }

  /// How far a bracket may stand before what it holds.
  private static let reach = 4_096

  /// The bracket that is open at `offset`; nil where a statement ends before it.
  private static func opening(before offset: Int, _ masked: [UInt8]) -> Int? {
    var depth = 0
    var position = offset - 1
    while position >= 0, offset - position < reach {
      switch masked[position] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        if depth == 0 { return position }
        depth -= 1
      case UInt8(ascii: ";") where depth == 0: return nil
      default: break
      }
      position -= 1
    }
    return nil
  }

  /// Where the angle bracket is opened that is closed directly before `offset`.
  private static func angle(closedBefore offset: Int, _ masked: [UInt8]) -> Int? {
    var depth = 0
    var position = offset - 1
    while position > 0, offset - position < 120 {
      if masked[position] == UInt8(ascii: ">") { depth += 1 }
      if masked[position] == UInt8(ascii: "<") { depth -= 1 }
      if depth == 0 { return position }
      position -= 1
    }
    return nil
  }

  private static func endOfText(before offset: Int, _ masked: [UInt8]) -> Int {
    var end = offset
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(masked[end - 1]) { end -= 1 }
    return end
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    WordTable.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  private static func word(before offset: Int, _ masked: [UInt8]) -> String {
    let end = endOfText(before: offset, masked)
    var start = end
    while start > 0, WordTable.isWord(masked[start - 1]) { start -= 1 }
    return String(decoding: masked[start..<end], as: UTF8.self)
  }
}
