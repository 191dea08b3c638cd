import Crypto

/// The digest that tells whether somebody edited a region.
///
/// Line ends do not count, since version control converts them, nor spaces at the ends of lines, which editors drop, nor
/// whether boxes are ticked, which is a person's to say at any time.
enum RegionDigest {
  /// The first 16 hexadecimal digits of SHA-256 over the lines, each with a line feed.
  static func of(_ lines: [String]) -> String {
    let text = lines.map { neutral($0) + "\n" }.joined()
    return hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(8))
  }

  /// A line with its box, if it has one, unticked.
  static func neutral(_ line: String) -> String {
    var text = Substring(line)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard let mark = Checkbox.mark(in: text) else { return String(text) }
    return text[..<mark] + " " + text[text.index(after: mark)...]
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// A box to tick at the beginning of a list's entry.
enum Checkbox {
  /// Where the character between its brackets stands; nil when a line has no box.
  static func mark(in line: Substring) -> Substring.Index? {
    let entry = line.drop { $0 == " " || $0 == "\t" }
    guard let bullet = entry.first, "-*+".contains(bullet) else { return nil }
    let box = entry.dropFirst().drop { $0 == " " }
    guard box.hasPrefix("["), box.count > 3 else { return nil }
    let mark = box.index(after: box.startIndex)
    let close = box.index(after: mark)
    guard " xX".contains(box[mark]), box[close] == "]", box[box.index(after: close)].isWhitespace else { return nil }
    return mark
  }

  static func isTicked(_ line: String) -> Bool? { mark(in: line[...]).map { line[$0] != " " } }

  /// The words of the box, without what is said of it behind ` — `.
  static func words(_ line: String) -> String? {
    guard let mark = mark(in: line[...]) else { return nil }
    let rest = line[line.index(mark, offsetBy: 2)...]
    return PlainEnds.trimmed(rest.firstRange(of: " — ").map { rest[..<$0.lowerBound] } ?? rest)
  }

  static func set(_ line: String, ticked: Bool) -> String {
    guard let mark = mark(in: line[...]) else { return line }
    return line[..<mark] + (ticked ? "x" : " ") + line[line.index(after: mark)...]
  }
}
