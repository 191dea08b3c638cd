/// The one lexical pass: finds comments, strings, words, numbers and brackets, and masks what is not code.
///
/// It never fails: what cannot be (an unclosed string, a stray bracket) is closed at the end of the line or the file.
/// Time is linear in the file's length. Modes nest as the text does: code within a string's interpolation, within
/// markup, within code.
struct Lexer {
  private enum Mode {
    /// Code; `open` is the bracket that interpolation or markup opened, -1 for the file itself.
    case code(open: Int32, string: Int)
    case string(rule: Int)
    /// A format text behind the code of an interpolation, until its closing bracket.
    case format(rule: Int, open: Int32)
    case tag(closing: Bool)
    case children
  }

  private let tables: LexicalTables
  private let source: UnsafeRawBufferPointer
  private var position = 0
  private var modes: [Mode] = [.code(open: -1, string: -1)]
  private var brackets: [Int32] = []
  private var firstOnLine = true
  private var spaced = false
  private var continued = false

  /// Deeper brackets count as this deep. One more must still fit a token's field.
  private static let depthLimit = 65_534
  /// How many brackets left open inside it a closing bracket looks past; without a limit `(((…]]]…` takes quadratic time.
  private static let strayLimit = 64
  /// How many slashes of one line may turn out to begin no regular expression; each costs a look at the line's rest.
  private static let regexLimit = 16
  /// Number of a line, and how many slashes of it began none.
  private var failedRegexes = (line: -1, count: 0)

  private init(_ source: UnsafeRawBufferPointer, _ tables: LexicalTables) {
    self.source = source
    self.tables = tables
  }

  /// Reads a whole file into `buffer`, which is emptied first.
  static func read(_ source: UnsafeRawBufferPointer, tables: LexicalTables, into buffer: inout TokenBuffer) {
    buffer.reset(capacity: source.count)
    buffer.masked.append(contentsOf: source)
    buffer.lineStarts.append(0)
    var lexer = Lexer(source, tables)
    // A byte order mark is no token.
    if source.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF {
      lexer.position = 3
      for index in 0..<3 { buffer.masked[index] = UInt8(ascii: " ") }
    }
    while lexer.position < source.count {
      switch lexer.modes[lexer.modes.count - 1] {
      case .code: lexer.code(&buffer)
      case .string(let rule): lexer.string(rule, from: lexer.position, &buffer)
      case .format(let rule, let open): lexer.format(rule, open: open, &buffer)
      case .tag(let closing): lexer.tag(closing: closing, &buffer)
      case .children: lexer.children(&buffer)
      }
    }
    if !lexer.brackets.isEmpty { buffer.unbalanced = true }
  }

  // MARK: Code

  private mutating func code(_ buffer: inout TokenBuffer) {
    let end = source.count
    tables.classes.withUnsafeBufferPointer { classes in
      while position < end {
        let byte = source[position]
        let kind = LexicalTables.ByteClass(rawValue: classes[Int(byte)])
        if kind.contains(.wordStart) {
          let start = position
          position += 1
          while position < end, classes[Int(source[position])] & 2 != 0 { position += 1 }
          if position < end, position - start <= 3, classes[Int(source[position])] & 32 != 0,
            let rule = prefixedString(start)
          {
            beginString(rule, start: start, &buffer)
            return
          }
          emit(.word, start, position, &buffer)
        } else if kind.contains(.space) {
          position += 1
          spaced = true
        } else if kind.contains(.newline) {
          newline(&buffer)
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
        } else if case .code(let open, let rule) = modes[modes.count - 1], open >= 0, rule >= 0,
          byte == tables.strings[rule].interpolation?.format, brackets.last == open
        {
          emit(.punctuation, position, position + 1, &buffer)
          position += 1
          modes[modes.count - 1] = .format(rule: rule, open: open)
          return
        } else {
          emit(.punctuation, position, position + 1, &buffer)
          position += 1
        }
      }
    }
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    source[offset] == 0x0A || (source[offset] == 0x0D && offset + 1 < source.count && source[offset + 1] == 0x0A)
  }

  private mutating func newline(_ buffer: inout TokenBuffer) {
    position += 1
    buffer.lineStarts.append(UInt32(position))
    firstOnLine = true
    spaced = true
  }

