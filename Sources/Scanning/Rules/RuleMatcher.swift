import Facts
import PCRE2

/// What trying a rule needs to see of a file.
struct RuleMatcher {
  let view: TokenView
  let masked: UnsafeRawBufferPointer
  let comments: [Comment]

  /// Bytes a rule's pattern may look at from its candidate on.
  func subject(_ rule: CompiledRule, from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: masked[..<min(masked.count, start + rule.definition.window)])
  }

  /// Offset of the first content byte of the string token at `index`.
  func content(ofString index: Int) -> Int {
    let token = view.tokens[index]
    var offset = Int(token.start)
    let end = Int(token.end)
    while offset < end, WordTable.isWord(view.source[offset]) { offset += 1 }
    guard offset < end else { return end }
    // Raw and interpolated strings have signs before their quote: r#"a"#, @"a", $"a".
    var signs = offset
    while signs < end, Self.marks.contains(view.source[signs]) { signs += 1 }
    if signs < end, Self.quotes.contains(view.source[signs]) { offset = signs }
    let quote = view.source[offset]
    var width = 1
    if offset + 2 < end, view.source[offset + 1] == quote, view.source[offset + 2] == quote { width = 3 }
    return min(offset + width, end)
  }

  private static let marks = Array("#@$".utf8)
  private static let quotes = Array("\"'`".utf8)

  /// Words that may stand before a declaration's keyword or name; an endless line of keywords is no declaration.
  private static let headerWords = 24

  /// The first token of the declaration that has the token at `index`: words and stars before it on its line, with the
  /// brackets of a visibility (`pub(crate)`, `private[store]`) and the string of a linkage (`extern "C"`).
  ///
  /// - Parameter bound: where the last decorator before it ends.
  func headerStart(_ index: Int, notBefore bound: Int) -> Int {
    var first = index
    while first > bound, index - first < Self.headerWords, goesBack(over: first) {
      let before = first - 1
      if view.isWord(before) || view.isPunctuation(before, UInt8(ascii: "*")) {
        first = before
      } else if view.tokens[before].kind == .close, view.tokens[before].mate > bound,
        view.has(.export, Int(view.tokens[before].mate) - 1)
      {
        first = Int(view.tokens[before].mate) - 1
      } else if view.tokens[before].kind == .close, view.tokens[before].mate > bound,
        view.has(.visibility, Int(view.tokens[before].mate) - 1)
      {
        first = Int(view.tokens[before].mate) - 1
      } else if view.syntax.semicolons, let type = typeStart(endingAt: before, notBefore: bound) {
        first = type
      } else if view.tokens[before].kind == .string, before > bound, view.isWord(before - 1) {
        first = before - 1
      } else {
        break
      }
    }
    return first
  }

  /// Whether the declaration may begin before the token at `index`: on its line, or where only semicolons end statements
  /// on the lines before, behind a type or a modifier.
  private func goesBack(over index: Int) -> Bool {
    guard view.tokens[index].flags.contains(.firstOnLine) else { return true }
    guard view.syntax.semicolons, !view.beginsStatement(index) else { return false }
    let before = view.tokens[index - 1]
    return before.kind == .word || view.endsType(index - 1) || view.isPunctuation(index - 1, UInt8(ascii: "*"))
  }

  /// The first token of the brackets, marks or path that end at `index` and belong to the type before a declared name:
  /// `<int>`, `[]`, `?`, `&`, `std::`.
  private func typeStart(endingAt index: Int, notBefore bound: Int) -> Int? {
    let token = view.tokens[index]
    switch token.kind {
    case .close where view.byte(index) != UInt8(ascii: "}") && token.mate > bound: return Int(token.mate)
    case .punctuation:
      switch view.byte(index) {
      case UInt8(ascii: ">"):
        guard let name = view.wordBeforeTypeArguments(index), name >= bound else { return nil }
        return name
      case UInt8(ascii: "?"), UInt8(ascii: "&"): return index
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        let length = view.memberOperator(endingAt: index)
        return length > 0 && index - length >= bound ? index - length + 1 : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// The text of the comment directly before the token at `index`, neighbouring line comments joined; empty when there
  /// is none, or none of the pack's documentation style.
  func comment(before index: Int, styles: [[UInt8]]) -> [UInt8] {
    let offset = view.tokens[index].start
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [] }
    var first = low - 1
    guard gapIsOneLine(from: Int(comments[first].end), to: Int(offset)), !comments[first].trailing else { return [] }
    let last = first
    if comments[first].isLine {
      while first > 0, comments[first - 1].isLine, !comments[first - 1].trailing,
        comments[first - 1].lastLine + 1 == comments[first].firstLine
      { first -= 1 }
    }
    var text: [UInt8] = []
    for comment in comments[first...last].reversed() {
      let bytes = view.source[Int(comment.start)..<Int(comment.end)]
      // The line that names the interpreter says nothing of what follows.
      if comment.start == 0, bytes.starts(with: "#!".utf8) { break }
      // A plain comment above the documentation is none of it.
      if !styles.isEmpty, !styles.contains(where: { bytes.starts(with: $0) }) { break }
      text = Array(bytes) + [0x0A] + text
    }
    return text
  }

  private func gapIsOneLine(from start: Int, to end: Int) -> Bool {
    var lines = 0
    for offset in start..<end {
      let byte = view.source[offset]
      if byte == 0x0A { lines += 1 } else if byte != 32, byte != 9, byte != 13 { return false }
    }
    return lines <= 1
  }
}
