/// A path as a relative reference (RFC 3986): what is not unreserved is percent-encoded, byte by byte.
enum RelativeReference {
  static func text(_ path: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var reference: [UInt8] = []
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        reference.append(byte)
      default:
        if "-._~/".utf8.contains(byte) {
          reference.append(byte)
        } else {
          reference += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: reference, as: UTF8.self)
  }
}
