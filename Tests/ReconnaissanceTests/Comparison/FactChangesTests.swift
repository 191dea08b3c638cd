import Facts
import Testing

@testable import Reconnaissance

/// What counts as a fact that was added, removed, changed or moved.
@Suite struct FactChangesTests {
  private func changes(_ before: [FileDraft], _ after: [FileDraft]) -> FactChanges {
    ComparedDrafts.pair(before, after).facts
  }

  private static let total = FileDraft("shop/cart.py").function("total", 1...9, [.parameters: "cart"]).call("price", 3)

  @Test func otherLinesAreNoChange() {
    let lower = FileDraft("shop/cart.py").function("total", 41...49, [.parameters: "cart"]).call("price", 43)
    let facts = changes([Self.total], [lower])
    #expect(facts.added.isEmpty && facts.removed.isEmpty && facts.changed.isEmpty && facts.moved.isEmpty)
  }

  @Test func linesThatRanUnderTestSayWhereNotWhat() {
    func covered(_ lines: String) -> FileDraft {
      FileDraft("coverage.xml", language: nil).fact(.test, .coverage, "shop/cart.py", 1, [.covered: lines])
    }
    #expect(changes([covered("1-3")], [covered("4-9")]).added.isEmpty)
  }

  @Test func factsAreCounted() {
    let twice = Self.total.call("price", 4)
    let facts = changes([Self.total], [twice])
    #expect(facts.added.map(\.startLine) == [4] && facts.removed.isEmpty)
    #expect(changes([twice], [Self.total]).removed.count == 1)
  }

  @Test func otherAttributesMakeAChangedFact() {
    let wider = FileDraft("shop/cart.py").function("total", 1...9, [.parameters: "cart, code"]).call("price", 3)
    let facts = changes([Self.total], [wider])
    #expect(facts.added.count == 1 && facts.removed.count == 1 && facts.changed.count == 1)
    let difference = facts.changed[0].differences
    #expect(
      difference.map(\.key) == [.parameters] && difference[0].before == "cart" && difference[0].after == "cart, code")
  }

  @Test func overloadsArePairedByWhatTheyShare() {
    func file(_ lists: [String]) -> FileDraft {
      var draft = FileDraft("shop/cart.py")
      for (number, list) in lists.enumerated() {
        draft = draft.function("total", (number * 10 + 1)...(number * 10 + 8), [.parameters: list])
      }
      return draft
    }
    let facts = changes([file(["a: Int", "text: String"])], [file(["text: String, b: Int", "a: Int, b: Int"])])
    #expect(
      facts.changed.map { [$0.before[.parameters], $0.after[.parameters]] } == [
        ["text: String", "text: String, b: Int"], ["a: Int", "a: Int, b: Int"],
      ])
  }

  @Test func aDefinitionInAnotherFileMovedWithWhatIsInIt() {
    let rest = FileDraft("shop/cart.py").function("other", 20...30).call("log", 22)
    let target = FileDraft("shop/totals.py").function("total", 5...13, [.parameters: "cart"]).call("price", 7)
    let facts = changes([Self.total.function("other", 20...30).call("log", 22)], [rest, target])
    #expect(facts.moved.map(\.after.name) == ["total", "price"])
    #expect(facts.added.isEmpty && facts.removed.isEmpty)
  }

  @Test func anotherFunctionOfTheNameDidNotMove() {
    let target = FileDraft("shop/totals.py").function("total", 5...13, [.parameters: "cart"]).call("sum", 7).call(
      "map", 8)
    let facts = changes([Self.total], [FileDraft("shop/cart.py"), target])
    #expect(facts.moved.isEmpty && facts.added.count == 3 && facts.removed.count == 2)
  }

  @Test func aFactOfARenamedFileIsNoNews() {
    let cart = Self.total.call("tax", 4).call("round", 5).bytes("1")
    let facts = changes([cart], [cart.moved(to: "shop/basket.py")])
    #expect(facts.added.isEmpty && facts.removed.isEmpty && facts.moved.isEmpty)
  }

  @Test func againstItselfNothingChanged() {
    let files = [Shop.environment, Shop.readme, Shop.pricing, Shop.rates, Shop.views, Shop.tests]
    let comparison = Comparison(ComparedDrafts.pair(files, files))
    #expect(comparison.isEmpty)
  }
}
