import Facts

/// Finds the places where a name stands in a text, whatever it means there.
public enum MentionFinder {
  public enum Context: Sendable, Equatable { case code, comment, string }
  /// What stands directly around a name.
  public enum Shape: Sendable, Equatable {
    case plain
    /// Behind a member operator: `x.name`.
    case member
    /// In front of `=` or `:`.
    case key
    /// All of a string or of a value, or the end of a dotted name or path: `"app.jobs.name"`.
    case whole
    /// Between the marks of a template's code: `{{ x.name }}`.
    case embedded
  }
  public struct Hit: Sendable, Equatable {
    /// From 1.
    public var line: Int
    public var context: Context
    public var shape: Shape
    /// Code that assigns to the name there, or changes what it holds.
    public var isWrite = false
    /// In code, the names before the member operator (`self`, `a::b`), `()` for more than names; nil for a bare name.
    public var receiver: String?
    /// The name with the names and separators it is the last part of.
    public var qualified: String
    /// In code, `(`, `{`, `<` or `!` stands behind it; in other text a `(` directly.
    public var isApplied = false
    /// Of a key in code, the names before the brackets around it.
    public var owner: String?
    /// In a comment, the line at which the example begins that is run as a test; nil elsewhere.
    public var example: Int?
  }

  /// - Parameters:
  ///   - name: whole words only; letters, digits, `_` and bytes from 0x80 are word bytes.
  ///   - preferringWrites: of several places in one line of code the one that is set stands for it, then one behind a member
  ///     operator, as `self.items` does in `self.items = items` and `self.items != items`.
  ///   - scanner: tells code from comments and strings; without one everything is `code`.
  /// - Returns: one entry a line, lines from 1 in ascending order; code wins over string, string over comment, and in
  ///   one context the shape that says most.
  /// - Complexity: one pass over the bytes; the file is lexed only when the name stands in it.
  public static func lines(
    of name: String, preferringWrites: Bool = false, in source: UnsafeRawBufferPointer, scanner: Scanner?,
    using workspace: inout ScanWorkspace
  ) -> [Hit] {
    let length = name.utf8.count
    let offsets = offsets(of: Array(name.utf8), in: source)
    guard !offsets.isEmpty else { return [] }
    guard let scanner else {
      var hits: [Hit] = []
      var line = 1
      var position = 0
      for offset in offsets {
        while position < offset {
          if source[position] == 0x0A { line += 1 }
          position += 1
        }
        let shape = isEmbedded(offset, source) ? Shape.embedded : textShape(offset, length, source)
        let hit = Hit(
          line: line, context: .code, shape: shape, qualified: qualified(offset, length, source),
          isApplied: isCalled(offset + length, source))
        if hits.last?.line != line {
          hits.append(hit)
        } else if rank(shape) > rank(hits[hits.count - 1].shape) {
          hits[hits.count - 1] = hit
        }
      }
      return hits
    }
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    var found: [Int: Hit] = [:]
    var examples: DocExamples?
    for offset in offsets {
      let line = workspace.buffer.line(at: UInt32(offset)) + 1
      let masked = workspace.buffer.masked[offset]
      let isSymbol = masked == source[offset] && isSymbol(offset, source)
      let context: Context = masked == 1 || isSymbol ? .string : masked == source[offset] ? .code : .comment
      var hit = Hit(
        line: line, context: context,
        shape: shape(offset, length, context, source),
        isWrite: context == .code && isWritten(offset, length, source, scanner.profile),
        qualified: qualified(offset, length, source))
      if context == .code {
        hit.receiver = receiver(offset, source)
        hit.isApplied = isApplied(offset + length, source)
        if hit.shape == .key { hit.owner = owner(offset, workspace.buffer.masked) }
      } else if context == .comment {
        hit.isApplied = isCalled(offset + length, source)
        if let rules = scanner.profile.docTests {
          if examples == nil { examples = DocExamples(source, rules) }
          hit.example = examples?.block(around: line)
        }
      } else if isSymbol {
        hit.shape = .whole
      }
      guard let known = found[line] else {
        found[line] = hit
        continue
      }
      let weights = preferringWrites ? (weight(hit), weight(known)) : (0, 0)
      let saysMore = weights.0 == weights.1 ? rank(hit.shape) > rank(known.shape) : weights.0 > weights.1
      if rank(context) > rank(known.context) || (context == known.context && saysMore) {
        hit.isWrite = hit.isWrite || known.isWrite
        found[line] = hit
      } else if hit.isWrite {
        found[line]?.isWrite = true
      }
    }
    return found.values.sorted { $0.line < $1.line }
  }

  private static func shape(
    _ offset: Int, _ length: Int, _ context: Context, _ source: UnsafeRawBufferPointer
  ) -> Shape {
    switch context {
    case .code: codeShape(offset, length, source)
    case .comment: textShape(offset, length, source)
    case .string: isWholeString(offset, length, source) ? .whole : .plain
    }
  }

