import Reconnaissance
import Rendering
import Testing

@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    ("plain", "`plain`"), ("", "`\"\"`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a``b`c", "```a``b`c```"),
    ("``", "` `` `"), (" a ", "`  a  `"), ("  ", "`  `"), (" a", "` a`"), ("x|y", "`x|y`"),
  ])
  func codeSpanIsAsShortAsItCanBe(text: String, span: String) {
    #expect(MarkdownCodeSpan.render(text) == span)
  }

  @Test func places() {
    #expect(MarkdownCodeSpan.place("a b/c.go", 44...131) == "`a b/c.go:44-131`")
    #expect(MarkdownCodeSpan.place("c.go", 44...44) == "`c.go:44`")
    #expect(MarkdownCodeSpan.place("c.go", nil) == "`c.go`")
    #expect(MarkdownCodeSpan.place("a|`\n.go", 1...2, in: .tableCell) == "``a\\|`␊.go:1-2``")
  }

  @Test func anyBytesInAParagraphAreOneCodeSpan() {
    var nasty = NastyText(seed: 3)
    for _ in 0..<4000 {
      let bytes = nasty.bytes()
      let content = MarkdownCodeSpan.content(of: String(decoding: bytes, as: UTF8.self))
      let span = MarkdownCodeSpan.render(bytes: bytes)
      expect(span + "\n", ["document", "paragraph", "code"], code: content)
      expect("words \(span), words\n", ["document", "paragraph", "text", "code", "text"], code: content)
    }
  }

  @Test func anyBytesInAListItemAreOneCodeSpan() {
    var nasty = NastyText(seed: 4)
    for _ in 0..<4000 {
      let bytes = nasty.bytes()
      let content = MarkdownCodeSpan.content(of: String(decoding: bytes, as: UTF8.self))
      expect(
        "- \(MarkdownCodeSpan.render(bytes: bytes))\n", ["document", "list", "item", "paragraph", "code"], code: content
      )
    }
  }

  @Test func anyBytesInATableCellAreOneCodeSpan() {
    var nasty = NastyText(seed: 5)
    for _ in 0..<4000 {
      let bytes = nasty.bytes()
      let content = MarkdownCodeSpan.content(of: String(decoding: bytes, as: UTF8.self))
      let span = MarkdownCodeSpan.render(bytes: bytes, in: .tableCell)
      expect(
        "| a | b |\n| - | - |\n| \(span) | c |\n",
        [
          "document", "table", "table_header", "table_cell", "text", "table_cell", "text", "table_row", "table_cell",
          "code", "table_cell", "text",
        ], code: content)
    }
  }

  private func expect(
    _ markdown: String, _ types: [String], code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parsed = ParsedMarkdown(markdown)
    #expect(parsed.types == types, "\(markdown.debugDescription)", sourceLocation: sourceLocation)
    #expect(
      parsed.literals("code").map { Array($0.utf8) } == [Array(code.utf8)], "\(markdown.debugDescription)",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("wraps with %w: 181 of 214 returns (84 %)", "wraps with %w: 181 of 214 returns (84 %)"),
    ("snake_case stays, _this_ does not", "snake_case stays, \\_this\\_ does not"),
    ("a < b & c > d, 5 - 3", "a < b & c > d, 5 - 3"),
    ("<b> & &lt;", "\\<b> & \\&lt;"),
    ("a\nb", "a b"),
  ])
  func wordsStayReadable(words: String, escaped: String) {
    #expect(MarkdownText.escape(words) == escaped)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("- a", "\\- a"), ("12. a", "12\\. a"), ("3 of 4", "3 of 4"), ("> a", "\\> a"),
    ("     a", "a"), ("[ ] a", "\\[ \\] a"), ("--- a", "\\--- a"),
  ])
  func wordsBeginNoBlock(words: String, escaped: String) {
    #expect(MarkdownText.escape(words, atLineStart: true) == escaped)
  }

  @Test func anyWordsAreText() {
    var nasty = NastyText(seed: 6)
    let markup: Set = [
      "code", "html_inline", "html_block", "link", "image", "emph", "strong", "strikethrough", "heading",
      "code_block", "block_quote", "thematic_break", "table", "softbreak", "linebreak", "tasklist",
    ]
    for _ in 0..<4000 {
      let words = nasty.string()
      let escaped = MarkdownText.escape(words, atLineStart: true)
      let flat = VisibleText.clean(String(words.map { $0.isNewline ? " " : $0 }))
      for prefix in ["", "- ", "- Label: "] {
        let parsed = ParsedMarkdown(prefix + escaped + "\n")
        #expect(markup.isDisjoint(with: parsed.types), "\((prefix + escaped).debugDescription): \(parsed.types)")
        #expect(parsed.types.filter { $0 == "list" }.count == (prefix.isEmpty ? 0 : 1))
        let text = parsed.literals("text").joined()
        let label = prefix == "- Label: " ? "Label: " : ""
        #expect(
          trimmed(text) == trimmed(label + String(decoding: trimmed(flat), as: UTF8.self)),
          "\(escaped.debugDescription)")
      }
    }
  }

  @Test func codeSpansDoNotRunTogether() {
    let renderer = MarkdownAnswerRenderer()
    #expect(renderer.inline([.code("a"), .place(path: "b", lines: 3...3)]) == "`a` `b:3`")
    #expect(renderer.inline([.code("a"), "", .code("b")]) == "`a` `b`")
    #expect(renderer.inline(["<", "b>"]) == "\\<b>")
  }

  @Test func aFileIsNamedOnceInARow() {
    let places = [("a.py", 1...2), ("a.py", 4...4), ("b.py", 4...4), ("a.py", 5...5)]
    let spans = places.map { Span.place(path: $0.0, lines: $0.1) }
    let renderer = MarkdownAnswerRenderer()
    #expect(renderer.inline(spans) == "`a.py:1-2` `:4` `b.py:4` `a.py:5`")
    #expect(renderer.inline([.place(path: "a.py", lines: nil), spans[0]]) == "`a.py` `:1-2`")
    // A line may be shown without the line before it.
    let lines = renderer.lines([AnswerLine([spans[0]], children: [AnswerLine([spans[1]])])])
    #expect(lines == ["- `a.py:1-2`", "  - `a.py:4`"])
  }

  @Test func linesOfAnySpansKeepTheirCode() {
    var nasty = NastyText(seed: 7)
    let renderer = MarkdownAnswerRenderer()
    for _ in 0..<4000 {
      let (words, code, path, quoted) = (nasty.string(), nasty.string(), nasty.string(), nasty.string())
      let spans: [Span] = [
        .text(words), .code(code), .place(path: path, lines: 3...4), .quoted(quoted), .text(words),
      ].shuffled(using: &nasty)
      let expected = spans.compactMap { span -> String? in
        switch span {
        case .text: nil
        case .code(let code): MarkdownCodeSpan.content(of: code)
        case .place(let path, _): MarkdownCodeSpan.content(of: path + ":3-4")
        case .quoted(let text): MarkdownCodeSpan.content(of: text)
        }
      }
      let lines = renderer.lines([AnswerLine(.plain, spans)])
      #expect(lines.count == 1)
      let parsed = ParsedMarkdown(lines[0] + "\n")
      #expect(
        parsed.literals("code").map { Array($0.utf8) } == expected.map { Array($0.utf8) },
        "\(lines[0].debugDescription)")
      #expect(Set(parsed.types).isSubset(of: ["document", "list", "item", "paragraph", "text", "code"]), "\(lines)")
    }
  }

  /// Without the spaces at both ends, which Markdown does not keep.
  private func trimmed(_ text: String) -> [UInt8] {
    let space = UInt8(ascii: " ")
    return Array(text.utf8.drop { $0 == space }.reversed().drop { $0 == space }.reversed())
  }

  @Test(arguments: [
    ("plain-1.2", "plain-1.2"), ("a b", "'a b'"), ("", "''"), ("it's $(x)", "'it'\\''s $(x)'"), ("~", "'~'"),
  ])
  func shellWordsExpandNothing(word: String, quoted: String) {
    #expect(ShellWord.quote(word) == quoted)
  }
}
