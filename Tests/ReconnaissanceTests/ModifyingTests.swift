import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What Step 2a says about a function of the shop.
@Suite struct ModifyingTests {
  private func answer(_ id: QuestionID, _ inquiry: Inquiry) throws -> Answer {
    try #require(Questions.answers(to: inquiry, only: [id]).first)
  }

  private func words(_ id: QuestionID, of target: String) throws -> String {
    PlainWords.of(try answer(id, Shop.inquiry(target)))
  }

  @Test func implementationQuotesTheDocAndTellsTheStructure() throws {
    let answer = try answer(.implementation, Shop.inquiry("price_order"))
    #expect(answer.lines.map(\.lead) == [.label("File(s)"), .label("Summary")])
    let words = PlainWords.of(answer)
    #expect(words.contains("File(s): shop/pricing.py:6-20; with it `round_up` :24-28"))
    #expect(words.contains("Summary: \"Prices an order in a currency.\" Returns `Decimal`; calls `fetch_rate` shop/"))
    #expect(words.contains("`fetch_rate` shop/pricing.py:10, `round_up` :12;"))
    #expect(words.contains("raises `PriceError` :14; handles `RateError` :16; reads `SHOP_CURRENCY` :8"))
    #expect(words.contains("queries `SELECT prices` :17; logs by `logger.info` :18."))
    #expect(answer.items.contains { $0.quoted == "Prices an order in a currency." && $0.lines == 6...20 })
    #expect(answer.items.contains { $0.name == "fetch_rate" && $0.lines == 10...10 && $0.tier == .confirmed })
  }

  @Test func withoutADocTheStructureStandsAlone() throws {
    let words = try words(.implementation, of: "round_up")
    #expect(words.contains("Summary: Raises `ValueError` shop/pricing.py:26."))
  }

  @Test func aModelIsUsedWhereItsTypeIsNamed() throws {
    let models = FileDraft("shop/models.py")
      .fact(.definition, .class, "Order", 1...9).fact(.data, .model, "orders", 2, [.access: "declare"])
    let other = FileDraft("shop/other.py").function("list_orders", 1...4, [.returns: "list[Order]"])
    let user = FileDraft("shop/place.py")
      .imports("Order", from: "shop.models", 1)
      .function("place", 3...9, [.returns: "Order | None", .parameters: "reorder: bool"])
    let index = CodeIndex(files: [models, other, user].map(\.scanned), profiles: [Shop.python])
    func uses(_ name: String) -> [String] {
      ModelUses(index).uses(in: index.definitions(named: name)).map { "\($0.site.path) \($0.model.name)" }
    }
    #expect(uses("place") == ["shop/place.py orders"])
    #expect(uses("list_orders").isEmpty, "another `Order`, for all that is imported there")
  }