  /// Whether a string holds nothing but a name, or a dotted name or path that ends with it: what looks a definition up by its
  /// name has no more. A sign in front, as of a selector or a label, makes it another thing: `"#text"`.
  private static func isWholeString(_ offset: Int, _ length: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    func isQuote(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
    guard offset + length < source.count, isQuote(source[offset + length]) else { return false }
    let start = offset + length - qualified(offset, length, source).utf8.count
    guard start > 0, isQuote(source[start - 1]) else { return false }
    // `\App\Jobs\Report`, `./src/cart.add`
    let first = source[start]
    return WordTable.isWord(first) || first == UInt8(ascii: "\\")
      || first == UInt8(ascii: ".") && [UInt8(ascii: "."), UInt8(ascii: "/")].contains(source[start + 1])
  }

  /// Of what only holds a value: whether it is set says most, then whether it is asked of something.
  private static func weight(_ hit: Hit) -> Int { (hit.isWrite ? 2 : 0) + (hit.shape == .member ? 1 : 0) }

  private static func rank(_ context: Context) -> Int {
    switch context {
    case .comment: 0
    case .string: 1
    case .code: 2
    }
  }

  private static func rank(_ shape: Shape) -> Int {
    switch shape {
    case .key: 0
    case .plain: 1
    case .member: 2
    case .whole: 3
    case .embedded: 4
    }
  }

  private static func codeShape(_ offset: Int, _ length: Int, _ source: UnsafeRawBufferPointer) -> Shape {
    var before = offset - 1
    while before >= 0, source[before] == 0x20 { before -= 1 }
    if before >= 0 {
      let last = source[before]
      if last == UInt8(ascii: ".") { return .member }
      if before > 0, last == UInt8(ascii: ">"), source[before - 1] == UInt8(ascii: "-") { return .member }
      if before > 0, last == UInt8(ascii: ":"), source[before - 1] == UInt8(ascii: ":") { return .member }
    }
    var after = offset + length
    while after < source.count, source[after] == 0x20 { after += 1 }
    let isLast = after >= source.count || source[after] == 0x0A || source[after] == 0x0D
    if isLast, before >= 0, before < offset - 1,
      [UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "-")].contains(source[before])
    {
      return .whole
    }
    guard after < source.count else { return .plain }
    let next = after + 1 < source.count ? source[after + 1] : 0
    switch source[after] {
    case UInt8(ascii: "="): return next == UInt8(ascii: "=") || next == UInt8(ascii: ">") ? .plain : .key
    case UInt8(ascii: ":"): return next == UInt8(ascii: ":") ? .plain : .key
    default: return .plain
    }
  }