  private mutating func emit(
    _ kind: Token.Kind, _ start: Int, _ end: Int, flags extra: Token.Flags = [], _ buffer: inout TokenBuffer
  ) {
    var flags = extra
    if firstOnLine { flags.insert(.firstOnLine) }
    if spaced { flags.insert(.spaced) }
    if continued { flags.insert(.continued) }
    firstOnLine = false
    spaced = false
    continued = false
    buffer.tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), mate: -1,
        depth: UInt16(truncatingIfNeeded: min(brackets.count, Self.depthLimit)),
        kind: kind, flags: flags))
  }

  private mutating func number(_ classes: UnsafeBufferPointer<UInt8>, _ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count {
      let byte = source[position]
      if classes[Int(byte)] & 2 != 0 {
        position += 1
      } else if byte == UInt8(ascii: "."), position + 1 < source.count, classes[Int(source[position + 1])] & 4 != 0 {
        position += 2
      } else {
        break
      }
    }
    emit(.number, start, position, &buffer)
  }

  // MARK: Brackets

  private mutating func open(flags: Token.Flags = [], _ buffer: inout TokenBuffer) {
    emit(.open, position, position + 1, flags: flags, &buffer)
    brackets.append(Int32(buffer.tokens.count - 1))
    position += 1
  }

  /// Closes the innermost bracket of its kind. Returns whether the mode changed.
  private mutating func close(_ byte: UInt8, _ buffer: inout TokenBuffer) -> Bool {
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
      if lastByte(candidate) == partner { break }
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
    buffer.tokens[Int(opened)].mate = Int32(buffer.tokens.count - 1)
    buffer.tokens[buffer.tokens.count - 1].mate = opened
    position += 1
    if case .code(let open, _) = modes[modes.count - 1], open == opened {
      modes.removeLast()
      return true
    }
    return false
  }

  private func lastByte(_ token: Token) -> UInt8 { source[Int(token.end) - 1] }

  // MARK: Comments and strings

  /// Handles a comment, string, regular expression or markup at `position`; false when it is plain punctuation.
  private mutating func special(_ byte: UInt8, _ buffer: inout TokenBuffer) -> Bool {
    for open in tables.lineComments where has(open, at: position) {
      lineComment(&buffer)
      return true
    }
    for rule in tables.blockComments where has(rule.open, at: position) {
      blockComment(rule, &buffer)
      return true
    }
    for (index, rule) in tables.strings.enumerated() where rule.prefixes.isEmpty && has(rule.open, at: position) {
      beginString(index, start: position, &buffer)
      return true
    }
    if byte == UInt8(ascii: "/"), tables.regexLiterals, expressionMayBegin(buffer) { return regex(&buffer) }
    if byte == UInt8(ascii: "<"), tables.markup, expressionMayBegin(buffer), markupBegins() {
      emit(.punctuation, position, position + 1, flags: .markup, &buffer)
      position += 1
      modes.append(.tag(closing: false))
      return true
    }
    return false
  }

  private func has(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + text.count <= source.count else { return false }
    for index in text.indices where source[offset + index] != text[index] { return false }
    return true
  }

  private mutating func mask(_ range: Range<Int>, with byte: UInt8, keepingLines: Bool, _ buffer: inout TokenBuffer) {
    for offset in range where !(keepingLines && source[offset] == 0x0A) { buffer.masked[offset] = byte }
  }

  private mutating func lineComment(_ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count, source[position] != 0x0A { position += 1 }
    comment(start, isLine: true, line: UInt32(buffer.lineStarts.count - 1), &buffer)
  }

  private mutating func blockComment(_ rule: LexicalTables.BlockRule, _ buffer: inout TokenBuffer) {
    let start = position
    let line = UInt32(buffer.lineStarts.count - 1)
    var depth = 1
    position += rule.open.count
    while position < source.count, depth > 0 {
      if has(rule.close, at: position) {
        depth -= 1
        position += rule.close.count
      } else if rule.nested, has(rule.open, at: position) {
        depth += 1
        position += rule.open.count
      } else {
        if source[position] == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
        position += 1
      }
    }
    comment(start, isLine: false, line: line, &buffer)
  }

  private mutating func comment(_ start: Int, isLine: Bool, line: UInt32, _ buffer: inout TokenBuffer) {
    buffer.comments.append(
      Comment(
        start: UInt32(start), end: UInt32(position), firstLine: line, lastLine: UInt32(buffer.lineStarts.count - 1),
        isLine: isLine, trailing: !firstOnLine))
    mask(start..<position, with: UInt8(ascii: " "), keepingLines: true, &buffer)
    spaced = true
  }

  /// The string rule whose prefix is the word from `start` to `position` and whose opening stands at `position`.
  private func prefixedString(_ start: Int) -> Int? {
    var word: [UInt8] = []
    for offset in start..<position {
      let byte = source[offset]
      word.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
    }
    return tables.strings.firstIndex { $0.prefixes.contains(word) && has($0.open, at: position) }
  }

  private mutating func beginString(_ rule: Int, start: Int, _ buffer: inout TokenBuffer) {
    position += tables.strings[rule].open.count
    modes.append(.string(rule: rule))
    string(rule, from: start, &buffer)
  }

  /// Reads a string, or a piece of one up to an interpolation. `start` is where the piece's token begins.
  private mutating func string(_ index: Int, from start: Int, _ buffer: inout TokenBuffer) {
    let rule = tables.strings[index]
    let content = position
    let first = rule.close.first ?? 0
    while position < source.count {
      let byte = source[position]
      if byte == rule.escape, position + 1 < source.count {
        if source[position + 1] == 0x0A { buffer.lineStarts.append(UInt32(position + 2)) }
        position += 2
      } else if byte == first, has(rule.close, at: position) {
        mask(content..<position, with: 1, keepingLines: false, &buffer)
        position += rule.close.count
        modes.removeLast()
        emit(.string, start, position, &buffer)
        return
      } else if byte == 0x0A {
        if !rule.multiline {
          modes.removeLast()
          mask(content..<position, with: 1, keepingLines: false, &buffer)
          emit(.string, start, position, &buffer)
          return
        }
        position += 1
        buffer.lineStarts.append(UInt32(position))
      } else if let inner = rule.interpolation, has(inner.open, at: position) {
        if inner.doubled, has(inner.open, at: position + inner.open.count) {
          position += 2 * inner.open.count
          continue
        }
        mask(content..<position, with: 1, keepingLines: false, &buffer)
        if position > start { emit(.string, start, position, &buffer) }
        interpolate(inner, string: index, &buffer)
        return
      } else {
        position += 1
      }
    }
    mask(content..<min(position, source.count), with: 1, keepingLines: false, &buffer)
    position = min(position, source.count)
    modes.removeLast()
    emit(.string, start, position, &buffer)
  }

  private mutating func interpolate(_ inner: LexicalTables.InterpolationRule, string: Int, _ buffer: inout TokenBuffer)
  {
    let start = position
    position += inner.open.count
    emit(.open, start, position, flags: .interpolation, &buffer)
    let token = Int32(buffer.tokens.count - 1)
    brackets.append(token)
    modes.append(.code(open: token, string: string))
  }

  /// The text between a format mark and the closing bracket of its interpolation.
  private mutating func format(_ rule: Int, open: Int32, _ buffer: inout TokenBuffer) {
    guard let inner = tables.strings[rule].interpolation else { return }
    let start = position
    while position < source.count {
      let byte = source[position]
      if byte == inner.close {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        modes[modes.count - 1] = .code(open: open, string: -1)
        _ = close(byte, &buffer)
        return
      }
      if has(inner.open, at: position) {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        interpolate(inner, string: rule, &buffer)
        return
      }
      // A format text that runs into the end of its string or line was none: leave it to the string.
      if byte == tables.strings[rule].close.first || (byte == 0x0A && !tables.strings[rule].multiline) {
        mask(start..<position, with: 1, keepingLines: false, &buffer)
        modes.removeLast()
        if brackets.last == open { brackets.removeLast() }
        return
      }
      if byte == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
      position += 1
    }
  }

  // MARK: Regular expressions and markup

  /// Whether the last token leaves an expression to begin here, so that `/` and `<` are no operators.
  private func expressionMayBegin(_ buffer: TokenBuffer) -> Bool {
    guard let last = buffer.tokens.last else { return true }
    switch last.kind {
    case .number, .string, .close: return false
    case .open: return true
    case .punctuation: return !last.flags.contains(.markup) || firstOnLine
    case .word:
      guard last.end - last.start <= 12 else { return false }
      return tables.expressionKeywords.contains(Array(source[Int(last.start)..<Int(last.end)]))
    }
  }

  /// A literal between slashes on one line; false when it does not end there.
  private mutating func regex(_ buffer: inout TokenBuffer) -> Bool {
    let line = buffer.lineStarts.count
    if failedRegexes.line != line { failedRegexes = (line, 0) }
    guard failedRegexes.count < Self.regexLimit else { return false }
    var offset = position + 1
    var inClass = false
    while offset < source.count, source[offset] != 0x0A {
      switch source[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["): inClass = true
      case UInt8(ascii: "]"): inClass = false
      case UInt8(ascii: "/") where !inClass:
        let start = position
        mask(start + 1..<offset, with: 1, keepingLines: false, &buffer)
        position = offset + 1
        while position < source.count, tables.classes[Int(source[position])] & 2 != 0 { position += 1 }
        emit(.string, start, position, &buffer)
        return true
      default: break
      }
      offset += 1
    }
    failedRegexes.count += 1
    return false
  }

  /// `<name`, `<>`: but not the type parameters of an arrow function, `<T,>(…)` and `<T extends …>(…)`.
  private func markupBegins() -> Bool {
    var offset = position + 1
    guard offset < source.count else { return false }
    if source[offset] == UInt8(ascii: ">") { return true }
    guard tables.classes[Int(source[offset])] & 1 != 0 else { return false }
    while offset < source.count, tables.classes[Int(source[offset])] & 2 != 0 { offset += 1 }
    while offset < source.count, source[offset] == UInt8(ascii: " ") { offset += 1 }
    return !has([UInt8(ascii: ",")], at: offset) && !has(Array("extends ".utf8), at: offset)
  }

  private mutating func tag(closing: Bool, _ buffer: inout TokenBuffer) {
    while position < source.count {
      let byte = source[position]
      switch byte {
      case 0x0A: newline(&buffer)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let start = position
        position += 1
        while position < source.count, source[position] != byte {
          if source[position] == 0x0A { buffer.lineStarts.append(UInt32(position + 1)) }
          position += 1
        }
        mask(start + 1..<position, with: 1, keepingLines: false, &buffer)
        position = min(position + 1, source.count)
        emit(.string, start, position, &buffer)
      case UInt8(ascii: "{"):
        open(flags: .interpolation, &buffer)
        modes.append(.code(open: Int32(buffer.tokens.count - 1), string: -1))
        return
      case UInt8(ascii: "<") where !spaced && buffer.tokens.last?.kind == .word:
        typeArguments(&buffer)
      case UInt8(ascii: ">"):
        emit(.punctuation, position, position + 1, flags: .markup, &buffer)
        position += 1
        modes.removeLast()
        if closing {
          if case .children = modes[modes.count - 1] { modes.removeLast() }
        } else {
          modes.append(.children)
        }
        return
      case UInt8(ascii: "/") where tables.lineComments.contains { has($0, at: position) }:
        lineComment(&buffer)
      case UInt8(ascii: "/") where tables.blockComments.contains { has($0.open, at: position) }:
        if let rule = tables.blockComments.first(where: { has($0.open, at: position) }) { blockComment(rule, &buffer) }
      case UInt8(ascii: "/") where has(Array("/>".utf8), at: position):
        emit(.punctuation, position, position + 2, flags: .markup, &buffer)
        position += 2
        modes.removeLast()
        return
      default:
        if tables.classes[Int(byte)] & 1 != 0 {
          let start = position
          while position < source.count,
            tables.classes[Int(source[position])] & 2 != 0 || source[position] == UInt8(ascii: "-")
          { position += 1 }
          emit(.word, start, position, flags: .markup, &buffer)
        } else {
          if tables.classes[Int(byte)] & 8 != 0 {
            spaced = true
          } else {
            emit(.punctuation, position, position + 1, flags: .markup, &buffer)
          }
          position += 1
        }
      }
    }
  }

  /// Steps over the type arguments of a component: `<List<Item> rows={…}>`.
  private mutating func typeArguments(_ buffer: inout TokenBuffer) {
    var depth = 0
    while position < source.count {
      let byte = source[position]
      if byte == 0x0A {
        newline(&buffer)
        continue
      }
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">"), source[position - 1] != UInt8(ascii: "=") { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func children(_ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "{") {
        mask(start..<position, with: 1, keepingLines: true, &buffer)
        open(flags: .interpolation, &buffer)
        modes.append(.code(open: Int32(buffer.tokens.count - 1), string: -1))
        return
      }
      if byte == UInt8(ascii: "<") {
        mask(start..<position, with: 1, keepingLines: true, &buffer)
        let closing = has([UInt8(ascii: "<"), UInt8(ascii: "/")], at: position)
        emit(.punctuation, position, position + (closing ? 2 : 1), flags: .markup, &buffer)
        position += closing ? 2 : 1
        modes.append(.tag(closing: closing))
        return
      }
      if byte == 0x0A { newline(&buffer) } else { position += 1 }
    }
    mask(start..<position, with: 1, keepingLines: true, &buffer)
  }
}
