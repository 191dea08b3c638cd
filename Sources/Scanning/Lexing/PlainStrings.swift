/// Strings between two quotes of one byte, and nothing in them but escapes: most strings of most languages.
///
/// They need no place among the open strings, since nothing can interrupt them, and no comparison of byte strings.
struct PlainQuote: Sendable {
  /// 0 for none.
  var escape: UInt8
  var multiline: Bool
  /// Three of the quote begin another string.
  var tripled: Tripled

  enum Tripled: Sendable {
    case none
    /// Ended by three, over several lines, with nothing in it but escapes.
    case plain(escape: UInt8)
    case other
  }
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
      let three = [quote, quote, quote]
      guard let plain = rules.last, plain.open == [quote], plain.close == [quote], plain.isPlain,
        rules.dropLast().allSatisfy({ $0.open.starts(with: three) })
      else { return nil }
      var tripled = PlainQuote.Tripled.none
      if let other = rules.dropLast().first {
        let isPlain =
          rules.count == 2 && other.open == three && other.close == three && other.multiline && other.isPlain
        tripled = isPlain ? .plain(escape: other.escape ?? 0) : .other
      }
      return PlainQuote(escape: plain.escape ?? 0, multiline: plain.multiline, tripled: tripled)
    }
  }
}

extension LexicalTables.StringRule {
  /// Nothing but escapes means anything in it.
  fileprivate var isPlain: Bool {
    interpolations.isEmpty && !heredoc && !doubledClose && !closeRun && !isComment && !whereExpression
  }
}

extension Lexer {
  /// Reads a plain string that opens at `position`; false when another begins there.
  mutating func plainString(_ quote: UInt8, _ rule: PlainQuote, _ buffer: inout TokenBuffer) -> Bool {
    let start = position
    let count = source.count
    if start + 2 < count, source[start + 1] == quote, source[start + 2] == quote {
      switch rule.tripled {
      case .none: break
      case .plain(let escape):
        tripledString(quote, escape, &buffer)
        return true
      case .other: return false
      }
    }
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

  private mutating func tripledString(_ quote: UInt8, _ escape: UInt8, _ buffer: inout TokenBuffer) {
    let start = position
    let count = source.count
    var offset = start + 3
    var end = count
    while offset < count {
      let byte = source[offset]
      if byte == quote {
        if offset + 2 < count, source[offset + 1] == quote, source[offset + 2] == quote {
          end = offset + 3
          break
        }
      } else if byte == 0x0A {
        buffer.lineStarts.append(UInt32(offset + 1))
      } else if byte == escape, byte != 0, offset + 1 < count {
        offset += 1
        if source[offset] == 0x0A { buffer.lineStarts.append(UInt32(offset + 1)) }
      }
      offset += 1
    }
    mask(start + 3..<min(offset, count), with: 1, keepingLines: false, &buffer)
    position = end
    emit(.string, start, end, &buffer)
  }
}
