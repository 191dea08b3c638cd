import Facts
import Testing

@testable import CodeIndex

@Suite struct ImportGraphTests {
  private let index = FactNotation.index(
    """
    == a.ts typescript
    import named ./b 1 imported=x
    == b.ts typescript
    import named ./c 1 imported=x
    import named ./d 2 imported=T typeOnly=true
    == c.ts typescript
    import named ./a 1 imported=x
    import named ./b 2 imported=y
    == d.ts typescript
    import named ./b 1 imported=y
    == e.ts typescript
    import named ./a 1 imported=x
    """)

  @Test func `a cycle is the shortest way round, its edges cited`() throws {
    let file = try #require(index.file(at: "a.ts"))
    let cycle = try #require(index.importGraph.cycle(through: file))
    #expect(
      cycle.edges.map { "\($0.from.path)>\($0.to.path):\($0.fact.startLine)" } == [
        "a.ts>b.ts:1", "b.ts>c.ts:1", "c.ts>a.ts:1",
      ])
    #expect(cycle.files.map(\.path) == ["a.ts", "b.ts", "c.ts"])
    #expect(!cycle.typeOnly)
  }

  @Test func `a cycle that types alone make is said to be one`() throws {
    let file = try #require(index.file(at: "d.ts"))
    #expect(index.importGraph.cycle(through: file)?.typeOnly == true)
    #expect(index.importGraph.components.map { $0.map(\.path) } == [["a.ts", "b.ts", "c.ts"]])
    #expect(index.importGraph.importers(of: file).map(\.from.path) == ["b.ts"])
  }

  @Test func `who is imported without importing back is in no cycle`() throws {
    let file = try #require(index.file(at: "e.ts"))
    #expect(index.importGraph.cycle(through: file) == nil)
    #expect(index.importGraph.cycles(through: index.files).count == 2)
  }

  @Test func `a chain longer than a stack allows is walked`() {
    let count = 60_000
    let components = StronglyConnected.components(of: [0]) { [($0 + 1) % count] }
    #expect(components.map(\.count) == [count])
  }
}
