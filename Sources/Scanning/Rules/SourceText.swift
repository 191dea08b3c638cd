import Facts

/// Short texts out of a source file: folded, capped, free of string contents.
enum SourceText {
  /// Signatures, parameter lists and receivers are cut here, in bytes.
  static let cap = 240

  /// Runs of white space become one space, runs of masked string contents one `…`; ends with `…` when cut.
  static func folded(_ masked: UnsafeRawBufferPointer, _ range: Range<Int>, cap: Int = cap) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(min(range.count, cap))
    var spaced = false
    var inString = false
    for offset in range {
      let byte = masked[offset]
      if byte == 1 {
        if !inString { text += ellipsis }
        inString = true
        continue
      }
      inString = false
      if byte == 32 || (byte >= 9 && byte <= 13) {
        spaced = !text.isEmpty
        continue
      }
      if text.count >= cap {
        text += ellipsis
        return text
      }
      if spaced { text.append(32) }
      spaced = false
      text.append(byte)
    }
    return text
  }

  /// As ``folded(_:_:cap:)`` without any white space, and with what stands in brackets left out: `make(…).a` is `make().a`.
  static func receiver(_ masked: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    for offset in range {
      let byte = masked[offset]
      switch byte {
      case 40, 91, 123:
        if depth == 0 { text.append(byte) }
        depth += 1
      case 41, 93, 125:
        depth -= 1
        if depth == 0 { text.append(byte) }
      case 1, 32, 9...13: break
      default: if depth == 0 { text.append(byte) }
      }
      if text.count >= 120 { break }
    }
    return text
  }

  static let ellipsis: [UInt8] = Array("…".utf8)
}
