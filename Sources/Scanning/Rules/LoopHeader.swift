/// What a loop's header says of how often it turns.
struct LoopHeader {
  /// It walks a list or a range that is written out in it: `for kind in ["a", "b"]`, `for i in 0..<3`.
  let isWrittenOut: Bool
  /// It has no condition: `for (;;)`, `while true`, `loop`.
  let isEndless: Bool
  /// It goes through a list, and does not only count.
  let walksList: Bool
  /// Each turn takes many at once: `for part in ids.chunks(500)`.
  let takesBatches: Bool
  /// It counts how often something is tried: `for attempt in range(tries)`, `while ($retries--)`.
  let triesAgain: Bool
  /// What it walks, first and last token.
  let source: (start: Int, end: Int)?

  /// - Parameter first: the token behind the loop's word.
  init(_ first: Int, before end: Int, _ view: TokenView) {
    guard first < end else {
      (isWrittenOut, isEndless, walksList) = (false, view.has(.endlessLoop, first - 1), false)
      (takesBatches, triesAgain, source) = (false, false, nil)
      return
    }
    var (first, end) = (first, end)
    // `for await (…) {`
    if view.isKeyword(first), view.isOpen(first + 1, UInt8(ascii: "(")), !Self.isSourceWord(first, view) { first += 1 }
    // `for (…) {`; what stands in the brackets of `for (key, row) in rows {` is only named by it.
    if view.isOpen(first, UInt8(ascii: "(")), view.partner(first) <= end,
      !Self.isSourceWord(view.partner(first) + 1, view)
    {
      (first, end) = (first + 1, view.partner(first))
    }
    isEndless = (first..<end).allSatisfy { Self.saysNothing($0, view) }
    let source = Self.source(first, end, view)
    self.source = source
    takesBatches =
      Self.takesBatches(first, end, view) || Self.stepsFurther(first, end, view)
      || source.map { Self.namesBatch(first, $0.start, view) } ?? false
    walksList = source.map { !Self.counts($0.start, $0.end, view) } ?? false
    let calls = (first..<end).contains { view.isOpen($0, UInt8(ascii: "(")) && $0 > first && view.isWord($0 - 1) }
    triesAgain =
      !walksList && (source != nil || !calls) && Self.countsTries(first, end, view)
      || source.map { Self.isMostTries($0, view) } ?? false
    isWrittenOut =
      source.map { Self.isList($0.start, $0.end, view) || Self.isRange($0.start, $0.end, view) }
      ?? Self.countsToNumber(first, end, view)
  }

  private static func saysNothing(_ index: Int, _ view: TokenView) -> Bool {
    switch view.tokens[index].kind {
    case .punctuation: view.isPunctuation(index, UInt8(ascii: ";")) || view.isPunctuation(index, UInt8(ascii: ":"))
    case .number: true
    case .word: view.bytes(index).count == 4 && zip(view.bytes(index), "true".utf8).allSatisfy { $0 | 0x20 == $1 }
    case .open, .close: view.isOpen(index, UInt8(ascii: "{"))
    case .string: false
    }
  }

  /// A word of the header says so, called or not: `chunks`, `idsChunked`; or the pack's own (`each_slice(…)`).
  static func takesBatches(_ first: Int, _ end: Int, _ view: TokenView) -> Bool {
    var next = first
    while next < end {
      if view.isWord(next) {
        if view.has(.batchCall, next), view.isOpen(next + 1, UInt8(ascii: "(")) { return true }
        if names(view.bytes(next)) { return true }
      }
      next += 1
    }
    return false
  }

  private static func names(_ word: UnsafeRawBufferPointer) -> Bool {
    guard word.count >= 6 else { return false }
    return batchNames.contains { name in
      (0...word.count).contains { start in
        start + name.count <= word.count && zip(name, word[start...]).allSatisfy { $0 == $1 | 0x20 }
      }
    }
  }

  /// What it takes from the list says so: `for batch in …`.
  private static func namesBatch(_ first: Int, _ source: Int, _ view: TokenView) -> Bool {
    (first..<max(first, source)).contains { index in
      guard view.isWord(index), let last = words(view.bytes(index)).last else { return false }
      return last == "batch" || last == "chunk"
    }
  }

  private static let batchNames: [[UInt8]] = ["chunks", "chunked", "batches", "batched"].map { Array($0.utf8) }

