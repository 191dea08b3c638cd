import Facts

/// What bounds how often a loop, or a part of it, runs, beside what its header writes out.
extension LoopHeader {
  /// A name of the header says that it counts tries: `attempt`, `maxRetries`, `redirectCount`. What is asked for its length
  /// holds rows of them.
  static func countsTries(_ first: Int, _ end: Int, _ view: TokenView) -> Bool {
    (first..<max(first, end)).contains { index in
      view.isWord(index) && !view.isMemberOperator(from: index + 1) && namesTries(words(view.bytes(index)))
    }
  }

  /// `for attempt := range maxRetries`: one name, which says that it is the most of tries.
  static func isMostTries(_ source: (start: Int, end: Int), _ view: TokenView) -> Bool {
    guard source.start == source.end, view.isWord(source.start) else { return false }
    let words = words(view.bytes(source.start))
    return words.contains("max") && namesTries(words)
  }

  private static func namesTries(_ words: [String]) -> Bool {
    words.contains(where: tries.contains) || words == ["redirect", "count"] || words == ["redirects"]
  }

  private static let tries: Set<String> = ["attempt", "attempts", "retry", "retries", "tries"]

  /// The words of a name in small letters: `getUserRoles`, `user_roles`.
  static func words(_ name: UnsafeRawBufferPointer) -> [String] {
    var words: [[UInt8]] = [[]]
    var wasSmall = false
    for byte in name {
      let isCapital = (65...90).contains(byte)
      if !WordTable.isWord(byte) || byte == UInt8(ascii: "_") || isCapital && wasSmall { words.append([]) }
      if WordTable.isWord(byte), byte != UInt8(ascii: "_") {
        words[words.count - 1].append(isCapital ? byte | 0x20 : byte)
      }
      wasSmall = !isCapital
    }
    return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Each turn goes further than one: `range(0, count, 100)`, `i += size`, `stride(from: 0, to: count, by: 100)`.
  static func stepsFurther(_ first: Int, _ end: Int, _ view: TokenView) -> Bool {
    var next = first
    while next < end {
      if view.isWord(next), view.isOpen(next + 1, UInt8(ascii: "(")) {
        if view.bytes(next).elementsEqual("range".utf8),
          isStep(view.partner(next + 1) - 1, after: UInt8(ascii: ","), view),
          commas(in: next + 1, view) == 2
        {
          return true
        }
        if view.bytes(next).elementsEqual("stride".utf8) {
          return isStep(view.partner(next + 1) - 1, after: UInt8(ascii: ":"), view)
        }
      }
      if view.isPair(next, UInt8(ascii: "+"), UInt8(ascii: "=")), next + 2 < view.count {
        return !isOne(next + 2, view)
      }
      next += 1
    }
    return false
  }

  private static func isStep(_ last: Int, after sign: UInt8, _ view: TokenView) -> Bool {
    last > 0 && !isOne(last, view) && !view.isPunctuation(last - 1, UInt8(ascii: "-"))
      && (view.isPunctuation(last - 1, sign) || view.memberOperator(endingAt: last - 1) > 0)
  }

  private static func commas(in open: Int, _ view: TokenView) -> Int {
    var count = 0
    var next = open + 1
    while next < view.partner(open) {
      if view.isPunctuation(next, UInt8(ascii: ",")) { count += 1 }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return count
  }

  static func isOne(_ index: Int, _ view: TokenView) -> Bool {
    index < view.count && view.tokens[index].kind == .number
      && view.tokens[index].end - view.tokens[index].start == 1
      && view.source[Int(view.tokens[index].start)] == UInt8(ascii: "1")
  }
}

extension FileScan {
  /// What is walked is a member of the settings, which somebody wrote by hand: `settings.HOOKS`, `config.servers.iter()`.
  func isSetting(_ source: (start: Int, end: Int), _ view: TokenView) -> Bool {
    var next = source.start
    while next < source.end {
      if view.isWord(next), Self.namesSettings(view.bytes(next)),
        view.isMemberOperator(from: next + 1) || view.isOpen(next + 1, UInt8(ascii: "["))
      {
        return true
      }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return false
  }

  /// `settings`, `$config`, `self.configuration`; nothing that only holds the word.
  private static func namesSettings(_ word: UnsafeRawBufferPointer) -> Bool {
    let bare = word.drop { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "_") }
    return settingsNames.contains { $0.count == bare.count && zip($0, bare).allSatisfy { $0 == $1 | 0x20 } }
  }

  private static let settingsNames: [[UInt8]] = ["settings", "config", "conf", "configuration"].map { Array($0.utf8) }

  /// What is walked is called after something of which a program has few, however many rows it keeps: `providers`,
  /// `vet.getSpecialties()`, `plugins.all()`, `Object.keys(tables)`.
  func isFew(_ source: (start: Int, end: Int), _ view: TokenView) -> Bool {
    var (start, end) = unwrapped(source, view)
    if isKnown(.few, (start, end), at: start, view) || FewValues.isCut(start, end, view) { return true }
    for _ in 0..<3 {
      var name = end
      if view.tokens[end].kind == .close, view.tokens[end].mate >= 0, Int(view.tokens[end].mate) + 2 == end,
        view.isOpen(end - 2, UInt8(ascii: "[")), namesFew(end - 1, view)
      {
        return true
      }
      if view.tokens[name].kind == .close, view.tokens[name].mate > 0 { name = Int(view.tokens[name].mate) - 1 }
      guard name >= start, view.isWord(name) else { return false }
      if view.has(.fewCall, name), name > start, view.isOpen(name + 1, UInt8(ascii: "(")) { return true }
      let words = LoopHeader.words(view.bytes(name))
      guard let last = words.last else { return false }
      if ScarceThings.isList(last)
        || words.count > 1 && Self.holders.contains(last)
          && ScarceThings.isList(words[words.count - 2] + "s")
      {
        return true
      }
      guard Self.members.contains(last), words.count == 1, let receiver = view.receiverStart(before: name),
        receiver.start >= start
      else { return false }
      (start, end) = receiver
    }
    return false
  }

  /// `data['triggers']`
  private func namesFew(_ key: Int, _ view: TokenView) -> Bool {
    guard view.tokens[key].kind == .string else { return false }
    let text = view.bytes(key).filter { WordTable.isWord($0) }
    return ScarceThings.isList(String(decoding: text, as: UTF8.self))
  }

  private static let holders: Set<String> = ["map", "list", "dict", "set", "array"]
  private static let members: Set<String> = ["all", "values", "items", "entries", "list", "get", "iter"]

  /// `range ticker.C`
  func isQueueMember(_ source: (start: Int, end: Int), _ view: TokenView) -> Bool {
    source.start < source.end && view.has(.queueMember, source.end) && view.memberOperator(endingAt: source.end - 1) > 0
  }

  /// A part of what is left is taken in each turn: `array_splice($ids, 0, 50)`, `.Take(size)`; one alone is no part.
  func takesParts(_ block: ClosedRange<Int>, _ view: TokenView) -> Bool {
    guard view.syntax.hasPartCalls else { return false }
    view.work.pointee.spend(block.count / 4)
    return block.contains { index in
      guard view.has(.partCall, index), view.isOpen(index + 1, UInt8(ascii: "(")) else { return false }
      let last = view.partner(index + 1) - 1
      return last > index + 1 && !LoopHeader.isOne(last, view)
    }
  }

  /// It runs on while there is a further page, whose address or key each turn gives anew (`while (nextUrl)`), or more to be
  /// done, all of which each turn replaces: `while (!open.isEmpty()) { open = next(open) }`.
  func followsPages(_ header: Range<Int>, _ block: ClosedRange<Int>, _ view: TokenView) -> Bool {
    guard header.count <= 24, block.upperBound < view.count else { return false }
    let asked = header.filter {
      view.isWord($0) && !view.isKeyword($0)
        && (!Self.pages.isDisjoint(with: LoopHeader.words(view.bytes($0)))
          || view.isMemberOperator(from: $0 + 1) && isSize($0 + 2, view))
    }
    guard !asked.isEmpty else { return false }
    view.work.pointee.spend(block.count / 4)
    return block.contains { name in
      view.isWord(name) && view.isPunctuation(name + 1, UInt8(ascii: "=")) && !view.isPartOfOperator(name + 1)
        && asked.contains { view.bytes($0).elementsEqual(view.bytes(name)) }
    }
  }

  private func isSize(_ index: Int, _ view: TokenView) -> Bool {
    // The member's operator may be two signs: `->`.
    let name = view.isWord(index) ? index : index + 1
    guard name < view.count, view.isWord(name) else { return false }
    let words = LoopHeader.words(view.bytes(name))
    return words.last.map(Self.sizes.contains) ?? false
  }

  private static let sizes: Set<String> = ["count", "length", "size", "empty"]
  private static let pages: Set<String> = ["url", "uri", "next", "page", "cursor", "continuation", "batch", "offset"]

  /// Its condition calls something, and its block gives another value to a name in it: `while Page.exists?(slug: slug)`
  /// asks until one is free. What gives the value in the condition itself reads on.
  func asksForFree(_ header: Range<Int>, _ block: ClosedRange<Int>, _ view: TokenView) -> Bool {
    // Nothing is done with it: `while self.work_one(): pass` works a queue off.
    if block.dropFirst().dropLast(view.syntax.indented ? 0 : 1).allSatisfy({
      view.bytes($0).elementsEqual("pass".utf8) || view.isPunctuation($0, UInt8(ascii: ";"))
    }) {
      return true
    }
    var (first, end) = (header.lowerBound, header.upperBound)
    if view.isOpen(first, UInt8(ascii: "(")), view.partner(first) == end - 1 { (first, end) = (first + 1, end - 1) }
    var calls = false
    while first < end {
      if view.isOpen(first, UInt8(ascii: "(")), view.isWord(first - 1), !view.isKeyword(first - 1) { calls = true }
      if view.isPunctuation(first, UInt8(ascii: "=")), !view.isPartOfOperator(first) { return false }
      first = view.opens(first) ? view.partner(first) + 1 : first + 1
    }
    guard calls else { return false }
    let words = header.filter { view.isWord($0) && !view.isKeyword($0) }
    guard words.count <= 24 else { return false }
    return block.contains { name in
      view.isWord(name) && view.isPunctuation(name + 1, UInt8(ascii: "=")) && !view.isPartOfOperator(name + 1)
        && words.contains { view.bytes($0).elementsEqual(view.bytes(name)) }
    }
  }

  /// Where a loop's block is left for good: a `return`, with what stands before it in its own block. That runs once at most,
  /// however long the loop is; unless something there goes on with the next turn.
  func departures(in block: ClosedRange<Int>, _ view: TokenView) -> [ClosedRange<Int>] {
    guard block.upperBound < view.count else { return [] }
    view.work.pointee.spend(block.count)
    var found: [ClosedRange<Int>] = []
    var open: [(token: Int, start: Int, isPlain: Bool)] = [(block.lowerBound, block.lowerBound, true)]
    for index in block.dropFirst() {
      let token = view.tokens[index]
      if token.kind == .close || view.closes(index) {
        if open.count > 1 { open.removeLast() }
      } else if token.kind == .open || view.opens(index) {
        open.append((index, index, open[open.count - 1].isPlain && isPlainBlock(index, view)))
      } else if view.has(.skip, index), view.isKeyword(index) {
        for position in open.indices { open[position].start = index }
      } else if view.has(.leave, index), view.isKeyword(index), open[open.count - 1].isPlain {
        let end = min(view.statementEnd(from: index, depth: token.depth), block.upperBound)
        guard index <= end, !(index > 0 && view.bytes(index - 1).elementsEqual("yield".utf8)) else { continue }
        let start = isConditional(index, view) ? index : leading(to: index, from: open[open.count - 1].start, view)
        found.append(start...end)
      }
    }
    return found
  }

  /// What stands before it on its own decides whether it runs: `if (done) return;`, `x ?: return`, `None => return`.
  private func isConditional(_ leave: Int, _ view: TokenView) -> Bool {
    guard leave > 0 else { return false }
    let last = leave - 1
    if view.isPunctuation(last, UInt8(ascii: ";")) || view.isOpen(last, UInt8(ascii: "{")) { return false }
    if view.isWord(last), view.isKeyword(last) { return true }
    if view.tokens[last].kind == .close {
      if view.byte(last) == UInt8(ascii: "}") { return false }
      let name = Int(view.tokens[last].mate) - 1
      if name >= 0, view.isWord(name), view.isKeyword(name) { return true }
    }
    return !view.breaksLine(leave)
  }

  /// Where the statements begin that always run before a `return`.
  private func leading(to leave: Int, from start: Int, _ view: TokenView) -> Int {
    switch view.syntax.blocks {
    case .braces: return start
    // The condition stands between the words too.
    case .words: return leave
    case .indentation:
      let margin = view.width(leave)
      guard view.tokens[leave].flags.contains(.firstOnLine) else { return leave }
      var (first, next) = (leave, leave - 1)
      while next > start {
        if view.tokens[next].flags.contains(.firstOnLine), view.tokens[next].depth == view.tokens[leave].depth {
          if view.width(next) < margin { break }
          first = next
        }
        next -= 1
      }
      return first
    }
  }

  /// A block of a statement, and no function that somebody else runs.
  private func isPlainBlock(_ open: Int, _ view: TokenView) -> Bool {
    guard open > 0 else { return false }
    guard view.isOpen(open, UInt8(ascii: "{")) else { return view.isWord(open) && !view.has(.argumentBlock, open) }
    if view.syntax.trailingClosures {
      var next = open - 1
      while next > 0, open - next < Self.headLimit, !view.isOpen(next, UInt8(ascii: "{")),
        !view.isPunctuation(next, UInt8(ascii: ";"))
      {
        if view.has(.header, next), view.isKeyword(next) { return true }
        next =
          view.tokens[next].kind == .close && view.tokens[next].mate > 0 ? Int(view.tokens[next].mate) - 1 : next - 1
      }
      return false
    }
    switch view.tokens[open - 1].kind {
    case .word, .number, .string: return true
    case .close:
      guard view.tokens[open - 1].mate > 0 else { return false }
      let name = Int(view.tokens[open - 1].mate) - 1
      return name >= 0 && !view.has(.function, name) && !(name > 0 && view.has(.function, name - 1))
    default: return false
    }
  }

  private static let headLimit = 64
}
