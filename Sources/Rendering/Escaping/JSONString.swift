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
    if text.allSatisfy(isPlain) {
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
