/// Makes brackets of the words that open and close blocks (`do … end`), so that all walks step over blocks as they step
/// over brackets: partners are set, and depths raised in between.
struct BlockPairing {
  private struct Open {
    var token: Int
    var block: Int
    /// The header may still have an opener that belongs to this word (`while x do`).
    var awaitsOpener: Bool
  }

  private let blocks: [Block]
  /// For each entry of the word table the blocks it opens, in the order of the pack, and those it closes.
  private let opens: [[Int]]
  private let closes: [[Int]]

  private struct Block: Sendable {
    var isPlaced: Bool
    var headers: Set<Int>
    var endless: UInt8?
  }

  init?(_ syntax: ScannerDefinition.Syntax, words: WordTable) {
    guard syntax.blocks == .words, !syntax.blockWords.isEmpty else { return nil }
    func entry(_ word: String) -> Int { Int(Array(word.utf8).withUnsafeBytes { words.entry(ofWord: $0) }) }
    blocks = syntax.blockWords.map {
      Block(isPlaced: $0.place == .statement, headers: Set($0.headers.map(entry)), endless: $0.endless?.utf8.first)
    }
    var opens = Array(repeating: [Int](), count: words.entries.count)
    var closes = opens
    for (index, block) in syntax.blockWords.enumerated() {
      for word in block.open { opens[entry(word)].append(index) }
      for word in block.close { closes[entry(word)].append(index) }
    }
    self.opens = opens
    self.closes = closes
  }

  /// Pairs the words of a file. O(tokens).
  ///
  /// - Parameter view: reads the same tokens that are changed through `tokens`.
  func pair(_ tokens: UnsafeMutableBufferPointer<Token>, _ view: TokenView) {
    var stack: [Open] = []
    /// The open brackets, each with how many blocks were open before it.
    var walls: [(bracket: Int, count: Int)] = []
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .close, token.mate >= 0 {
        // Brackets left open inside end with this one.
        while let wall = walls.last, wall.bracket >= Int(token.mate) {
          while stack.count > wall.count { end(stack.removeLast(), at: index - 1, tokens) }
          walls.removeLast()
        }
      }
      if let last = stack.last, last.awaitsOpener, token.flags.contains(.firstOnLine), view.breaksLine(index) {
        stack[stack.count - 1].awaitsOpener = false
      }
      var isCloser = false
      if token.kind == .word {
        let entry = Int(view.entries[index])
        if !closes[entry].isEmpty, !isName(index, view) {
          let wall = walls.last?.count ?? 0
          if let place = stack.suffix(Self.reach).lastIndex(where: { closes[entry].contains($0.block) }), place >= wall
          {
            while stack.count > place + 1 { end(stack.removeLast(), at: index - 1, tokens) }
            let open = stack.removeLast()
            tokens[open.token].mate = Int32(index)
            tokens[index].mate = Int32(open.token)
            isCloser = true
          }
        }
        if !isCloser, !opens[entry].isEmpty, !isName(index, view),
          let block = block(opens[entry], at: index, &stack, view)
        {
          raise(index, stack.count, tokens)
          let awaits = blocks.contains { $0.headers.contains(entry) }
          if stack.count < Self.depthLimit { stack.append(Open(token: index, block: block, awaitsOpener: awaits)) }
          continue
        }
      }
      raise(index, stack.count, tokens)
      if token.kind == .open { walls.append((index, stack.count)) }
    }
    while let open = stack.popLast() { end(open, at: tokens.count - 1, tokens) }
  }

  /// How many blocks left open inside it a closer looks past.
  private static let reach = 64
  /// Blocks nested deeper are not followed.
  private static let depthLimit = 4096

  private func raise(_ index: Int, _ by: Int, _ tokens: UnsafeMutableBufferPointer<Token>) {
    tokens[index].depth = UInt16(min(Int(tokens[index].depth) + by, Lexer.depthLimit))
  }

  private func end(_ open: Open, at last: Int, _ tokens: UnsafeMutableBufferPointer<Token>) {
    // A block without its closer ends where what is around it ends.
    if last > open.token { tokens[open.token].mate = Int32(last) }
  }

  /// The block that the word at `index` opens, nil when it opens none here.
  private func block(_ candidates: [Int], at index: Int, _ stack: inout [Open], _ view: TokenView) -> Int? {
    for candidate in candidates {
      let block = blocks[candidate]
      if block.isPlaced, !isPlaced(index, view) { continue }
      if !block.headers.isEmpty, let last = stack.last, last.awaitsOpener,
        block.headers.contains(Int(view.entries[last.token]))
      {
        stack[stack.count - 1].awaitsOpener = false
        return nil
      }
      if let sign = block.endless, isEndless(index, sign, view) { continue }
      return candidate
    }
    return nil
  }

  /// A name that reads like an opener or a closer: a member, a symbol, a label, what a definition is called.
  private func isName(_ index: Int, _ view: TokenView) -> Bool {
    if index > 0, !view.tokens[index].flags.contains(.firstOnLine) {
      if view.memberOperator(endingAt: index - 1) > 0 { return true }
      let touches = view.tokens[index - 1].end == view.tokens[index].start
      if touches, view.isPunctuation(index - 1, UInt8(ascii: ":")) || view.isPunctuation(index - 1, UInt8(ascii: "@")) {
        return true
      }
      if view.has(.nameFollows, index - 1), view.isWord(index - 1), !isMember(index - 1, view) { return true }
    }
    guard view.isPunctuation(index + 1, UInt8(ascii: ":")), view.tokens[index].end == view.tokens[index + 1].start
    else {
      return false
    }
    return !view.isPair(index + 1, UInt8(ascii: ":"), UInt8(ascii: ":"))
  }

  private func isMember(_ index: Int, _ view: TokenView) -> Bool { view.memberOperator(endingAt: index - 1) > 0 }

  /// A statement or an expression begins here, so that the word is no modifier behind one.
  private func isPlaced(_ index: Int, _ view: TokenView) -> Bool {
    guard index > 0 else { return true }
    let previous = view.tokens[index - 1]
    switch previous.kind {
    case .open, .punctuation: return true
    case .word where view.has(.continuesAfter, index - 1): return !isMember(index - 1, view) || view.breaksLine(index)
    default: return view.breaksLine(index)
    }
  }

  /// Behind the name and its parameters stands `sign`, a space before it, and no other operator's byte behind it.
  private func isEndless(_ index: Int, _ sign: UInt8, _ view: TokenView) -> Bool {
    var next = index + 1
    // The name may be a member's (`self.size`); its parts touch.
    while next < view.count, next - index < Self.headerLimit,
      next == index + 1 || !view.tokens[next].flags.contains(.spaced),
      view.isWord(next) || view.isPunctuation(next, UInt8(ascii: "."))
    { next += 1 }
    if view.isOpen(next, UInt8(ascii: "(")), !view.tokens[next].flags.contains(.spaced) {
      next = view.partner(next) + 1
    }
    guard view.isPunctuation(next, sign), view.tokens[next].flags.contains(.spaced),
      !view.tokens[next].flags.contains(.firstOnLine)
    else { return false }
    let touches = next + 1 < view.count && view.tokens[next + 1].start == view.tokens[next].end
    return !(touches && view.tokens[next + 1].kind == .punctuation)
  }

  private static let headerLimit = 64
}
