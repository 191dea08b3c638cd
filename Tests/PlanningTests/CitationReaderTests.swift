import Testing

@testable import Planning

@Suite struct CitationReaderTests {
  private let files: Set<String> = ["src/a.py", "b.go", "Makefile", "odd name:3"]

  private func citations(_ text: String) -> [String] {
    CitationReader { files.contains($0) }.citations(in: Array(text.utf8)).map { citation in
      let lines = citation.lines.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? ""
      return "\(citation.line) \(citation.path)\(lines)" + (citation.subject.map { " for \($0)" } ?? "")
    }
  }

  @Test func placesInCodeSpansAreFound() {
    #expect(
      citations("`Throttle` `b.go:31-33`; with it `Opts` `:43`, `Makefile`") == [
        "1 b.go:31-33 for Throttle", "1 b.go:43-43 for Opts", "1 Makefile",
      ])
  }

  @Test func aShortFormBelongsToItsLine() {
    #expect(citations("`src/a.py` `:1`\n`:2`\n") == ["1 src/a.py", "1 src/a.py:1-1"])
  }

  @Test func proseIsCitedByLineAlone() {
    #expect(
      citations("See b.go:7, and (src/a.py:1-2). But b.go is a file; so is x.go:3.") == [
        "1 b.go:7-7", "1 src/a.py:1-2",
      ])
  }

  @Test func codeBlocksAreReadAsText() {
    #expect(citations("```\n[b.go::main()]\n  b.go:4\n```\n`b.go:5`\n") == ["3 b.go:4-4", "5 b.go:5-5"])
    #expect(citations("````\n```\nb.go:4\n````\nb.go:5") == ["3 b.go:4-4", "5 b.go:5-5"])
  }

  @Test func whatOnlyLooksLikeAPlaceIsNone() {
    #expect(citations("`redis:7` `http://x.org/a.b:80` `b.go:0` `b.go:9-3` `12:30`").isEmpty)
    // Nothing but a place can look so, and a mistyped one must not pass for prose.
    #expect(citations("`src/gone.py:7`") == ["1 src/gone.py:7-7"])
  }

  @Test func namesMayHoldColonsAndBackticks() {
    #expect(citations("`odd name:3:12`") == ["1 odd name:3:12-12"])
    #expect(citations("`` a`b `` `b.go:1`") == ["1 b.go:1-1 for a`b"])
  }
}

@Suite struct PlanOriginTests {
  private static let commit = String(repeating: "0a", count: 20)

  @Test(arguments: [
    PlanOrigin(commit: commit, dirty: false),
    PlanOrigin(commit: commit, dirty: nil, modify: ["a b", "--x", "ü/%.py:3-4", "-->"], add: ["", "mail -- to all"]),
    PlanOrigin(
      commit: String(repeating: "f", count: 64), dirty: true, modify: ["\n\u{202E}"], reason: "bug",
      uncommitted: ["a b@c.py": commit, "x": commit]),
  ])
  func whatIsWrittenIsReadBack(origin: PlanOrigin) {
    let document = DraftStamp.sealed("# Plan\n", origin: origin)
    #expect(PlanOrigin(in: document) == origin)
    #expect(DraftStamp.verdict(on: document) == .unedited)
    let text = String(decoding: document, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3)
    // A comment that holds two hyphens is none (HTML, "Comments").
    #expect(!text.split(separator: "\n")[1].dropFirst(4).dropLast(3).contains("--"))
    let edited = text.replacing("\n", with: "\r\n") + "more\n"
    #expect(PlanOrigin(in: Array(edited.utf8)) == origin)
  }

  @Test func aDraftWithoutTheCommentSaysItInItsLog() {
    let entry = ChangeLogEntry.drafted(at: "2020-01-01 00:00 UTC", by: "recon 0.1.0", commit: Self.commit, dirty: true)
    let document = Array("# Plan\n\n\(entry.line)\n".utf8)
    #expect(PlanOrigin(in: document) == PlanOrigin(commit: Self.commit, dirty: true, knowsQuestions: false))
  }

  @Test(arguments: [
    "", "# Plan\n", "from commit 12\n", "<!-- recon:origin commit=12 -->\n", "<!-- recon:origin commit=%0 -->\n",
    "<!-- recon:origin -->\n",
  ])
  func whatSaysNoCommitHasNone(text: String) { #expect(PlanOrigin(in: Array(text.utf8)) == nil) }
}
