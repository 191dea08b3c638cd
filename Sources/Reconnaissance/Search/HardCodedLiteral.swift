/// A value that stands in code where a setting could: an address, or a number by a name such as `timeout`.
public struct HardCodedLiteral: Sendable, Hashable {
  /// Relative to the repository root.
  public var path: String
  /// Counts from 1.
  public var line: Int
  /// Scheme and host of an address, without credentials, port and path: `https://api.example.com`; else the name that the
  /// number is given to. The number itself is not kept.
  public var name: String

  /// The literals of some lines of a file of code, in order of place, each name once. Lines that begin as comments do are
  /// passed over. O(bytes).
  /// - Parameter lines: 1-based, both ends inclusive.
  public static func read(_ bytes: [UInt8], path: String, lines: ClosedRange<Int>) -> [HardCodedLiteral] {
    var found: [HardCodedLiteral] = []
    var seen: Set<String> = []
    var start = 0
    var number = 1
    while start < bytes.count, number <= lines.upperBound {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      // A line of such a length was written by no one.
      if number >= lines.lowerBound, end - start < 2000 {
        let line = bytes[start..<end]
        if !isComment(line) {
          for name in addresses(in: line) + numbers(in: line) where seen.insert(name).inserted {
            found.append(HardCodedLiteral(path: path, line: number, name: name))
          }
        }
      }
      start = end + 1
      number += 1
    }
    return found
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    return ["//", "#", "*", "/*", "--", "\"\"\""].contains { text.starts(with: $0.utf8) }
  }

  /// `scheme://host` inside quotes.
  private static func addresses(in line: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var at = line.startIndex
    while let colon = line[at...].firstIndex(of: UInt8(ascii: ":")) {
      at = colon + 1
      guard line[colon...].starts(with: "://".utf8) else { continue }
      var first = colon
      while first > line.startIndex, isLetter(line[first - 1]) || line[first - 1] == UInt8(ascii: "+") { first -= 1 }
      guard first < colon, first > line.startIndex, "\"'`".utf8.contains(line[first - 1]) else { continue }
      let authority = line[(colon + 3)...].prefix { !"/?#\"'` \t,)".utf8.contains($0) }
      let place = authority[(authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex)...]
      let host = place.prefix { $0 != UInt8(ascii: ":") }
      // Behind a colon stands a port, or a password that a slash has cut off from its host.
      guard place[host.endIndex...].dropFirst().allSatisfy({ (48...57).contains($0) }) else { continue }
      // What is put together at run time is no literal.
      guard !host.isEmpty, host.allSatisfy({ isName($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }) else {
        continue
      }
      found.append(String(decoding: line[first..<colon], as: UTF8.self) + "://" + String(decoding: host, as: UTF8.self))
    }
    return found
  }

  /// Names with a word of ``words`` that a number is given to: `timeout=10`, `maxSize: 512`, `RETRIES = 3`.
  private static func numbers(in line: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var at = line.startIndex
    while at < line.endIndex {
      guard isName(line[at]) else {
        at += 1
        continue
      }
      let name = line[at...].prefix(while: isName)
      at = name.endIndex
      var rest = line[at...].drop { $0 == 0x20 || "\"'".utf8.contains($0) }
      guard let sign = rest.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") || sign == UInt8(ascii: "(")
      else {
        continue
      }
      rest = rest.dropFirst()
      // `:=` of Go and `=>` of PHP.
      if let next = rest.first, next == UInt8(ascii: "=") && sign == UInt8(ascii: ":") || next == UInt8(ascii: ">") {
        rest = rest.dropFirst()
      }
      let value = rest.drop { $0 == 0x20 }
      guard let digit = value.first, (48...57).contains(digit) else { continue }
      let text = String(decoding: name, as: UTF8.self)
      let own = IdentifierWords.split(text).filter(words.contains)
      // What begins at nothing is counted up: `$size = 0`. Only time-outs and the like mean something by it.
      let isNothing = digit == UInt8(ascii: "0") && value.dropFirst().first.map { !isName($0) && $0 != 46 } ?? true
      if isNothing ? own.contains(where: meansByNothing.contains) : !own.isEmpty { found.append(text) }
    }
    return found
  }

  private static let words: Set<String> = [
    "timeout", "ttl", "retries", "retry", "limit", "size", "port", "interval", "delay", "expiry", "expires", "batch",
    "pool", "max", "min", "attempts", "backoff", "concurrency", "threshold", "capacity",
  ]

  /// Those of them for which nothing is a setting.
  private static let meansByNothing: Set<String> = [
    "timeout", "ttl", "retries", "retry", "interval", "delay", "expiry", "expires", "attempts", "backoff",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
  private static func isName(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) || byte == 95 }
}