  /// Whether a name is assigned to, counted up or down, or changed by a method, be it at an index.
  static func isWritten(
    _ offset: Int, _ length: Int, _ source: UnsafeRawBufferPointer, _ profile: LanguageProfile
  ) -> Bool {
    func byte(_ at: Int) -> UInt8 { at >= 0 && at < source.count ? source[at] : 0 }
    var after = offset + length
    var depth = 0
    while after < source.count, byte(after) != 0x0A {
      if byte(after) == UInt8(ascii: "[") {
        depth += 1
      } else if byte(after) == UInt8(ascii: "]") {
        depth -= 1
      } else if depth == 0, byte(after) == UInt8(ascii: "!"), byte(after + 1) == UInt8(ascii: "=") {
        // `a != b` asks; `a! = b` sets.
        return false
      } else if depth == 0, byte(after) != 0x20, byte(after) != UInt8(ascii: "!"), byte(after) != UInt8(ascii: "?") {
        break
      }
      after += 1
    }
    let (first, second, third) = (byte(after), byte(after + 1), byte(after + 2))
    let equals = UInt8(ascii: "=")
    switch first {
    case equals: return second != equals && second != UInt8(ascii: ">") && second != UInt8(ascii: "~")
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return second == equals || second == first
    case UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "&"),
      UInt8(ascii: "|"):
      return second == equals || (second == first && third == equals)
    case UInt8(ascii: "."):
      var end = after + 1
      while WordTable.isWord(byte(end)) { end += 1 }
      return byte(end) == UInt8(ascii: "(")
        && profile.changingMethods.contains(String(decoding: source[(after + 1)..<end], as: UTF8.self))
    default: break
    }
    // `delete(m, k)`, `delete m[k]`, `del m[k]`, `++n`.
    var before = offset - 1
    while byte(before) == 0x20 || byte(before) == UInt8(ascii: "(") { before -= 1 }
    if byte(before) == byte(before - 1), [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte(before)) { return true }
    var start = before
    while start >= 0, WordTable.isWord(byte(start)) { start -= 1 }
    guard start < before else { return false }
    return profile.changingWords.contains(String(decoding: source[(start + 1)...before], as: UTF8.self))
  }

  /// Whether a name is all of a quotation or of a value in a text, or the last part of a name or path that is.
  private static func textShape(_ offset: Int, _ length: Int, _ source: UnsafeRawBufferPointer) -> Shape {
    let after = offset + length
    if after < source.count {
      switch source[after] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("), 0x0A, 0x0D,
        UInt8(ascii: "<"), UInt8(ascii: ","), UInt8(ascii: "]"):
        break
      default: return .plain
      }
    }
    var before = offset - 1
    var isQualified = false
    while before >= 0 {
      switch source[before] {
      case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "/"),
        UInt8(ascii: "\\"), UInt8(ascii: ">"):
        isQualified = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return .whole
      case let byte where WordTable.isWord(byte) || byte == UInt8(ascii: "-"): break
      default: return isQualified && before + 1 < offset ? .whole : .plain
      }
      before -= 1
    }
    return .plain
  }

  /// Whether the last mark that opens a template's code on this line, before the name, is not closed again.
  private static func isEmbedded(_ offset: Int, _ source: UnsafeRawBufferPointer) -> Bool {
    var position = offset - 1
    let closing: [(UInt8, UInt8)] = [
      (UInt8(ascii: "}"), UInt8(ascii: "}")), (UInt8(ascii: "%"), UInt8(ascii: "}")),
      (UInt8(ascii: "%"), UInt8(ascii: ">")), (UInt8(ascii: "?"), UInt8(ascii: ">")),
    ]
    let opening: [(UInt8, UInt8)] = [
      (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "{"), UInt8(ascii: "%")),
      (UInt8(ascii: "<"), UInt8(ascii: "%")), (UInt8(ascii: "<"), UInt8(ascii: "?")),
      (UInt8(ascii: "$"), UInt8(ascii: "{")), (UInt8(ascii: "#"), UInt8(ascii: "{")),
      (UInt8(ascii: "{"), UInt8(ascii: "!")),
    ]
    while position > 0, source[position] != 0x0A {
      let pair = (source[position - 1], source[position])
      if closing.contains(where: { $0 == pair }) { return false }
      if opening.contains(where: { $0 == pair }) { return true }
      position -= 1
    }
    return false
  }

  private static func offsets(of name: [UInt8], in source: UnsafeRawBufferPointer) -> [Int] {
    var offsets: [Int] = []
    var position = 0
    while let next = name.withUnsafeBytes({ ByteSearch.firstOffset(of: $0, in: source, from: position) }) {
      position = next + 1
      if next > 0, WordTable.isWord(source[next - 1]) { continue }
      if next + name.count < source.count, WordTable.isWord(source[next + name.count]) { continue }
      offsets.append(next)
    }
    return offsets
  }
}

/// A text without what its comments say.
public enum CodeText {
  /// The bytes with comments blank, lines where they were.
  public static func withoutComments(
    _ source: UnsafeRawBufferPointer, scanner: Scanner, using workspace: inout ScanWorkspace
  ) -> [UInt8] {
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    return source.indices.map { offset in
      let masked = workspace.buffer.masked[offset]
      // Contents of strings are masked by one byte, comments are blank.
      return masked == 1 || source[offset] == 0x0A ? source[offset] : masked
    }
  }
}

/// What kind of text a line is.
public enum LineNature: Sendable, Equatable {
  case blank, comment, string, code

  /// - Parameter line: from 1.
  /// - Returns: nil for a line the text does not have.
  public static func of(
    line: Int, in source: UnsafeRawBufferPointer, scanner: Scanner, using workspace: inout ScanWorkspace
  ) -> LineNature? {
    let all = all(in: source, scanner: scanner, using: &workspace)
    return line <= all.count ? all[line - 1] : nil
  }

  /// That of every line, in order; a last line without an end counts.
  /// - Complexity: one pass over the bytes.
  public static func all(
    in source: UnsafeRawBufferPointer, scanner: Scanner, using workspace: inout ScanWorkspace
  ) -> [LineNature] {
    Lexer.read(source, tables: scanner.tables, match: &workspace.match, into: &workspace.buffer)
    var natures: [LineNature] = []
    var nature = LineNature.blank
    for offset in source.indices {
      switch source[offset] {
      case 0x0A:
        natures.append(nature)
        nature = .blank
      case 0x20, 0x09, 0x0D: continue
      case let byte:
        let masked = workspace.buffer.masked[offset]
        if masked == byte {
          nature = .code
        } else if nature != .code {
          nature = masked == 1 ? .string : nature == .string ? .string : .comment
        }
      }
    }
    natures.append(nature)
    return natures
  }
}
