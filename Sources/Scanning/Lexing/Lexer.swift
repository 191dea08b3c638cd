import PCRE2

/// The one lexical pass: finds comments, strings, words, numbers and brackets, and masks what is not code.
///
/// It never fails: what cannot be (an unclosed string, a stray bracket) is closed at the end of the line or the file.
/// Time is linear in the file's length. Modes nest as the text does: code within a string's interpolation, within
/// markup, within code.
struct Lexer {
  enum Mode {
    /// Before, between and behind the regions that hold code.
    case outside
    /// Code; `open` is the bracket that interpolation or markup opened, -1 for the file itself. `format` ends the code of
    /// an interpolation, 0 when nothing does.
    case code(open: Int32, format: UInt8)
    /// In the innermost of ``literals``.
    case string
    /// A format text behind the code of an interpolation, until its closing bracket.
    case format(open: Int32)
    case tag(closing: Bool)
    case children
  }

  let tables: LexicalTables
  let source: UnsafeRawBufferPointer
  /// The worker's scratch for patterns. SAFETY: outlives the lexer, which lives within one call of ``read``.
  let match: UnsafeMutablePointer<MatchState>
  var position = 0
  var modes: [Mode] = [.code(open: -1, format: 0)]
  /// Strings that interpolation or a line end has interrupted, innermost last.
  var literals: [Literal] = []
  /// Heredocs whose text begins on the next line, in order.
  var heredocs: [Literal] = []
  var brackets: [Int32] = []
  var firstOnLine = true
  var spaced = false
  var continued = false
  /// The directive being read; nil outside of one.
  var directive: Directive?
  var branches: [Branch] = []
  /// Brackets of later branches, with those of the first branch whose end they share.
  var twins: [(bracket: Int32, like: Int32)] = []
  /// Conditionals inside more of them than are followed.
  var skippedBranches = 0
  /// The next token is the first of a region.
  var regionBegins = false

  /// A conditional part of the file: the brackets open at its start, and where its first branch ended.
  struct Branch {
    var before: [Int32]
    var after: [Int32]?
  }

  /// Deeper brackets count as this deep. One more must still fit a token's field.
  static let depthLimit = 65_534
  /// How many brackets left open inside it a closing bracket looks past; without a limit `(((…]]]…` takes quadratic time.
  static let strayLimit = 64
  /// How many slashes of one line may turn out to begin no regular expression; each costs a look at the line's rest.
  static let regexLimit = 16
  /// Number of a line, and how many slashes of it began none.
  var failedRegexes = (line: -1, count: 0)

  private init(_ source: UnsafeRawBufferPointer, _ tables: LexicalTables, _ match: UnsafeMutablePointer<MatchState>) {
    self.source = source
    self.tables = tables
    self.match = match
  }

  /// Reads a whole file into `buffer`, which is emptied first.
  static func read(
    _ source: UnsafeRawBufferPointer, tables: LexicalTables, match: inout MatchState, into buffer: inout TokenBuffer
  ) {
    buffer.reset(capacity: source.count)
    buffer.masked.append(contentsOf: source)
    buffer.lineStarts.append(0)
    withUnsafeMutablePointer(to: &match) { match in
      var code = source
      // SAFETY: the pointer is to the caller's scratch, which no one else uses during this call.
      if let pattern = tables.endOfCode, (try? match.pointee.matches(pattern, in: source, from: 0)) ?? false,
        let end = match.pointee.range(0)?.lowerBound
      {
        code = UnsafeRawBufferPointer(rebasing: source[..<end])
      }
      var lexer = Lexer(code, tables, match)
      lexer.run(&buffer)
      for offset in code.count..<source.count {
        if source[offset] == 0x0A { buffer.lineStarts.append(UInt32(offset + 1)) } else { buffer.masked[offset] = 0x20 }
      }
    }
  }

  private mutating func run(_ buffer: inout TokenBuffer) {
    // A byte order mark is no token.
    if source.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF {
      position = 3
      for index in 0..<3 { buffer.masked[index] = UInt8(ascii: " ") }
    }
    if tables.region != nil { modes = [.outside] }
    while position < source.count {
      switch modes[modes.count - 1] {
      case .outside: outside(&buffer)
      case .code: code(&buffer)
      case .string: string(from: position, &buffer)
      case .format(let open): format(open: open, &buffer)
      case .tag(let closing): tag(closing: closing, &buffer)
      case .children: children(&buffer)
      }
    }
    if directive != nil { endDirective(&buffer) }
    joinTwins(&buffer)
    if !brackets.isEmpty { buffer.unbalanced = true }
  }

  // MARK: Code

