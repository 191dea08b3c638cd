/// Strings between two quotes of one byte, and nothing in them but escapes: most strings of most languages.
///
/// They need no place among the open strings, since nothing can interrupt them, and no comparison of byte strings.
struct PlainQuote: Sendable {
  /// 0 for none.
  var escape: UInt8
  var multiline: Bool
  /// Three of the quote begin another string, which is none of these.
  var isTripled: Bool
}

extension LexicalTables {
  /// What begins a plain string, by the quote; nil for all other bytes.
  func plainQuotes() -> [PlainQuote?] {
    (UInt8.min...UInt8.max).map { quote in
      let taken = lineComments + blockComments.map(\.open) + [region?.close ?? []]
      guard openings[Int(quote)].isEmpty, !taken.contains(where: { $0.first == quote }), quotedWords != quote,
        directives?.open != quote
      else { return nil }
      let rules = fixedStrings[Int(quote)].map { strings[$0] }
      guard let plain = rules.last, plain.open == [quote], plain.close == [quote], plain.interpolations.isEmpty,
        !plain.heredoc, !plain.doubledClose, !plain.closeRun, !plain.isComment, !plain.whereExpression,
        rules.dropLast().allSatisfy({ $0.open.starts(with: [quote, quote, quote]) })
      else { return nil }
      return PlainQuote(escape: plain.escape ?? 0, multiline: plain.multiline, isTripled: rules.count > 1)
    }
  }
}

extension Lexer {
  /// Reads a plain string that opens at `position`; false when another begins there.
  mutating func plainString(_ quote: UInt8, _ rule: PlainQuote, _ buffer: inout TokenBuffer) -> Bool {
    let start = position
    let count = source.count
    if rule.isTripled, start + 2 < count, source[start + 1] == quote, source[start + 2] == quote { return false }
    var offset = start + 1
    var end = count
    scan: while offset < count {
      let byte = source[offset]
      if byte == quote {
        end = offset + 1
        break
      }
      if byte == 0x0A {
        if !rule.multiline {
          end = offset
          break scan
        }
        buffer.lineStarts.append(UInt32(offset + 1))
      } else if byte == rule.escape, byte != 0, offset + 1 < count {
        offset += 1
        if source[offset] == 0x0A { buffer.lineStarts.append(UInt32(offset + 1)) }
      }
      offset += 1
    }
    mask(start + 1..<min(offset, count), with: 1, keepingLines: false, &buffer)
    position = end
    emit(.string, start, end, &buffer)
    return true
  }
}