  /// What is walked, first and last token: behind `in`, `of`, `range` or `:`, before `as`; nil where the header counts.
  private static func source(_ first: Int, _ end: Int, _ view: TokenView) -> (start: Int, end: Int)? {
    var next = first
    while next < end {
      if isSourceWord(next, view) {
        return next + 1 < end ? (next + 1, end - 1) : nil
      }
      if next > first, view.isWord(next), view.bytes(next).elementsEqual("as".utf8) { return (first, next - 1) }
      if view.isPunctuation(next, UInt8(ascii: ";")) { return nil }
      // `for (String kind : KINDS)`; what counts has its `;` further on.
      if next > first, view.syntax.semicolons, view.isPunctuation(next, UInt8(ascii: ":")),
        view.memberOperator(endingAt: next) == 0, !view.isMemberOperator(from: next)
      {
        let counts = (next..<end).contains { view.isPunctuation($0, UInt8(ascii: ";")) }
        return counts || next + 1 >= end ? nil : (next + 1, end - 1)
      }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return nil
  }

  private static func isSourceWord(_ index: Int, _ view: TokenView) -> Bool {
    view.isWord(index) && sourceWords.contains { view.bytes(index).elementsEqual($0) }
  }

  private static let sourceWords: [[UInt8]] = ["in", "of", "range"].map { Array($0.utf8) }

  /// One list in brackets from the first token to the last, each of its members written by itself; or a text that is one
  /// (`%w[a b]`).
  static func isList(_ start: Int, _ end: Int, _ view: TokenView) -> Bool {
    guard start >= 0, start <= end, end < view.count else { return false }
    if start == end { return view.tokens[start].kind == .string }
    var start = start
    // `[]string{"a", "b"}`, `map[string]int{"a": 1, "b": 2}`
    if view.isWord(start), view.isOpen(start + 1, UInt8(ascii: "[")), view.partner(start + 1) < end { start += 1 }
    if view.isOpen(start, UInt8(ascii: "[")), view.partner(start) < end, view.isWord(view.partner(start) + 1) {
      start = view.partner(start) + 1
      while start < end, !view.opens(start) { start += 1 }
    }
    guard view.tokens[start].kind == .open, view.partner(start) == end, end > start + 1 else { return false }
    var next = start + 1
    var hasComma = false
    while next < end {
      if view.has(.loop, next) || view.isPunctuation(next, UInt8(ascii: "*")) { return false }
      if view.isPair(next, UInt8(ascii: "."), UInt8(ascii: ".")) { return false }
      if view.isPunctuation(next, UInt8(ascii: ",")) { hasComma = true }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    // `(await load())` is no list.
    return hasComma
  }

  /// `range(tries)`, `1...tries`
  private static func counts(_ start: Int, _ end: Int, _ view: TokenView) -> Bool {
    if view.isWord(start), view.bytes(start).elementsEqual("range".utf8), view.isOpen(start + 1, UInt8(ascii: "(")) {
      return true
    }
    return start < end && (start..<end).contains { view.isPair($0, UInt8(ascii: "."), UInt8(ascii: ".")) }
  }

  /// `0..<3`, `range(3)`: numbers alone, and small ones.
  static func isRange(_ start: Int, _ end: Int, _ view: TokenView) -> Bool {
    var first = start
    if view.isWord(first), view.isOpen(first + 1, UInt8(ascii: "(")), view.partner(first + 1) == end,
      view.bytes(first).elementsEqual("range".utf8)
    {
      first += 2
      return first < end && (first..<end).allSatisfy { isSmall($0, view) || view.isPunctuation($0, UInt8(ascii: ",")) }
    }
    return first < end && isSmall(first, view)
      && (first...end).allSatisfy { isSmall($0, view) || view.tokens[$0].kind == .punctuation }
  }

  /// `i = 0; i < 3; i++`
  private static func countsToNumber(_ first: Int, _ end: Int, _ view: TokenView) -> Bool {
    var parts = 0
    for next in first..<end where view.isPunctuation(next, UInt8(ascii: ";")) {
      parts += 1
      guard parts == 2 else { continue }
      return isSmall(next - 1, view) && view.tokens[next - 2].kind == .punctuation
    }
    return false
  }

  private static func isSmall(_ index: Int, _ view: TokenView) -> Bool {
    guard index >= 0, view.tokens[index].kind == .number else { return false }
    return view.tokens[index].end - view.tokens[index].start <= 2
  }
}
