/// Markup inside code: tags with their attributes, and the text between them.
extension Lexer {
  /// `<name`, `<>`: but not the type parameters of an arrow function, `<T,>(…)` and `<T extends …>(…)`.
  func markupBegins() -> Bool {
    var offset = position + 1
    guard offset < source.count else { return false }
    if source[offset] == UInt8(ascii: ">") { return true }
    guard tables.classes[Int(source[offset])] & 1 != 0 else { return false }
    while offset < source.count, tables.classes[Int(source[offset])] & 2 != 0 { offset += 1 }
    while offset < source.count, source[offset] == UInt8(ascii: " ") { offset += 1 }
    return !has([UInt8(ascii: ",")], at: offset) && !has(Array("extends ".utf8), at: offset)
  }

  mutating func tag(closing: Bool, _ buffer: inout TokenBuffer) {
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
        modes.append(.code(open: Int32(buffer.tokens.count - 1), format: 0))
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
  mutating func typeArguments(_ buffer: inout TokenBuffer) {
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

  mutating func children(_ buffer: inout TokenBuffer) {
    let start = position
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "{") {
        mask(start..<position, with: 1, keepingLines: true, &buffer)
        open(flags: .interpolation, &buffer)
        modes.append(.code(open: Int32(buffer.tokens.count - 1), format: 0))
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
