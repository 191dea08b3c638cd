import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What the questions say of a whole repository, and of a phrase.
@Suite struct SurveyTests {
  private func answer(_ id: QuestionID, _ inquiry: Inquiry) throws -> Answer {
    try #require(Questions.answers(to: inquiry, only: [id]).first)
  }

  @Test func withoutATargetStepOneIsAChoice() throws {
    let answer = try answer(.locate, Inquiry(index: Shop.index()))
    #expect(answer.status == .choice)
    #expect(PlainWords.of(answer).contains("this surveys 5 definitions and 1 entry point in 6 files"))
    #expect(answer.questions.first?.rank == 0)
  }

  @Test func aPhraseThatNamesWhatExistsIsDoubted() throws {
    let answer = try answer(.locate, Inquiry(index: Shop.index(), phrases: ["price orders", "gift vouchers"]))
    #expect(answer.status == .answered)
    #expect(answer.questions.count == 1)
    #expect(
      answer.questions.map { PlainWords.of($0.spans) }
        == ["\"price orders\" looks like an existing `price_order` at shop/pricing.py:6-20: modify it instead?"])
  }

  @Test(arguments: [
    ("add HTTPServer", "HTTPServer", true), ("http servers", "HTTPServer", true),
    ("http server with tls", "HTTPServer", true), ("http server with tls and compression", "HTTPServer", false),
    ("cache users", "Users", false), ("users", "Users", true), ("retry", "retry_later", false),
    ("make retry_later quicker please now", "retry_later", true),
  ]) func likeness(phrase: String, name: String, isNamed: Bool) {
    let index = CodeIndex(files: [FileDraft("a.py").function(name, 1...3).scanned], profiles: [])
    #expect(LikenessToName(index).definitions(namedBy: phrase).isEmpty != isNamed)
  }

  @Test func stepTwoANeedsATarget() throws {
    for id in [QuestionID.implementation, .callers, .indirect] {
      let answer = try answer(id, Inquiry(index: Shop.index()))
      #expect(answer.status == .notApplicable)
      #expect(PlainWords.of(answer).contains("no target given: name one with `--modify`"))
    }
  }

  @Test func entryPointsByKind() throws {
    let words = PlainWords.of(try answer(.entryPoints, Inquiry(index: Shop.index())))
    #expect(words.contains("Entry point: 1 entry point in 1 file"))
    #expect(words.contains("route, 1 of 1: `POST /orders` shop/views.py:5 → `create_order`"))
  }

  @Test func configurationReadAndDeclared() throws {
    let words = PlainWords.of(try answer(.configuration, Inquiry(index: Shop.index())))
    #expect(words.contains("2 environment variables read, 2 environment variables declared."))
    #expect(words.contains("Read, never declared (1): `RATES_URL` shop/rates.py:9"))
    #expect(words.contains("Declared, never read (1): `OLD_TOKEN` .env.example:2"))
    #expect(words.contains("Declared in: .env.example (2)"))
  }

  @Test func whatIsTakenAtOnceMayBeReadByNoName() throws {
    let index = CodeIndex(
      files: [
        FileDraft("shop.env").fact(.config, .environmentVariable, "SHOP_TOKEN", 2, [.access: "declare"]).scanned,
        FileDraft("shop/settings.py").fact(.config, .environmentVariable, "environ", 3, [.access: "whole"]).scanned,
      ], profiles: [])
    let words = PlainWords.of(try answer(.configuration, Inquiry(index: index)))
    #expect(!words.contains("never read"))
    #expect(
      words.contains(
        "Declared, read by no name in sight (1): `SHOP_TOKEN` shop.env:2; may be read all the same: all variables are taken at once shop/settings.py:3"
      ))
  }

  @Test func codeBroughtAlongSaysNothingOfThisProgram() throws {
    let brought = FileDraft("vendor/library/settings.py", role: .vendored)
      .fact(.config, .environmentVariable, "LIBRARY_LEVEL", 3, [.access: "read"])
      .fact(.config, .environmentVariable, "LIBRARY_HOME", 4, [.access: "declare"])
      .fact(.config, .environmentVariable, "OLD_TOKEN", 5, [.access: "read"])
      .fact(.data, .table, "levels", 6, [.access: "declare"])
      .fact(.entryPoint, .command, "make polish", 7, [.value: "lint"], rule: "tooling.makefile")
    let index = Shop.index([Shop.environment, Shop.pricing, Shop.rates, Shop.views, brought])
    let inquiry = Inquiry(index: index)
    let configuration = PlainWords.of(try answer(.configuration, inquiry))
    #expect(configuration.contains("2 environment variables read, 2 environment variables declared."))
    #expect(!configuration.contains("LIBRARY"))
    // What is declared for it is not idle.
    #expect(!configuration.contains("Declared, never read"))
    #expect(!PlainWords.of(try answer(.tooling, inquiry)).contains("make polish"))
    #expect(!PlainWords.of(try answer(.deployment, inquiry)).contains("levels"))
  }

  @Test func testsByFramework() throws {
    let words = PlainWords.of(try answer(.tests, Inquiry(index: Shop.index())))
    #expect(words.contains("Testing: 1 test in 1 test file of 6 files searched."))
    #expect(words.contains("pytest: 1 test in 1 file, first in `tests`"))
  }

  @Test func theHousePatternHasSharesAndExamples() throws {
    let words = PlainWords.of(try answer(.errorHandling, Inquiry(index: Shop.index())))
    #expect(words.contains("Raises `ValueError`: 2 of 3 raises (shop/pricing.py:26, shop/rates.py:12)"))
    #expect(words.contains("handles `PriceError`: 1 of 2 handlers (shop/views.py:11)"))
  }

  @Test func integrationTestsAreToldByPathClientAndMarker() {
    var python = Shop.python
    python.practice.testClientTypes = ["TestClient"]
    python.practice.testClientParameters = ["client"]
    python.practice.standInPackages = ["responses"]
    func level(_ draft: FileDraft) -> TestLevel {
      let file = draft.scanned
      return TestLevel(of: file, CodeIndex(files: [file], profiles: [python]))
    }
    #expect(level(FileDraft("tests/unit/test_a.py", role: .test)) == .unit)
    #expect(level(FileDraft("tests/integration/test_a.py", role: .test)) != .unit)
    #expect(level(FileDraft("web/login.e2e.ts", language: "typescript", role: .test)) != .unit)
    #expect(level(FileDraft("t/test_a.py", role: .test).call("TestClient", 3)) != .unit)
    #expect(
      level(FileDraft("t/test_a.py", role: .test).fact(.reference, .decorator, "pytest.mark.integration", 3)) != .unit)
    #expect(
      level(FileDraft("t/test_a.py", role: .test).function("test_x", 1...3, [.parameters: "client, db"])) != .unit)
    #expect(level(FileDraft("t/test_a.py", role: .test).function("test_x", 1...3, [.parameters: "clients"])) == .unit)
    let asking = FileDraft("t/test_a.py", role: .test).fact(.external, .http, "requests.get", 3)
    #expect(level(asking) != .unit)
    #expect(level(asking.imports("activate", from: "responses")) == .unit)
  }
}