  mutating func code(_ buffer: inout TokenBuffer) {
    let end = source.count
    tables.classes.withUnsafeBufferPointer { classes in
      while position < end {
        let byte = source[position]
        let kind = LexicalTables.ByteClass(rawValue: classes[Int(byte)])
        if kind.contains(.wordStart) {
          let start = position
          position += 1
          if tables.hasWordSigils, tables.wordSigils[Int(byte)] {
            sigil(classes, &buffer)
            continue
          }
          // Not `position` itself, which would go to memory and back for every byte.
          var wordEnd = position
          while wordEnd < end, classes[Int(source[wordEnd])] & 2 != 0 { wordEnd += 1 }
          position = wordEnd
          if position - start <= 3, position < end, beginsString(word: start, &buffer) {
            if case .code = modes[modes.count - 1] { continue }
            return
          }
          if tables.hasWordSuffixes, position < end { addSuffix() }
          emit(.word, start, position, &buffer)
        } else if kind.contains(.space) {
          var spaceEnd = position + 1
          while spaceEnd < end, source[spaceEnd] == 0x20 { spaceEnd += 1 }
          position = spaceEnd
          spaced = true
        } else if kind.contains(.newline) {
          newline(&buffer)
          if !heredocs.isEmpty, directive == nil {
            beginHeredoc()
            return
          }
        } else if kind.contains(.special), special(byte, &buffer) {
          if case .code = modes[modes.count - 1] { continue }
          return
        } else if kind.contains(.open) {
          open(&buffer)
        } else if kind.contains(.close) {
          if close(byte, &buffer) { return }
        } else if kind.contains(.digit) {
          number(classes, &buffer)
        } else if byte == UInt8(ascii: "\\"), position + 1 < end, isLineEnd(position + 1) {
          position += 1
          continued = true
        } else if case .code(let open, let format) = modes[modes.count - 1], format != 0, byte == format,
          brackets.last == open
        {
          emit(.punctuation, position, position + 1, &buffer)
          position += 1
          modes[modes.count - 1] = .format(open: open)
          return
        } else {
          emit(.punctuation, position, position + 1, &buffer)
          position += 1
        }
      }
    }
  }

  func isLineEnd(_ offset: Int) -> Bool {
    source[offset] == 0x0A || (source[offset] == 0x0D && offset + 1 < source.count && source[offset + 1] == 0x0A)
  }

  mutating func newline(_ buffer: inout TokenBuffer) {
    position += 1
    buffer.lineStarts.append(UInt32(position))
    if directive != nil, !continued { endDirective(&buffer) }
    if directive != nil { continued = false }
    firstOnLine = true
    spaced = true
  }

