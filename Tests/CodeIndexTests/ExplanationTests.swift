import Facts
import Testing

@testable import CodeIndex

/// Why a mention is counted or not.
@Suite struct ExplanationTests {
  private let index = FactNotation.index(
    """
    == shop/store.py python
    definition class Store 1-9
    definition method reserve 2-4 parameters='self, item'
    definition method release 6-8 parameters=self
    call reserve 7 receiver=self
    == shop/hotel.py python
    definition class Hotel 1-9
    definition method reserve 2-4 parameters='self, room'
    == shop/cart.py python
    import named shop.store 1 imported=Store
    import named requests 2
    definition function checkout 4-20 parameters='thing, other: Hotel'
    reference binding store 5 target=Store
    call reserve 6 receiver=store
    call reserve 7 receiver=thing
    call reserve 8 receiver=requests
    call reserve 9
    call reserve 10 receiver=make().it[0]
    """)

  private func explain(_ path: String, _ line: Int, target: String = "shop/store.py:2") throws -> UseExplanation {
    let file = try #require(index.file(at: path))
    let definition = try #require(
      index.definitions(named: "reserve").first { "\($0.path):\($0.startLine)" == target })
    return try #require(index.explanations(ofLine: line, in: file, target: definition).first)
  }

  @Test func `a bound call says where its receiver was looked up, in order`() throws {
    let explained = try explain("shop/cart.py", 6)
    #expect(explained.verdict == .caller && explained.tier == .confirmed)
    #expect(explained.receiver == "store" && explained.enclosing?.name == "checkout")
    #expect(explained.meaning.map(\.path) == ["shop/store.py"])
    #expect(explained.candidates.map(\.path) == ["shop/hotel.py", "shop/store.py"])
    let main = explained.steps.filter { $0.depth == 1 }
    #expect(main.map(\.name) == ["store", "reserve"])
    #expect(main.first?.outcome == "a value of `Store`")
    #expect(main.last?.scope == .members("a value of `Store`"))
    // What the assignment's right-hand side means was looked up in between: function, then file with its imports.
    let inner = explained.steps.filter { $0.depth > 1 && $0.name == "Store" }
    #expect(inner.map(\.outcome) == [nil, "the class `Store`"])
  }

  @Test func `an unknown receiver is listed apart, with what was tried`() throws {
    let explained = try explain("shop/cart.py", 7)
    #expect(explained.verdict == .apart && explained.tier == .nameOnly)
    #expect(explained.reason == "one of 2 definitions of this name")
    #expect(explained.meaning.isEmpty)
    #expect(explained.steps.map(\.outcome) == ["a variable or parameter of no known type"])
  }

  @Test func `what comes from outside, and what has the wrong shape, is not counted`() throws {
    let outside = try explain("shop/cart.py", 8)
    #expect(outside.verdict == .notCounted && outside.tier == .external && outside.reason == "comes from requests")
    let bare = try explain("shop/cart.py", 9)
    #expect(bare.verdict == .notCounted)
    #expect(bare.reason == "called without a receiver, and the target is a method")
  }

  @Test func `a receiver that leads nowhere says where it was looked for`() throws {
    let explained = try explain("shop/cart.py", 10)
    #expect(explained.verdict == .apart && !explained.steps.isEmpty)
    #expect(explained.steps.allSatisfy { $0.name == "make" && $0.outcome == nil })
  }

  @Test func `what means another is told apart from the target`() throws {
    let explained = try explain("shop/store.py", 7, target: "shop/hotel.py:2")
    #expect(explained.verdict == .notCounted && explained.tier == .confirmed)
    #expect(explained.reason == "it means something else: same class")
    #expect(explained.meaning.map(\.qualifiedName) == ["Store.reserve"])
  }

  @Test func `a line without target is explained for itself`() throws {
    let file = try #require(index.file(at: "shop/cart.py"))
    let explained = index.explanations(ofLine: 6, in: file, target: nil)
    #expect(explained.map(\.verdict) == [.caller])
    #expect(index.explanations(ofLine: 3, in: file, target: nil).isEmpty)
  }
}
