/// Questions about the structure of one file's tokens: where a block, a statement or a value ends.
///
/// Brackets are skipped through their partners, so each answer costs about as many steps as the text has tokens at its
/// own level. Positions are token indices; ends are inclusive unless they say otherwise.
struct TokenView {
  let source: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<Token>
  /// For each token its entry in the word table.
  let entries: UnsafeBufferPointer<UInt16>
  let flags: UnsafeBufferPointer<UInt16>
  let lineStarts: UnsafeBufferPointer<UInt32>
  let syntax: SyntaxTraits
  /// What the walks over this file have cost so far.
  let work: UnsafeMutablePointer<WorkBudget>

  var count: Int { tokens.count }

  func has(_ flag: WordTable.Flags, _ index: Int) -> Bool {
    flags[Int(entries[index])] & flag.rawValue != 0
  }

  /// A word that the language keeps for itself, unless it is used as a member's name (`promise.catch`).
  func isKeyword(_ index: Int) -> Bool { has(.keyword, index) && memberOperator(endingAt: index - 1) == 0 }

  /// The byte of a bracket or punctuation token; the last one of an interpolation's opening.
  func byte(_ index: Int) -> UInt8 { source[Int(tokens[index].end) - 1] }

  func isPunctuation(_ index: Int, _ byte: UInt8) -> Bool {
    index >= 0 && index < count && tokens[index].kind == .punctuation && self.byte(index) == byte
  }

  func isOpen(_ index: Int, _ byte: UInt8) -> Bool {
    index >= 0 && index < count && tokens[index].kind == .open && self.byte(index) == byte
  }

  func isWord(_ index: Int) -> Bool { index >= 0 && index < count && tokens[index].kind == .word }

  /// Two punctuation bytes without space between.
  func isPair(_ index: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    isPunctuation(index, first) && isPunctuation(index + 1, second) && tokens[index].end == tokens[index + 1].start
  }

