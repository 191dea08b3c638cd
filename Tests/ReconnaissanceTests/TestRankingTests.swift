import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Which test files come first, and what coverage reports add.
@Suite struct TestRankingTests {
  private static let target = FileDraft("shop/http.py", lineCount: 40)
    .function("send", 5...20).function("follow", 25...30)

  private static func test(_ path: String, calls: String? = nil) -> FileDraft {
    let draft = FileDraft(path, role: .test).function("test_it", 5...9).fact(.test, .testCase, "test_it", 5...9)
    guard let calls else { return draft }
    return draft.imports(calls, from: "shop.http").call(calls, 7)
  }

  private func answer(
    _ drafts: [FileDraft], _ texts: [String: String] = [:], target: String = "send",
    profile: LanguageProfile = Shop.python, history: ChangeHistory? = nil
  ) throws -> Answer {
    let index = CodeIndex(files: drafts.map(\.scanned), profiles: [profile])
    let definition = try #require(index.definitions(named: target).first)
    let targets = [Target.definition(definition)]
    let contents = texts.mapValues { Array($0.utf8) }
    let vocabulary = TargetVocabulary(targets, in: index, contents: contents)
    let files = SharedTexts.candidates(for: targets, [.test], in: index).map {
      ($0.path, vocabulary.counts(in: contents[$0.path] ?? []))
    }
    return TestsQuestion().answer(
      Inquiry(
        index: index, targets: targets,
        sharedTexts: SharedTexts(vocabulary: vocabulary, files: Dictionary(uniqueKeysWithValues: files)),
        history: history), earlier: [])
  }

  @Test func `what calls the target, then what speaks of it, and nothing that does neither`() throws {
    let body = String(repeating: "\n", count: 4) + "def send(request):\n  if request.redirects: follow(cookieJar)\n"
    let answer = try answer(
      [
        Self.target, Self.test("tests/test_basic.py", calls: "send"), Self.test("tests/test_redirects.py"),
        Self.test("tests/test_unrelated.py"), Self.test("tests/test_more.py"), Self.test("tests/test_http.py"),
      ],
      [
        "shop/http.py": body, "tests/test_redirects.py": "redirects redirect cookie_jar",
        "tests/test_unrelated.py": "nothing of the kind", "tests/test_more.py": "import something",
        "tests/test_basic.py": "send request",
      ])
    #expect(answer.items.map(\.path).first == "tests/test_basic.py")
    #expect(Set(answer.items.map(\.path)) == ["tests/test_basic.py", "tests/test_http.py", "tests/test_redirects.py"])
    let alike = try #require(answer.items.first { $0.path == "tests/test_redirects.py" })
    #expect(alike.tier == .nameOnly)
    #expect(alike.reason.hasPrefix("no call is seen; it shares words:"))
    let words = PlainWords.of(answer)
    #expect(words.contains("tests/test_basic.py: directly `test_it` :5"))
    #expect(words.contains("By file name only (1): tests/test_http.py"))
    #expect(words.contains("No call seen, near by words (1): tests/test_redirects.py"))
  }

