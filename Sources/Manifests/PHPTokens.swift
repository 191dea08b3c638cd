/// The words of a PHP file, for readers that follow chains of calls. Comments and what strings do beyond their text are let fall.
enum PHPToken: Sendable, Equatable {
  /// A name, a variable with its `$`, or a number.
  case word(String)
  case string(String)
  /// `->`, `?->` or `::`.
  case member
  case sign(UInt8)

  /// - Complexity: O(bytes).
  static func read(_ bytes: [UInt8]) -> [(token: PHPToken, line: Int)] {
    var found: [(token: PHPToken, line: Int)] = []
    var at = 0
    var line = 1
    func isWord(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte == .backslash
    }
    func next(_ distance: Int = 1) -> UInt8? { at + distance < bytes.count ? bytes[at + distance] : nil }
    func skip(until end: String) {
      while at < bytes.count, !bytes[at...].starts(with: end.utf8) {
        if bytes[at] == .lineFeed { line += 1 }
        at += 1
      }
    }
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case .lineFeed:
        line += 1
        at += 1
      case 0x20, 0x09, 0x0D: at += 1
      case UInt8(ascii: "#") where next() != UInt8(ascii: "["), UInt8(ascii: "/") where next() == UInt8(ascii: "/"):
        skip(until: "\n")
      case UInt8(ascii: "/") where next() == UInt8(ascii: "*"):
        at += 2
        skip(until: "*/")
        at = min(at + 2, bytes.count)
      case .apostrophe, .quote:
        let (first, start) = (line, at + 1)
        at = start
        while at < bytes.count, bytes[at] != byte {
          if bytes[at] == .backslash { at += 1 }
          if at < bytes.count, bytes[at] == .lineFeed { line += 1 }
          at += 1
        }
        found.append((.string(String(decoding: bytes[start..<max(start, min(at, bytes.count))], as: UTF8.self)), first))
        at = min(at + 1, bytes.count)
      case UInt8(ascii: "-") where next() == UInt8(ascii: ">"), UInt8(ascii: ":") where next() == UInt8(ascii: ":"):
        found.append((.member, line))
        at += 2
      case UInt8(ascii: "?") where next() == UInt8(ascii: "-") && next(2) == UInt8(ascii: ">"):
        found.append((.member, line))
        at += 3
      default:
        guard isWord(byte) else {
          found.append((.sign(byte), line))
          at += 1
          continue
        }
        let start = at
        while at < bytes.count, isWord(bytes[at]) { at += 1 }
        found.append((.word(String(decoding: bytes[start..<at], as: UTF8.self)), line))
      }
    }
    return found
  }
}