  func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: source[Int(tokens[index].start)..<Int(tokens[index].end)])
  }

  /// Index of the closing partner, or the last token when there is none.
  func partner(_ index: Int) -> Int { tokens[index].mate < 0 ? count - 1 : Int(tokens[index].mate) }

  // MARK: Statements

  /// Whether a new statement begins at `index`, seen from the token before it.
  func beginsStatement(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    if previous.kind == .open {
      return byte(index - 1) == UInt8(ascii: "{") || tokens[index].flags.contains(.firstOnLine)
    }
    if isPunctuation(index - 1, UInt8(ascii: ";")) { return true }
    if previous.kind == .close, byte(index - 1) == UInt8(ascii: "}"), tokens[index].kind == .word { return true }
    return breaksLine(index)
  }

  /// Whether a line end before `index` ends the statement.
  func breaksLine(_ index: Int) -> Bool {
    guard index > 0, tokens[index].flags.contains(.firstOnLine), !tokens[index].flags.contains(.continued) else {
      return false
    }
    if syntax.indented { return true }
    return !has(.continuesAfter, index - 1) && !has(.continuesBefore, index)
  }

  /// The last token of the statement that goes on at `index`, at bracket depth `depth`. With `comma`, a comma at that
  /// depth ends it too.
  func statementEnd(from index: Int, depth: UInt16, comma: Bool = false) -> Int {
    var next = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    while next < count {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || (token.kind == .close && token.depth <= depth && token.mate < Int32(index)) { break }
      if next > index, token.depth == depth, breaksLine(next) { break }
      if token.kind == .punctuation, token.depth == depth {
        let byte = byte(next)
        if byte == UInt8(ascii: ";") { break }
        if comma, byte == UInt8(ascii: ",") { break }
      }
      next = token.kind == .open ? partner(next) + 1 : next + 1
    }
    return max(index, min(next, count) - 1)
  }

  // MARK: Blocks

  /// The last token of the block a header opens, and the token that ends the header, seen from `index` behind the
  /// header's name. Nil when the statement ends without a block.
  func block(from index: Int, depth: UInt16) -> (header: Int, end: Int)? {
    syntax.indented ? indentedBlock(from: index, depth: depth) : bracedBlock(from: index, depth: depth)
  }

  private func bracedBlock(from index: Int, depth: UInt16) -> (header: Int, end: Int)? {
    var next = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    while next < count, steps < Self.headerLimit {
      steps += 1
      let token = tokens[next]
      if token.depth < depth || token.kind == .close { return nil }
      if token.kind == .open {
        if byte(next) == UInt8(ascii: "{"), !(next > 0 && has(.typeBraceAfter, next - 1)) {
          return (next, partner(next))
        }
        next = partner(next) + 1
        continue
      }
      if next > index, breaksLine(next) { return nil }
      if isPunctuation(next, UInt8(ascii: ";")) { return nil }
      next += 1
    }
    return nil
  }

  private func indentedBlock(from index: Int, depth: UInt16) -> (header: Int, end: Int)? {
    var colon = index
    var steps = 0
    defer { work.pointee.spend(steps) }
    while colon < count, !(tokens[colon].depth == depth && isPunctuation(colon, UInt8(ascii: ":"))) {
      if tokens[colon].depth < depth || (colon > index && tokens[colon].depth == depth && breaksLine(colon)) {
        return nil
      }
      colon = tokens[colon].kind == .open ? partner(colon) + 1 : colon + 1
      steps += 1
      if steps == Self.headerLimit { return nil }
    }
    guard colon < count else { return nil }
    var next = colon + 1
    guard next < count else { return (colon, colon) }
    if !breaksLine(next) {
      // The body stands on the header's own line.
      while next < count, !(tokens[next].depth <= depth && breaksLine(next)), tokens[next].depth >= depth {
        next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
        steps += 1
      }
      return (colon, next - 1)
    }
    let margin = indentation(index)
    while next < count {
      if tokens[next].depth < depth || (breaksLine(next) && width(next) <= margin) { break }
      steps += 1
      next = tokens[next].kind == .open ? partner(next) + 1 : next + 1
    }
    return (colon, max(colon, next - 1))
  }

  /// Columns before the first token of the logical line that holds `index`.
  func indentation(_ index: Int) -> Int {
    var first = min(index, count - 1)
    let depth = tokens[first].depth
    var steps = 0
    defer { work.pointee.spend(steps) }
    while first > 0 {
      steps += 1
      if tokens[first].kind == .close, tokens[first].mate >= 0 { first = Int(tokens[first].mate) }
      if tokens[first].depth <= depth, breaksLine(first) { break }
      first -= 1
    }
    return width(first)
  }

  /// Columns before a token on its line; a tab goes to the next multiple of 8 (Python's reference, "Indentation").
  func width(_ index: Int) -> Int {
    let start = Int(tokens[index].start)
    var offset = start
    while offset > 0, source[offset - 1] != 0x0A { offset -= 1 }
    work.pointee.spend((start - offset) / 8)
    var width = 0
    while offset < start {
      width = source[offset] == 0x09 ? (width / 8 + 1) * 8 : width + 1
      offset += 1
    }
    return width
  }

  // MARK: Values

  /// The token behind `=` when one follows at the same depth, past a type annotation.
  func assigned(from index: Int) -> Int? {
    guard index < count else { return nil }
    let depth = tokens[index].depth
    var next = index
    while next < count, next - index < 200 {
      let token = tokens[next]
      if token.depth < depth || token.kind == .close { return nil }
      if token.kind == .open {
        next = partner(next) + 1
        continue
      }
      if isPair(next, UInt8(ascii: "="), UInt8(ascii: ">")) {
        next += 2
        continue
      }
      if isPair(next, UInt8(ascii: "="), UInt8(ascii: "=")) || isPunctuation(next, UInt8(ascii: ";")) { return nil }
      if isPunctuation(next, UInt8(ascii: ",")) { return nil }
      if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")), let behind = behindTypeArguments(next) {
        next = behind
        continue
      }
      if isPunctuation(next, UInt8(ascii: "=")) { return next + 1 }
      if next > index, breaksLine(next) { return nil }
      next += 1
    }
    return nil
  }

  /// When a function literal begins at `index`: the token that ends its header, and its last token.
  func functionValue(at index: Int) -> (header: Int, end: Int)? {
    var next = index
    while next < count, next - index < Self.modifierLimit, has(.functionModifier, next), !isArrow(next + 1) {
      next += 1
    }
    guard next < count else { return nil }
    let depth = tokens[next].depth
    if has(.function, next) { return block(from: next + 1, depth: depth) }
    guard syntax.arrow else { return nil }
    if isPunctuation(next, UInt8(ascii: "<")) {
      guard let behind = behindTypeArguments(next) else { return nil }
      next = behind
    }
    if isOpen(next, UInt8(ascii: "(")) {
      next = partner(next) + 1
      if isPunctuation(next, UInt8(ascii: ":")) {
        let limit = next + 80
        while next < count, next < limit, !isArrow(next) {
          let token = tokens[next]
          if token.depth < depth || token.kind == .close || isPunctuation(next, UInt8(ascii: ";")) { return nil }
          next = token.kind == .open ? partner(next) + 1 : next + 1
        }
      }
    } else if isWord(next), !has(.keyword, next) {
      next += 1
    } else {
      return nil
    }
    guard isArrow(next) else { return nil }
    let body = next + 2
    guard body < count else { return nil }
    if isOpen(body, UInt8(ascii: "{")) { return (body, partner(body)) }
    return (body, statementEnd(from: body, depth: depth, comma: true))
  }

  func isArrow(_ index: Int) -> Bool { isPair(index, UInt8(ascii: "="), UInt8(ascii: ">")) }

  /// The token behind `<…>` that opens at `index`, when it reads as type arguments.
  func behindTypeArguments(_ index: Int) -> Int? {
    var open = 0
    var next = index
    let depth = tokens[index].depth
    while next < count, next - index < 120 {
      let token = tokens[next]
      if token.depth < depth { return nil }
      switch token.kind {
      case .open:
        next = partner(next) + 1
        continue
      case .close, .number: return nil
      case .word, .string: break
      case .punctuation:
        switch byte(next) {
        case UInt8(ascii: "<"): open += 1
        case UInt8(ascii: ">"):
          if !isPunctuation(next - 1, UInt8(ascii: "=")) || tokens[next - 1].end != token.start { open -= 1 }
          if open == 0 { return next + 1 }
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: ":"),
          UInt8(ascii: "="), UInt8(ascii: "*"):
          break
        case UInt8(ascii: "&"):
          if isPair(next, UInt8(ascii: "&"), UInt8(ascii: "&")) { return nil }
        default: return nil
        }
      }
      next += 1
    }
    return nil
  }

  // MARK: Receivers

  /// Whether the chain from `start` to `end` calls or indexes on its way. Its first bracket says so: a walk to a closing
  /// one would cross everything in between.
  func hasBrackets(_ start: Int, _ end: Int) -> Bool {
    (start...end).contains { tokens[$0].kind == .open || tokens[$0].kind == .close }
  }

  /// How many punctuation tokens of a member operator end at `index`; 0 when none does.
  func memberOperator(endingAt index: Int) -> Int {
    guard index >= 0, index < count, tokens[index].kind == .punctuation else { return 0 }
    for operatorBytes in syntax.memberOperators {
      let length = operatorBytes.count
      guard index - length + 1 >= 0 else { continue }
      var matches = true
      for offset in 0..<length where matches {
        matches = isPunctuation(index - length + 1 + offset, operatorBytes[offset])
      }
      // Three dots spread or collect; they take no member.
      if matches, !isPunctuation(index - length, UInt8(ascii: ".")) { return length }
    }
    return 0
  }

  /// The first token of the expression before the member operator in front of `index`; nil without one.
  func receiverStart(before index: Int) -> (start: Int, end: Int)? {
    let length = memberOperator(endingAt: index - 1)
    guard length > 0 else { return nil }
    let end = index - length - 1
    var start = end
    guard start >= 0 else { return nil }
    for _ in 0..<Self.receiverLimit {
      let token = tokens[start]
      switch token.kind {
      case .word, .string, .number:
        if token.kind == .word, isKeyword(start) { return (start, end) }
        let before = memberOperator(endingAt: start - 1)
        guard before > 0, start - before - 1 >= 0 else { return (start, end) }
        start = start - before - 1
      case .close:
        guard token.mate >= 0 else { return (start, end) }
        start = Int(token.mate)
        // What stands before the bracket is called or indexed, unless it is a keyword or nothing.
        guard start > 0 else { return (start, end) }
        if isWord(start - 1), !isKeyword(start - 1) || tokens[start].flags.contains(.spaced) == false {
          start -= 1
          let before = memberOperator(endingAt: start - 1)
          guard before > 0, start - before - 1 >= 0 else { return (start, end) }
          start = start - before - 1
        } else if tokens[start - 1].kind == .close {
          start -= 1
        } else if let callee = wordBeforeTypeArguments(start - 1) {
          start = callee
          let before = memberOperator(endingAt: start - 1)
          guard before > 0, start - before - 1 >= 0 else { return (start, end) }
          start = start - before - 1
        } else {
          return (start, end)
        }
      case .punctuation:
        if byte(start) == UInt8(ascii: "!") || byte(start) == UInt8(ascii: "?"), start > 0 {
          start -= 1
          continue
        }
        return (min(start + 1, end), end)
      case .open: return (min(start + 1, end), end)
      }
    }
    return (start, end)
  }

  /// The word in front of the type arguments that end at `index`: `bind` of `bind<Weapon>`.
  private func wordBeforeTypeArguments(_ index: Int) -> Int? {
    guard syntax.angleArguments, isPunctuation(index, UInt8(ascii: ">")) else { return nil }
    var next = index - 1
    while next > 0, index - next < 40 {
      if tokens[next].kind == .open { return nil }
      if tokens[next].kind == .close { next = max(0, Int(tokens[next].mate)) }
      if isPunctuation(next, UInt8(ascii: "<")), behindTypeArguments(next) == index + 1 {
        return isWord(next - 1) && !isKeyword(next - 1) ? next - 1 : nil
      }
      next -= 1
    }
    return nil
  }

  /// How many links of a chain `a.b.c` are followed back; each link looks back itself, so a chain without end would take
  /// quadratic time.
  private static let receiverLimit = 128
  /// Tokens of a header's own level, brackets counting as one, that are looked through for its block.
  private static let headerLimit = 512
  /// Words such as `async` before a function; more are no function.
  private static let modifierLimit = 16
}

/// The parts of a pack's syntax that structure depends on.
struct SyntaxTraits: Sendable {
  var indented: Bool
  var arrow: Bool
  var angleArguments: Bool
  var squareArguments: Bool
  var memberOperators: [[UInt8]]
  var taggedStrings: [UInt8]

  init(_ syntax: ScannerDefinition.Syntax) {
    indented = syntax.blocks == .indentation
    arrow = syntax.functionValue.arrow == "=>"
    angleArguments = syntax.typeArguments == .angle
    squareArguments = syntax.typeArguments == .square
    memberOperators = syntax.memberOperators.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    taggedStrings = syntax.taggedStrings.compactMap(\.utf8.first)
  }
}