  @Test func `what was changed with the target's file comes before what was not, and is said`() throws {
    func commit(_ paths: String...) -> ChangeHistory.Commit {
      ChangeHistory.Commit(id: "c", subject: "Mend it", changed: paths, added: [])
    }
    let drafts = [Self.target, Self.test("tests/test_alone.py"), Self.test("tests/test_wire.py")]
    let history = ChangeHistory(commits: [
      commit("shop/http.py", "tests/test_wire.py"), commit("shop/http.py", "tests/test_alone.py"),
      commit("tests/test_wire.py", "shop/http.py"), commit("shop/http.py"), commit("tests/test_alone.py"),
    ])
    let answer = try answer(drafts, [:], history: history)
    #expect(answer.items.map(\.path) == ["tests/test_wire.py"])
    #expect(
      answer.items[0].reason == "no call is seen; it changed in 2 of the 4 commits that changed the target's file")
    #expect(try self.answer(drafts, [:]).items.isEmpty)
  }

  @Test func `words meet by their stems, cut at capitals, whatever their case`() {
    let vocabulary = TargetVocabulary(names: ["HTTPServer"], texts: [Array("retries cookieJar x".utf8)])
    #expect(vocabulary.words == ["http", "server", "retry", "cookie", "jar"])
    let counts = vocabulary.counts(in: Array("Http SERVERS retry retried cookie_jar jars 12".utf8))
    #expect(counts.counts == [1, 1, 1, 1, 1])
    #expect(counts.length == 8)
  }

  @Test func `lines that a recorded run covered`() throws {
    let report = FileDraft("coverage.lcov", language: nil, role: .data)
      .fact(.test, .coverage, "/ci/build/shop/http.py", 3, [.covered: "1-8,12", .missed: "9-10,30"])
      .fact(.test, .coverage, "/ci/build/lib/other.py", 9, [.covered: "1"])
    let answer = try answer([Self.target, Self.test("tests/test_basic.py", calls: "send"), report])
    #expect(
      PlainWords.of(answer).contains(
        "Coverage of shop/http.py:5-20: 5 of 7 lines covered by the last recorded run (coverage.lcov:3), not shop/http.py:9-10"
      ))
  }

  @Test func `a report of other files or of a longer file says nothing`() throws {
    let test = Self.test("tests/test_basic.py", calls: "send")
    for name in ["/ci/build/other/http.py", "shop/http.pyc", "http"] {
      let report = FileDraft("coverage.xml", language: nil, role: .data)
        .fact(.test, .coverage, name, 3, [.covered: "1-8"])
      #expect(!PlainWords.of(try answer([Self.target, test, report])).contains("Coverage"))
    }
    let stale = FileDraft("coverage.xml", language: nil, role: .data)
      .fact(.test, .coverage, "shop/http.py", 3, [.covered: "1-80"])
    #expect(
      PlainWords.of(try answer([Self.target, test, stale])).contains("saw a longer file, of 80 lines or more"))
  }

  @Test func `where nothing is found, what was looked for is said`() throws {
    let answer = try answer([Self.target, Self.test("tests/test_unrelated.py")])
    #expect(answer.status == .none)
    #expect(
      PlainWords.of(answer).contains(
        "none reaches it: 0 of 1 test in 1 test file (2 files searched) calls it, directly or over up to 5 calls, and no test file imports or is named after `http.py`"
      ))
  }

  @Test func `a language that imports whole modules has tests that import the target's module`() throws {
    var swift = LanguageProfile(id: "swift", displayName: "Swift", family: ["swift"])
    swift.modules.style = .target
    func file(_ path: String, role: FileRole = .source) -> FileDraft { FileDraft(path, language: "swift", role: role) }
    let terminal = file("Sources/Console/Terminal.swift").function("clear", 5...9)
    let files = [
      terminal,
      file("Tests/ConsoleTests/AskTests.swift", role: .test).fact(.import, .named, "Console", 1)
        .function("testAsk", 5...9).fact(.test, .testCase, "testAsk", 5...9),
      file("Tests/OtherTests/OtherTests.swift", role: .test).fact(.import, .named, "Other", 1)
        .function("testOther", 5...9).fact(.test, .testCase, "testOther", 5...9),
    ]
    let answer = try answer(files, target: "clear", profile: swift)
    #expect(answer.items.map(\.path) == ["Tests/ConsoleTests/AskTests.swift"])
    #expect(answer.items.map(\.reason) == ["no call is seen; it imports the target's module"])
  }

  @Test func `words of the language and of all code are not shared`() throws {
    let index = CodeIndex(files: [Self.target.scanned], profiles: [Self.wordy])
    let definition = try #require(index.definitions(named: "send").first)
    let body = String(repeating: "\n", count: 4) + "def send(request):\n  lambda value: return this.cookie_jar\n"
    let vocabulary = TargetVocabulary(
      [.definition(definition)], in: index, contents: ["shop/http.py": Array(body.utf8)])
    #expect(vocabulary.words == ["send", "http", "request", "cookie", "jar"])
  }

  private static var wordy: LanguageProfile {
    var profile = Shop.python
    profile.keywords = ["def", "lambda", "return"]
    return profile
  }

  /// Tests of a framework that no rule knows.
  private static let checks = FileDraft("tests/checks.py", role: .test)
    .imports("send", from: "shop.http").function("sends", 5...9).call("send", 7)

  private func questions(_ drafts: [FileDraft], mentions: [String: [Mention]] = [:]) throws -> (Answer, Answer) {
    var profile = Shop.python
    profile.marksTests = true
    let index = CodeIndex(files: drafts.map(\.scanned), profiles: [profile])
    let definition = try #require(index.definitions(named: "send").first)
    let inquiry = Inquiry(index: index, targets: [.definition(definition)], mentions: mentions)
    return (
      TestsQuestion().answer(inquiry, earlier: []), RegressionRiskQuestion().answer(inquiry, earlier: [])
    )
  }

  @Test func `test code that calls the target is named, whatever its framework`() throws {
    let (tests, risk) = try questions([Self.target, Self.checks])
    #expect(tests.status == .answered)
    let words = PlainWords.of(tests)
    #expect(
      words.contains(
        "Called from test code that no known framework marks, in 1 file; tests are not recognised in 1 of 1 test file, so which of them reach it is not known."
      ))
    #expect(words.contains("Called from test code that no known framework marks (1): tests/checks.py:7 in `sends`"))
    #expect(tests.items.map(\.rule) == ["index.test-code"])
    #expect(risk.questions.isEmpty)
    #expect(PlainWords.of(risk).contains("called from test code that no known framework marks: tests/checks.py:7"))
  }

  @Test func `where tests are not recognised, none is not said`() throws {
    let other = FileDraft("tests/others.py", role: .test).function("other", 5...9)
    let (tests, risk) = try questions([Self.target, other])
    let words = PlainWords.of(tests)
    #expect(words.contains("not known: tests are not recognised in 1 of 1 test file;"))
    #expect(!words.contains("none reaches it"))
    let question = risk.questions.map { PlainWords.of($0.spans) }.joined()
    #expect(question.contains("Tests are not recognised in 1 of 1 test file, so whether one reaches it is not known."))
  }

  @Test func `snapshots of tests that name the target are the tests'`() throws {
    let path = "tests/Http.Sends.verified.txt"
    let mention = Mention(path: path, line: 3, context: .prose)
    let (tests, _) = try questions(
      [Self.target, FileDraft(path, language: nil, role: .data)], mentions: ["send": [mention]])
    #expect(tests.status == .answered)
    #expect(
      PlainWords.of(tests).contains(
        "Snapshots of tests that name it, and fail when it changes (1): tests/Http.Sends.verified.txt:3"))
    #expect(tests.items.map(\.rule) == ["index.test-snapshot"])
  }

  @Test(arguments: [
    ("a/Http.Sends.verified.txt", true), ("a/__snapshots__/http.js", true), ("src/snapshots/crate__sends.snap", true),
    ("a/Http.approved.json", true), ("docs/snapshot.md", false), ("a/verified/list.txt", false), ("a/snap", false),
  ])
  func `files of snapshots`(path: String, isSnapshot: Bool) {
    #expect(TestSnapshots.isSnapshot(path) == isSnapshot)
  }
}