  mutating func emit(
    _ kind: Token.Kind, _ start: Int, _ end: Int, flags extra: Token.Flags = [], _ buffer: inout TokenBuffer
  ) {
    // Directives have no tokens: no walk may enter them, and none may end in them.
    guard directive == nil else {
      continued = false
      return
    }
    var flags = extra
    if firstOnLine { flags.insert(.firstOnLine) }
    if spaced { flags.insert(.spaced) }
    if continued { flags.insert(.continued) }
    if regionBegins { flags.insert(.regionStart) }
    regionBegins = false
    firstOnLine = false
    spaced = false
    continued = false
    buffer.tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), mate: -1,
        depth: UInt16(truncatingIfNeeded: min(brackets.count, Self.depthLimit)),
        kind: kind, flags: flags))
  }

  mutating func number(_ classes: UnsafeBufferPointer<UInt8>, _ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count {
      let byte = source[position]
      if classes[Int(byte)] & 2 != 0 {
        position += 1
      } else if byte == UInt8(ascii: ".") || tables.digitSeparators[Int(byte)], position + 1 < source.count,
        classes[Int(source[position + 1])] & 4 != 0
      {
        position += 2
      } else {
        break
      }
    }
    emit(.number, start, position, &buffer)
  }

  /// A word behind sigils, or a sigil and the one byte that it makes a variable of (`$'`).
  private mutating func sigil(_ classes: UnsafeBufferPointer<UInt8>, _ buffer: inout TokenBuffer) {
    let start = position - 1
    while position < source.count, position - start < 2, source[position] == source[start] { position += 1 }
    if position < source.count, classes[Int(source[position])] & 2 != 0 {
      while position < source.count, classes[Int(source[position])] & 2 != 0 { position += 1 }
    } else if position < source.count, source[position] > 0x20, classes[Int(source[position])] & 0xC0 == 0,
      tables.sigilVariables[Int(source[position])]
    {
      position += 1
    } else {
      position = start + 1
      emit(.punctuation, start, position, &buffer)
      return
    }
    emit(.word, start, position, flags: .named, &buffer)
  }

  /// A word between quotes: a name, whatever keyword it spells. False when its line ends first.
  private mutating func quotedWord(_ quote: UInt8, _ buffer: inout TokenBuffer) -> Bool {
    var offset = position + 1
    while offset < source.count, source[offset] != quote, source[offset] != 0x0A { offset += 1 }
    guard offset < source.count, source[offset] == quote, offset > position + 1 else { return false }
    emit(.word, position + 1, offset, flags: .named, &buffer)
    position = offset + 1
    return true
  }

  /// Takes `?` or `!` into the word before it, unless it begins an assignment or a comparison (`a != b`).
  private mutating func addSuffix() {
    guard tables.wordSuffixes[Int(source[position])] else { return }
    let next = position + 1 < source.count ? source[position + 1] : 0
    if next == UInt8(ascii: "=") {
      let behind = position + 2 < source.count ? source[position + 2] : 0
      guard [UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: ">")].contains(behind) else { return }
    }
    position += 1
  }

  // MARK: Brackets

  mutating func open(flags: Token.Flags = [], _ buffer: inout TokenBuffer) {
    guard directive == nil else {
      position += 1
      return
    }
    emit(.open, position, position + 1, flags: flags, &buffer)
    brackets.append(Int32(buffer.tokens.count - 1))
    position += 1
  }

  /// Closes the innermost bracket of its kind. Returns whether the mode changed.
  mutating func close(_ byte: UInt8, _ buffer: inout TokenBuffer) -> Bool {
    guard directive == nil else {
      position += 1
      return false
    }
    let partner: UInt8 =
      byte == UInt8(ascii: ")") ? UInt8(ascii: "(") : byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    // A stray bracket is left alone; a bracket whose insides were left open closes them. Interpolation is a wall.
    var depth = brackets.count - 1
    let limit = depth - Self.strayLimit
    while depth >= 0 {
      if depth < limit {
        depth = -1
        break
      }
      let candidate = buffer.tokens[Int(brackets[depth])]
      if bracket(candidate) == partner { break }
      if candidate.flags.contains(.interpolation) { depth = -1 } else { depth -= 1 }
    }
    if depth < 0 {
      buffer.unbalanced = true
      emit(.punctuation, position, position + 1, &buffer)
      position += 1
      return false
    }
    if depth < brackets.count - 1 { buffer.unbalanced = true }
    let opened = brackets[depth]
    brackets.removeSubrange(depth...)
    emit(.close, position, position + 1, flags: buffer.tokens[Int(opened)].flags.intersection(.interpolation), &buffer)
    // Closed in an earlier branch already: the first one holds.
    if buffer.tokens[Int(opened)].mate < 0 { buffer.tokens[Int(opened)].mate = Int32(buffer.tokens.count - 1) }
    buffer.tokens[buffer.tokens.count - 1].mate = opened
    position += 1
    if case .code(let open, _) = modes[modes.count - 1], open == opened {
      modes.removeLast()
      return true
    }
    return false
  }

  /// The bracket of an opening token, which may have other bytes before it (`${`).
  private func bracket(_ token: Token) -> UInt8 { source[Int(token.end) - 1] }

  // MARK: What is not code

  /// Handles a comment, string, directive, regular expression or markup at `position`; false when it is plain
  /// punctuation.
  mutating func special(_ byte: UInt8, _ buffer: inout TokenBuffer) -> Bool {
    if let plain = tables.plain[Int(byte)], plainString(byte, plain, &buffer) { return true }
    if firstOnLine, directive == nil, byte == tables.directives?.open, beginDirective() { return true }
    if byte == tables.quotedWords, quotedWord(byte, &buffer) { return true }
    for index in tables.openings[Int(byte)] where beginString(opening: index, start: position, &buffer) { return true }
    for open in tables.lineComments where has(open, at: position) && commentMayBegin() {
      lineComment(&buffer)
      return true
    }
    for rule in tables.blockComments where has(rule.open, at: position) {
      blockComment(rule, &buffer)
      return true
    }
    for index in tables.fixedStrings[Int(byte)] where has(tables.strings[index].open, at: position) {
      if tables.strings[index].whereExpression,
        !literalMayBegin(opened: position + tables.strings[index].open.count, buffer)
      {
        continue
      }
      beginString(Literal(tables.strings[index], rule: index), start: position, &buffer)
      return true
    }
    if byte == UInt8(ascii: "/"), tables.regexLiterals, expressionMayBegin(buffer) { return regex(&buffer) }
    if byte == UInt8(ascii: "<"), tables.markup, expressionMayBegin(buffer), markupBegins() {
      emit(.punctuation, position, position + 1, flags: .markup, &buffer)
      position += 1
      modes.append(.tag(closing: false))
      return true
    }
    if let region = tables.region, byte == region.close.first, has(region.close, at: position) {
      return endRegion(&buffer)
    }
    return false
  }

  func has(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + text.count <= source.count else { return false }
    for index in text.indices where source[offset + index] != text[index] { return false }
    return true
  }

  mutating func mask(_ range: Range<Int>, with byte: UInt8, keepingLines: Bool, _ buffer: inout TokenBuffer) {
    buffer.masked.withUnsafeMutableBufferPointer { masked in
      if keepingLines {
        for offset in range { masked[offset] = source[offset] == 0x0A ? 0x0A : byte }
      } else {
        masked[range].update(repeating: byte)
      }
    }
  }
}
