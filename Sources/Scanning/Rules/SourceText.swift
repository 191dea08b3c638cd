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

  /// The text of the tokens without white space and string contents, and with what stands in brackets left out:
  /// `make(…).a` is `make().a`. Ends within 120 bytes, or with the token that passes them.
  static func receiver(_ masked: UnsafeRawBufferPointer, _ tokens: ClosedRange<Int>, _ view: TokenView) -> [UInt8] {
    var text: [UInt8] = []
    receiver(masked, tokens, view, into: &text)
    return text
  }

  static func receiver(
    _ masked: UnsafeRawBufferPointer, _ tokens: ClosedRange<Int>, _ view: TokenView, into text: inout [UInt8]
  ) {
    text.removeAll(keepingCapacity: true)
    var next = tokens.lowerBound
    while next <= tokens.upperBound, text.count < 120 {
      // Type arguments tell calls apart no more than arguments do: `Store::<u8>::new` is `Store::new`.
      if view.syntax.turbofish, view.isPair(next, UInt8(ascii: ":"), UInt8(ascii: ":")),
        view.isPunctuation(next + 2, UInt8(ascii: "<")), let behind = view.behindTypeArguments(next + 2)
      {
        next = behind
        continue
      }
      let token = view.tokens[next]
      for offset in Int(token.start)..<Int(token.end) where text.count < 120 && masked[offset] > 32 {
        text.append(masked[offset])
      }
      next = view.opens(next) ? max(view.partner(next), next + 1) : next + 1
    }
  }

  static let ellipsis: [UInt8] = Array("…".utf8)
}
