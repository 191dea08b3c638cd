import Facts

/// What a pack says about words and punctuation bytes, looked up once for every token.
struct WordTable: Sendable {
  struct Flags: OptionSet {
    let rawValue: UInt64
    static let keyword = Flags(rawValue: 1)
    static let construction = Flags(rawValue: 2)
    static let typeBraceAfter = Flags(rawValue: 4)
    static let continuesAfter = Flags(rawValue: 8)
    static let continuesBefore = Flags(rawValue: 16)
    static let loop = Flags(rawValue: 32)
    static let loopCall = Flags(rawValue: 64)
    static let function = Flags(rawValue: 128)
    static let functionModifier = Flags(rawValue: 256)
    static let export = Flags(rawValue: 512)
    static let expression = Flags(rawValue: 1024)
    static let repeatedHeader = Flags(rawValue: 2048)
    static let header = Flags(rawValue: 1 << 12)
    static let transparent = Flags(rawValue: 1 << 13)
    static let trailer = Flags(rawValue: 1 << 14)
    static let typeToken = Flags(rawValue: 1 << 15)
    static let expressionBody = Flags(rawValue: 1 << 16)
    static let nameFollows = Flags(rawValue: 1 << 17)
    static let blockOpens = Flags(rawValue: 1 << 18)
    static let blockCloses = Flags(rawValue: 1 << 19)
    /// Opens a block that is an argument of the call before it.
    static let argumentBlock = Flags(rawValue: 1 << 20)
    static let patternOpens = Flags(rawValue: 1 << 21)
    static let patternCloses = Flags(rawValue: 1 << 22)
    static let uncalledAfter = Flags(rawValue: 1 << 23)
    static let modifier = Flags(rawValue: 1 << 25)
    static let clause = Flags(rawValue: 1 << 26)
    static let pause = Flags(rawValue: 1 << 27)
    static let batchCall = Flags(rawValue: 1 << 28)
    static let queryRoot = Flags(rawValue: 1 << 29)
    static let queryEnd = Flags(rawValue: 1 << 30)
    static let endlessLoop = Flags(rawValue: 1 << 31)
    /// Opens a block that is no definition's body.
    static let valueBlock = Flags(rawValue: 1 << 24)
    static let listCall = Flags(rawValue: 1 << 32)
    static let queryType = Flags(rawValue: 1 << 33)
    static let queueType = Flags(rawValue: 1 << 34)
    static let listMaker = Flags(rawValue: 1 << 36)
    static let tryWord = Flags(rawValue: 1 << 35)
    static let partCall = Flags(rawValue: 1 << 37)
    static let queueMember = Flags(rawValue: 1 << 38)
    static let skip = Flags(rawValue: 1 << 39)
    static let leave = Flags(rawValue: 1 << 40)
    /// Before a name, says who sees what it names.
    static let visibility = Flags(rawValue: 1 << 41)
    static let fewCall = Flags(rawValue: 1 << 42)
    static let fewType = Flags(rawValue: 1 << 43)
    static let matchWord = Flags(rawValue: 1 << 44)
  }

  struct Entry: Sendable {
    var text: [UInt8]
    var flags: UInt64 = 0
    /// Indices of the rules that name it as a keyword, in the order of the pack.
    var rules: [Int] = []
  }

  /// Entry 0 is "nothing said".
  private(set) var entries: [Entry] = [Entry(text: [])]
  private var slots: [UInt16] = Array(repeating: 0, count: 256)
  /// For each slot the ``key(_:)`` of its word.
  private var keys: [UInt64] = []
  /// For each first byte the lengths of the words that begin with it, one bit each, long ones together.
  private var lengths: [UInt32] = Array(repeating: 0, count: 256)
  private var punctuation: [UInt16] = Array(repeating: 0, count: 256)

  /// Words are compared without case: entries are in lower case then.
  private let foldsCase: Bool