  @Test func aRouteIsTheEntryPoint() throws {
    let answer = try answer(.entryPoints, Shop.inquiry("fetch_rate"))
    #expect(answer.status == .answered)
    #expect(
      PlainWords.of(answer).contains(
        "route `POST /orders` shop/views.py:5 → `create_order` :9 → `price_order` shop/pricing.py:10 → "
          + "`fetch_rate` shop/rates.py:5-20"))
  }

  @Test func errorsOfTargetCallersAndHouse() throws {
    let words = try words(.errorHandling, of: "price_order")
    #expect(
      words.contains(
        "Error handling: Raises `PriceError` shop/pricing.py:14; handles `RateError` :16; "
          + "through `fetch_rate` raises `ValueError` shop/rates.py:12, through `round_up` raises `ValueError`"))
    #expect(
      words.contains("Callers: 1 of 1 direct caller outside tests handles errors: `create_order` handles `PriceError`"))
    #expect(words.contains("House pattern: raises `ValueError`: 2 of 3 raises (shop/pricing.py:26, shop/rates.py:12)"))
  }

  @Test func theTestsThatReachItAndTheirCommand() throws {
    let answer = try answer(.tests, Shop.inquiry("fetch_rate"))
    let words = PlainWords.of(answer)
    #expect(
      words.contains(
        "1 test reaches it in tests/test_pricing.py: 1 through other definitions; searched 1 test in 1 test file."))
    #expect(
      words.contains("- tests/test_pricing.py: through `price_order` `test_prices_order` :5"))
    #expect(words.contains("Framework: pytest. Run: `pytest tests/test_pricing.py::test_prices_order`"))
    #expect(words.contains("Unit: "))
    #expect(answer.items.map(\.path) == ["tests/test_pricing.py"])
  }

  @Test func noTestSaysHowManyWereLookedThrough() throws {
    let index = Shop.index([Shop.pricing, Shop.rates])
    let target = try #require(Shop.definition("round_up", in: index))
    let answer = try answer(.tests, Inquiry(index: index, targets: [.definition(target)]))
    #expect(answer.status == .none)
    #expect(PlainWords.of(answer).contains("0 of 0 tests in 0 test files (2 files searched)"))
  }

  @Test func configurationReadHereAndOneCallAround() throws {
    let words = try words(.configuration, of: "price_order")
    #expect(
      words.contains("Reads 1 configuration name; 1 more read one call around. Hard-coded beside it: `DEFAULT_RATE`"))
    #expect(
      words.contains(
        "environment variable `SHOP_CURRENCY` shop/pricing.py:8 with a default; declared .env.example:1; "
          + "documented README.md:12"))
    #expect(words.contains("`RATES_URL` shop/rates.py:9 in `fetch_rate`; declared in no file of this repository"))
  }

  @Test func callersByTierWithTheirLines() throws {
    let answer = try answer(.callers, Shop.inquiry("price_order"))
    #expect(answer.status == .answered)
    #expect(answer.items.map(\.path) == ["shop/views.py", "tests/test_pricing.py"])
    #expect(answer.items.map(\.lines) == [9...9, 8...8])
    #expect(answer.items.map(\.container) == ["create_order", "test_prices_order"])
    #expect(answer.items.allSatisfy { $0.tier == .confirmed && $0.rule == "python.call-none" })
    let words = PlainWords.of(answer)
    #expect(words.contains("Direct callers: 2 confirmed (2 calls in 2 files; 1 caller is a test)."))
    #expect(words.contains("- `create_order` shop/views.py:9\n"))
    #expect(words.contains("- `test_prices_order` tests/test_pricing.py:8 (test)"))
  }

  @Test func mentionsAreCountedApart() throws {
    let mentions = ["price_order": [Mention(path: "README.md", line: 4, context: .prose)]]
    let answer = try answer(.callers, Shop.inquiry("price_order", mentions: mentions))
    #expect(PlainWords.of(answer).contains("Mentioned besides, no use: 1 in prose (README.md:4)."))
    let mention = try #require(answer.items.last)
    #expect(mention.tier == .nameOnly && mention.path == "README.md" && mention.lines == 4...4)
  }

  @Test func noCallerSaysWhatCouldHideOne() throws {
    let answer = try answer(.callers, Shop.inquiry("create_order"))
    #expect(answer.status == .none)
    #expect(PlainWords.of(answer).contains("0 callers in 6 files searched; no call bears its name."))
    #expect(PlainWords.of(answer).contains("- handles 1 route: `/orders` shop/views.py:5"))
    #expect(PlainWords.of(answer).contains("reflection"))
  }

  @Test func whatHangsOnItIndirectly() throws {
    let answer = try answer(.indirect, Shop.inquiry("fetch_rate"))
    let words = PlainWords.of(answer)
    #expect(words.contains("Callers of callers: 2 at distance 2 (1 in tests); nearest `create_order`"))
    #expect(words.contains("Exposed by: route `POST /orders` shop/views.py:5"))
    #expect(words.contains("Importers of `shop/rates.py`: 1 file (shop/pricing.py:1)"))
  }

  @Test func onlyTheUserKnowsTheReason() throws {
    let open = try answer(.reason, Shop.inquiry("price_order"))
    #expect(open.status == .choice)
    #expect(open.lines.allSatisfy { if case .checkbox(_, false) = $0.lead { true } else { false } })
    let given = try answer(.reason, Shop.inquiry("price_order", reason: .refactor))
    #expect(given.status == .answered && given.questions.isEmpty)
    #expect(
      given.lines.filter { $0.lead == .checkbox("Refactor (behavior stays same, structure changes)", checked: true) }
        .count == 1)
  }
}
