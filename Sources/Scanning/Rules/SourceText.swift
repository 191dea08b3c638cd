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

  /// The same of a list of parameters. What strings say is kept in types, which may be written as strings, not in default
  /// values.
  /// - Parameter types: the text with its strings; nil where no type is a string.
  static func folded(
    _ masked: UnsafeRawBufferPointer, _ range: Range<Int>, types: UnsafeRawBufferPointer?, cap: Int
  ) -> [UInt8] {
    guard let types, masked[range].contains(1) else { return folded(masked, range, cap: cap) }
    var depth = 0
    var defaultDepth: Int?
    let text = range.map { offset -> UInt8 in
      switch masked[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if let open = defaultDepth, depth < open { defaultDepth = nil }
      case UInt8(ascii: "="): defaultDepth = defaultDepth ?? depth
      case UInt8(ascii: ",") where defaultDepth == depth: defaultDepth = nil
      default: break
      }
      return defaultDepth == nil && masked[offset] == 1 ? types[offset] : masked[offset]
    }
    return text.withUnsafeBytes { folded($0, 0..<text.count, cap: cap) }
  }

  /// The text of the tokens without string contents, without white space but between words, and with what stands in
  /// brackets left out: `make(…).a` is `make().a`; kept where it is no argument: `(&Box{}).a`, `x.(Box).a`. Ends within
  /// 120 bytes, or with the token that passes them.
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
    // What a receiver begins with in brackets says what it is: `(x as Store).open()`, `((Store) x).open()`.
    if view.isOpen(next, UInt8(ascii: "(")) {
      let close = min(view.partner(next), tokens.upperBound)
      while next < close, text.count < 120 {
        let token = view.tokens[next]
        if next > tokens.lowerBound, view.isWord(next), view.isWord(next - 1) { text.append(32) }
        for offset in Int(token.start)..<Int(token.end) where text.count < 120 && masked[offset] > 32 {
          text.append(masked[offset])
        }
        // Arguments are left out here too.
        let isArgument = view.opens(next) && next > tokens.lowerBound && view.tokens[next - 1].kind != .open
        next = isArgument ? max(view.partner(next), next + 1) : next + 1
      }
    }
    while next <= tokens.upperBound, text.count < 120 {
      // Type arguments tell calls apart no more than arguments do: `Store::<u8>::new` is `Store::new`.
      if view.syntax.turbofish, view.isPair(next, UInt8(ascii: ":"), UInt8(ascii: ":")),
        view.isPunctuation(next + 2, UInt8(ascii: "<")), let behind = view.behindTypeArguments(next + 2)
      {
        next = behind
        continue
      }
      // `New[Box]()`, where types stand in square brackets.
      if view.syntax.squareArguments, next > tokens.lowerBound, view.isOpen(next, UInt8(ascii: "[")),
        view.isOpen(view.partner(next) + 1, UInt8(ascii: "(")) || view.isOpen(view.partner(next) + 1, UInt8(ascii: "{"))
      {
        next = view.partner(next) + 1
        continue
      }
      let token = view.tokens[next]
      if token.kind == .word, next > tokens.lowerBound, view.isWord(next - 1) || view.tokens[next - 1].kind == .close {
        text.append(32)
      }
      for offset in Int(token.start)..<Int(token.end) where text.count < 120 && masked[offset] > 32 {
        text.append(masked[offset])
      }
      let isKept =
        view.isOpen(next, UInt8(ascii: "("))
        && (next == tokens.lowerBound || view.memberOperator(endingAt: next - 1) > 0)
      next = view.opens(next) && !isKept ? max(view.partner(next), next + 1) : next + 1
    }
  }

  static let ellipsis: [UInt8] = Array("…".utf8)
}
