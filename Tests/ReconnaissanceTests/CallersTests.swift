import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// Callers of what is harder to call than a function: methods on unknown receivers, types, whole files.
@Suite struct CallersTests {
  private static let store = FileDraft("shop/store.py")
    .fact(.definition, .class, "Store", 1...30)
    .fact(.definition, .method, "reserve", 4...10)
    .call("release", 6, [.receiver: "self"])
    .fact(.definition, .method, "release", 12...20)
  private static let other = FileDraft("shop/hotel.py")
    .fact(.definition, .class, "Hotel", 1...30)
    .fact(.definition, .method, "reserve", 4...10)
  private static let user = FileDraft("shop/cart.py")
    .imports("Store", from: "shop.store")
    .function("checkout", 5...12)
    .call("Store", 6)
    .fact(.reference, .binding, "store", 6, [.target: "Store"])
    .call("reserve", 7, [.receiver: "store"])
    .function("book", 14...20)
    .call("reserve", 15, [.receiver: "thing"])

  private func answer(_ target: (CodeIndex) -> Target?) throws -> Answer {
    let index = Shop.index([Self.store, Self.other, Self.user])
    let target = try #require(target(index))
    return try #require(
      Questions.answers(to: Inquiry(index: index, targets: [target]), only: [.callers]).first)
  }

  @Test func aCallOnAnUnknownReceiverIsCountedApart() throws {
    let answer = try answer { index in
      index.definitions(named: "reserve").first { $0.path == "shop/store.py" }.map { .definition($0) }
    }
    let confirmed = answer.items.filter { $0.tier == .confirmed || $0.tier == .likely }
    #expect(confirmed.map(\.container) == ["checkout"])
    #expect(confirmed.map(\.lines) == [7...7])
    let apart = answer.items.filter { $0.tier == .nameOnly }
    #expect(apart.map(\.lines) == [15...15])
    let words = PlainWords.of(answer)
    #expect(words.contains("May also call it, counted and listed apart: 1."))
    #expect(
      words.contains(
        "- May also call it (1, not counted as callers):\n"
          + "- 1 by name only (one of 2 definitions of this name): `book` shop/cart.py:15"))
  }

  @Test func aCallThatMayMeanItKeepsNoCallerFromBeingSaid() throws {
    let stock = FileDraft("shop/stock.py").fact(.definition, .class, "Stock", 1...30).fact(
      .definition, .method, "count_all", 4...10)
    let archive = FileDraft("shop/archive.py").fact(.definition, .class, "Archive", 1...30).fact(
      .definition, .method, "count_all", 4...10)
    let report = FileDraft("shop/report.py").function("print_all", 2...9).call("count_all", 3, [.receiver: "thing"])
    func answers(_ drafts: [FileDraft]) -> [QuestionID: Answer] {
      let index = Shop.index(drafts)
      let targets = index.definitions(named: "count_all").filter { $0.path == "shop/stock.py" }
      let asked = Questions.answers(
        to: Inquiry(index: index, targets: targets.map { .definition($0) }),
        only: [.callers, .regressionRisk])
      return Dictionary(uniqueKeysWithValues: asked.map { ($0.id, $0) })
    }
    let open = answers([stock, archive, report])
    let said = "1 call by name alone: `print_all` shop/report.py:3"
    #expect(PlainWords.of(try #require(open[.regressionRisk])).contains(said))
    #expect(open[.callers]?.questions.count == 1)
    let closed = answers([stock, archive])
    #expect(closed[.callers]?.questions.isEmpty == true)
    #expect(PlainWords.of(try #require(closed[.regressionRisk])).contains("no caller outside tests in 2 files"))
    // A call at the top of a file is one, though no definition stands around it.
    let start = FileDraft("shop/start.py").imports("Stock", from: "shop.stock")
      .fact(.reference, .binding, "stock", 2, [.target: "Stock"]).call("count_all", 3, [.receiver: "stock"])
    let called = answers([stock, archive, start])
    #expect(
      PlainWords.of(try #require(called[.regressionRisk])).contains(
        "called 1 time outside any definition: shop/start.py:3"))
  }

  @Test func callsInAnUnnamedTestGoByItsTitle() throws {
    let titled = FileDraft("t/test_cart.py", role: .test)
      .imports("checkout", from: "shop.cart")
      .fact(.test, .testCase, "takes what is there", 4...9)
      .call("checkout", 6)
    let index = Shop.index([Self.store, Self.user, titled])
    let target = try #require(index.definitions(named: "checkout").first)
    let answer = try #require(
      Questions.answers(to: Inquiry(index: index, targets: [.definition(target)]), only: [.callers]).first)
    #expect(PlainWords.of(answer).contains("- `takes what is there` t/test_cart.py:6 (test)"))
    #expect(answer.items.map(\.container) == [nil])
  }

  @Test func whatIsPassedOnIsUsedButNotCalled() throws {
    let passing = FileDraft("shop/hooks.py")
      .imports("checkout", from: "shop.cart")
      .function("register", 3...9)
      .fact(.reference, .callback, "checkout", 5)
    let index = Shop.index([Self.store, Self.user, passing])
    let target = try #require(index.definitions(named: "checkout").first)
    let answer = try #require(
      Questions.answers(to: Inquiry(index: index, targets: [.definition(target)]), only: [.callers]).first)
    #expect(answer.status == .none)
    let words = PlainWords.of(answer)
    #expect(words.contains("no call bears its name. Used without a call, listed apart: 1."))
    #expect(words.contains("- 1 passed on uncalled: `register` shop/hooks.py:5"))
    #expect(answer.references.map(\.use) == [.callback] && answer.items.isEmpty)
  }

  @Test func aTypeIsConstructed() throws {
    let answer = try answer { index in index.definitions(named: "Store").first.map { .definition($0) } }
    #expect(answer.status == .answered)
    #expect(PlainWords.of(answer).contains("1 construction"))
    #expect(answer.items.contains { $0.lines == 6...6 && $0.container == "checkout" && $0.kind == .call })
  }

  @Test func noCallerSaysWhatWasReadAndWhatHidesOneHere() throws {
    let marked = FileDraft("shop/hooks.py")
      .fact(.reference, .decorator, "app.listener", 2, [.target: "on_order"])
      .function("on_order", 3...9)
      .call("getattr", 5)
    let template = FileDraft("shop/templates/cart.html", language: nil)
    var python = Shop.python
    python.reflectiveCalls = ["getattr"]
    let index = CodeIndex(files: [Self.store, marked, template].map(\.scanned), profiles: [python])
    let target = try #require(index.definitions(named: "on_order").first)
    let inquiry = Inquiry(index: index, targets: [.definition(target)], notes: [["Of the target: it is old."]])
    let words = PlainWords.of(try #require(Questions.answers(to: inquiry, only: [.callers]).first))
    #expect(words.hasPrefix("Direct callers: Of the target: it is old. 0 callers in 3 files searched; "))
    #expect(
      words.contains("Could hide one here: it carries `@app.listener` shop/hooks.py:2, whose framework may call it"))
    #expect(words.contains("reflection, 1 call of `getattr` (:5)"))
    #expect(words.contains("1 template (shop/templates/cart.html), searched as text only."))
  }

  @Test func mentionsAreToldApartByWhatStandsAroundThem() throws {
    let index = Shop.index([
      Self.store, Self.user, FileDraft("conf/beans.yml", language: nil, role: .config),
      FileDraft("shop/cart.html", language: nil), FileDraft("README.md", language: nil, role: .documentation),
    ])
    let target = try #require(index.definitions(named: "checkout").first)
    let mentions = [
      Mention(path: "README.md", line: 3, context: .prose, shape: .whole),
      Mention(path: "conf/beans.yml", line: 4, context: .code, shape: .whole),
      Mention(path: "shop/cart.html", line: 5, context: .prose, shape: .embedded),
      Mention(path: "shop/cart.html", line: 9, context: .prose),
      Mention(path: "shop/store.py", line: 5, context: .string, shape: .whole),
      Mention(path: "shop/store.py", line: 8, context: .string),
      Mention(path: "shop/store.py", line: 9, context: .code, shape: .key),
      Mention(path: "shop/store.py", line: 13, context: .code, shape: .member),
    ]
    let answer = try #require(
      Questions.answers(
        to: Inquiry(index: index, targets: [.definition(target)], mentions: ["checkout": mentions]), only: [.callers]
      ).first)
    let words = PlainWords.of(answer)
    for line in [
      "- 1 in code where no rule reads a call: `Store.release` shop/store.py:13",
      "- 1 in the code of templates: shop/cart.html:5", "- 1 in configuration: conf/beans.yml:4",
      "- 1 as a string, as reflection or registration would name it: `Store.reserve` shop/store.py:5",
    ] {
      #expect(words.contains(line), "\(line)")
    }
    #expect(
      words.contains(
        "Mentioned besides, no use: 1 in code that cannot call it (shop/store.py:9), 1 in strings (:8), "
          + "1 in prose (README.md:3)."))
    // A page that says "checkout" like any other word names nothing.
    #expect(answer.items.count == mentions.count - 1 && answer.items.allSatisfy { $0.tier == .nameOnly })
  }

  @Test func aFileIsTheSumOfWhatItDefines() throws {
    let answer = try answer { index in index.file(at: "shop/store.py").map { .file($0) } }
    let line = try #require(answer.lines.first)
    let words = line.children.map { PlainWords.of($0.spans) }
    #expect(words.contains("`Store` shop/store.py:1-30: 1 caller"))
    #expect(words.contains("`Store.reserve` shop/store.py:4-10: 1 caller"))
    #expect(words.contains("`Store.release` shop/store.py:12-20: 1 caller"))
    #expect(line.children.contains { $0.children.contains { PlainWords.of($0.spans) == "`checkout` shop/cart.py:7" } })
  }
}