  init(_ definition: ScannerDefinition) {
    foldsCase = definition.syntax.caseInsensitive
    let syntax = definition.syntax
    func note(_ words: [String], _ flag: Flags, _ table: inout WordTable) {
      for word in words {
        let index = table.entry(for: Array((table.foldsCase ? word.lowercased() : word).utf8))
        table.entries[index].flags |= flag.rawValue
      }
    }
    note(syntax.keywords, .keyword, &self)
    note(syntax.constructionKeywords, .construction, &self)
    note(syntax.typeBraceAfter, .typeBraceAfter, &self)
    note(syntax.continuesAfter, .continuesAfter, &self)
    note(syntax.continuesBefore, .continuesBefore, &self)
    note(syntax.loops, .loop, &self)
    note(syntax.loopCalls, .loopCall, &self)
    note(syntax.endlessLoops, .endlessLoop, &self)
    note(syntax.pauses, .pause, &self)
    note(syntax.batchCalls, .batchCall, &self)
    note(syntax.queryRoots, .queryRoot, &self)
    note(syntax.queryEnds, .queryEnd, &self)
    note(syntax.listCalls, .listCall, &self)
    note(syntax.listMakers, .listMaker, &self)
    note(syntax.queryTypes, .queryType, &self)
    note(syntax.queueTypes, .queueType, &self)
    note(syntax.queueMembers, .queueMember, &self)
    note(syntax.partCalls, .partCall, &self)
    note(syntax.fewCalls, .fewCall, &self)
    note(syntax.fewTypes, .fewType, &self)
    note(syntax.leaveWords, .leave, &self)
    note(syntax.skipWords, .skip, &self)
    note(syntax.tryWords, .tryWord, &self)
    note(syntax.matchWords, .matchWord, &self)
    note(syntax.functionValue.keywords, .function, &self)
    note(syntax.functionValue.modifiers, .functionModifier, &self)
    note(syntax.exportKeywords, .export, &self)
    // What says no more than holds anyway needs not be noted.
    let visibility = definition.profile.visibility
    let words = visibility.words.filter { $0.value != .exported || !visibility.members.isEmpty }.keys
    note(words.map { String($0.prefix { $0 != "(" && $0 != " " }) }.sorted(), .visibility, &self)
    note(syntax.repeatedHeaders, .repeatedHeader, &self)
    note(syntax.expressionKeywords, .expression, &self)
    note(syntax.headers, .header, &self)
    note(syntax.transparentBlocks, .transparent, &self)
    note(syntax.declarationTrailers, .trailer, &self)
    note(syntax.typeTokens, .typeToken, &self)
    note(syntax.expressionBodies.filter { $0.utf8.count == 1 }, .expressionBody, &self)
    note(syntax.nameKeywords, .nameFollows, &self)
    note(syntax.patterns?.open ?? [], .patternOpens, &self)
    note(syntax.patterns?.close ?? [], .patternCloses, &self)
    note(syntax.modifierKeywords, .modifier, &self)
    note(syntax.clauseKeywords, .clause, &self)
    note(syntax.uncalledAfter, .uncalledAfter, &self)
    for block in syntax.blockWords {
      note(block.open, .blockOpens, &self)
      note(block.close, .blockCloses, &self)
      if !block.isBody { note(block.open, .valueBlock, &self) }
      if block.argument { note(block.open, .argumentBlock, &self) }
    }
    for (index, rule) in definition.rules.enumerated() where rule.anchor != .directive {
      for keyword in rule.keywords {
        let entry = entry(for: Array((foldsCase ? keyword.lowercased() : keyword).utf8))
        entries[entry].rules.append(index)
      }
    }
    while entries.count * 2 > slots.count { slots = Array(repeating: 0, count: slots.count * 2) }
    keys = Array(repeating: 0, count: slots.count)
    for (index, entry) in entries.enumerated().dropFirst() {
      if entry.text.count == 1, !Self.isWord(entry.text[0]) {
        punctuation[Int(entry.text[0])] = UInt16(index)
      }
      guard let first = entry.text.first else { continue }
      let key = entry.text.withUnsafeBytes { Self.key($0) }
      var slot = Self.hash(key, entry.text.count) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(index)
      keys[slot] = key
      lengths[Int(first)] |= Self.lengthBit(entry.text.count)
    }
  }

  private mutating func entry(for text: [UInt8]) -> Int {
    if let index = entries.firstIndex(where: { $0.text == text }) { return index }
    entries.append(Entry(text: text))
    return entries.count - 1
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte == 95
      || byte >= 0x80
  }

  private static func hash(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((key ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  /// The first eight bytes; all there are of a shorter word. With the length it tells words of up to eight bytes apart.
  private static func key(_ word: UnsafeRawBufferPointer) -> UInt64 {
    let count = word.count
    if count >= 8 { return word.loadUnaligned(fromByteOffset: 0, as: UInt64.self) }
    if count >= 4 {
      // They overlap, in the same way for every word of the length.
      return UInt64(word.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
        | UInt64(word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
    }
    var key: UInt64 = 0
    for byte in word { key = key << 8 | UInt64(byte) }
    return key
  }

  private static func lengthBit(_ count: Int) -> UInt32 { 1 << UInt32(min(count, 31)) }

  func entry(ofWord word: UnsafeRawBufferPointer) -> UInt16 {
    if foldsCase {
      guard word.count <= 32 else { return 0 }
      let folded = word.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
      return folded.withUnsafeBytes { lookUp($0) }
    }
    return lookUp(word)
  }

  private func lookUp(_ word: UnsafeRawBufferPointer) -> UInt16 {
    guard let first = word.first, lengths[Int(first)] & Self.lengthBit(word.count) != 0 else { return 0 }
    let key = Self.key(word)
    var slot = Self.hash(key, word.count) & (slots.count - 1)
    while slots[slot] != 0 {
      if keys[slot] == key {
        let text = entries[Int(slots[slot])].text
        if text.count == word.count, word.count <= 8 || text.elementsEqual(word) { return slots[slot] }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  func entry(ofPunctuation byte: UInt8) -> UInt16 { punctuation[Int(byte)] }
}
