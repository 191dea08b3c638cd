/// JSON string literals (RFC 8259, section 7) in UTF-8.
///
/// Lossless, and harmless when the document is shown on a terminal: beside what JSON demands, every scalar that
/// ``VisibleText`` calls unseen is written as `\uXXXX`, in a surrogate pair above U+FFFF.
public enum JSONString {
  /// Appends the literal for `text`, quotation marks included.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var copy = text
    copy.withUTF8 { append(utf8: $0, to: &bytes) }
  }

  /// Appends the literal for a byte string; what is not UTF-8 becomes U+FFFD.
  public static func append(utf8 text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.allSatisfy({ isPlain($0) }) {
      // Nearly every name: one copy instead of a decision for each byte.
      bytes.append(contentsOf: text)
    } else if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { append(ascii: byte, to: &bytes) }
    } else {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar.value < 0x80 {
          append(ascii: UInt8(scalar.value), to: &bytes)
        } else if VisibleText.isUnseen(scalar) {
          for unit in UTF16.encode(scalar)! { append(escaped: unit, to: &bytes) }  // every scalar has UTF-16
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar)!)  // and UTF-8
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte string stands for itself between quotation marks. Looks at eight bytes at a time.
  @inline(__always)
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    let count = raw.count
    if count >= 8 {
      var offset = 0
      while offset < count - 8 {
        if !isPlain(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { return false }
        offset += 8
      }
      return isPlain(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let head = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      return isPlain(head | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32)
    }
    for byte in raw where !isPlain(byte) { return false }
    return true
  }

  /// Eight bytes at once (Sean Anderson, "Bit Twiddling Hacks": a zero byte, a byte below a number). What a borrow may
  /// mark wrongly stands behind a byte that is marked rightly.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    func holds(_ byte: UInt64) -> UInt64 {
      let difference = word ^ (ones &* byte)
      return (difference &- ones) & ~difference
    }
    let isControl = (word &- ones &* 0x20) & ~word
    return (word | isControl | holds(0x22) | holds(0x5C) | holds(0x7F)) & tops == 0
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x20..<0x7F: bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    default: append(escaped: UInt16(byte), to: &bytes)
    }
  }

  private static func append(escaped unit: UInt16, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] {
      let digit = UInt8((unit >> UInt16(shift)) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
