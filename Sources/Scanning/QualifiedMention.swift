/// What a name that merely stands somewhere is a part of.
extension MentionFinder {
  /// The name with everything before it that can belong to a dotted name or a path, up to a space or a quotation mark:
  /// `app.jobs:run`, `com.shop.Cart#total`, `./src/cart.add`. A tag before it (`<class>com.shop.Cart`) is no part.
  static func qualified(_ offset: Int, _ length: Int, _ source: UnsafeRawBufferPointer) -> String {
    var start = offset
    // A longer one names nothing that anybody wrote by hand.
    while start > 0, offset - start < 200, isPart(source[start - 1]) { start -= 1 }
    return String(decoding: source[start..<(offset + length)], as: UTF8.self)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    if WordTable.isWord(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "/"),
      UInt8(ascii: "\\"), UInt8(ascii: "-"), UInt8(ascii: "$"):
      return true
    default: return false
    }
  }

  /// The chain of names before the member operator in front of `offset`; `()` where something else stands there, nil
  /// where there is no operator. Only what the source says on the way is read, so that no language is asked for: a chain
  /// is names and the operators of all of them.
  static func receiver(_ offset: Int, _ source: UnsafeRawBufferPointer) -> String? {
    guard var end = memberOperator(before: offset, source) else { return nil }
    let last = end
    while true {
      let start = wordStart(before: end, source)
      guard start < end else { return end == last ? "()" : chain(end, last, source) ?? "()" }
      guard let next = memberOperator(before: start, source) else { return chain(start, last, source) ?? "()" }
      // A root operator: `::a`, `\A`.
      if next == 0 || !isNameEnd(source[next - 1]) {
        return isExpressionEnd(source, next) ? "()" : chain(next, last, source)
      }
      end = next
    }
  }

  private static func chain(_ start: Int, _ end: Int, _ source: UnsafeRawBufferPointer) -> String? {
    start < end && end - start < 120 ? String(decoding: source[start..<end], as: UTF8.self) : nil
  }

  /// Where the member operator that ends at `offset` begins; nil when none does. White space around it is no chain: a
  /// method on a line of its own is asked of something that would have to be searched for.
  private static func memberOperator(before offset: Int, _ source: UnsafeRawBufferPointer) -> Int? {
    guard offset > 0 else { return nil }
    switch source[offset - 1] {
    case UInt8(ascii: "."):
      if offset > 1, source[offset - 2] == UInt8(ascii: ".") { return nil }
      return offset > 1 && (source[offset - 2] == UInt8(ascii: "?") || source[offset - 2] == UInt8(ascii: "!"))
        ? offset - 2 : offset - 1
    case UInt8(ascii: ":"):
      return offset > 1 && source[offset - 2] == UInt8(ascii: ":") ? offset - 2 : nil
    case UInt8(ascii: ">"):
      return offset > 1 && source[offset - 2] == UInt8(ascii: "-") ? offset - 2 : nil
    case UInt8(ascii: "\\"): return offset - 1
    default: return nil
    }
  }

  private static func wordStart(before end: Int, _ source: UnsafeRawBufferPointer) -> Int {
    var start = end
    while start > 0, isNameEnd(source[start - 1]) { start -= 1 }
    return start
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    WordTable.isWord(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "@")
  }

  private static func isExpressionEnd(_ source: UnsafeRawBufferPointer, _ end: Int) -> Bool {
    end > 0
      && [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains(
        source[end - 1])
  }

  /// Whether what stands behind a name can begin arguments, a block or a literal of its type.
  static func isApplied(_ end: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    var next = end
    while next < source.count, source[next] == 0x20 { next += 1 }
    guard next < source.count else { return false }
    switch source[next] {
    case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): return true
    case UInt8(ascii: "!"): return next + 1 < source.count && source[next + 1] != UInt8(ascii: "=")
    default: return false
    }
  }

  /// Whether a bracket opens directly behind a name in prose: `clean()`.
  static func isCalled(_ end: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    end < source.count && source[end] == UInt8(ascii: "(")
  }

  /// `:name` is the name as a value, whatever it is a name of: a colon directly before it, and neither a name nor
  /// another colon before that.
  static func isSymbol(_ offset: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    guard offset > 1, source[offset - 1] == UInt8(ascii: ":") else { return false }
    switch source[offset - 2] {
    case 0x20, 0x09, 0x0A, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "&"): return true
    default: return false
    }
  }
}
