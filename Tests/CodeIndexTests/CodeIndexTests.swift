import Facts
import Testing

@testable import CodeIndex

@Suite struct CodeIndexTests {
  private static let text = """
    == b/x.py python
    definition class A 1-20
    definition field size 2
    definition method run 4-9
    definition function nested 5-7
    call run 12 receiver=self
    == a.py python
    import named b.x 1 imported=A
    definition function run 3-9
    call A 4
    """

  @Test func `lookups agree with a walk over everything`() throws {
    let index = FactNotation.index(Self.text)
    #expect(index.files.map(\.path) == ["a.py", "b/x.py"])
    let all = index.files.flatMap(\.views)
    for kind in FactKind.allCases { #expect(index.facts(kind) == all.filter { $0.kind == kind }) }
    #expect(FactKind.allCases.map(\.ordinal) == Array(FactKind.allCases.indices))
    #expect(index.definitions(named: "run") == all.filter { $0.kind == .definition && $0.name == "run" })
    let type = try #require(index.definitions(named: "A").first)
    #expect(index.members(of: type).map(\.name) == ["size", "run"])
    #expect(index.facts(in: type).map(\.name) == ["size", "run", "nested", "run"])
  }

  @Test(arguments: [(6, "nested"), (8, "run"), (2, "size"), (15, "A"), (4, "run"), (1, "A")])
  func `a line means the innermost function or type, or what begins on it`(line: Int, name: String) {
    #expect(FactNotation.index(Self.text).definition(at: "b/x.py", line: line)?.name == name)
  }

  @Test func `the order files come in changes nothing`() {
    let files = FactNotation.files(Self.text)
    let (one, other) = (
      CodeIndex(files: files, profiles: Profiles.all),
      CodeIndex(files: files.reversed(), profiles: Profiles.all.reversed())
    )
    for definition in one.facts(.definition) {
      #expect(one.uses(of: definition).map(\.site) == other.uses(of: definition).map(\.site))
    }
  }

  @Test func `mentions that a use or a definition explains are not counted again`() throws {
    let index = FactNotation.index(Self.text)
    let type = try #require(index.definitions(named: "A").first)
    let mentions = [
      Mention(path: "a.py", line: 4, context: .code), Mention(path: "b/x.py", line: 1, context: .code),
      Mention(path: "README.md", line: 3, context: .prose),
    ]
    let tally = index.tally(of: type, mentions: mentions)
    #expect(tally.callers.map(\.site.startLine) == [4])
    #expect(tally.mentions.map(\.path) == ["README.md"])
  }

  @Test func `import and base cycles end`() {
    let index = FactNotation.index(
      """
      == a.py python
      import wildcard b 1
      import named b 2 imported=X
      definition class A 4-9
      reference base B 4
      call lost 5 receiver=self
      == b.py python
      import wildcard a 1
      import named a 2 imported=X
      definition class B 4-9
      reference base A 4
      reference binding v 12 target=v.v
      call go 13 receiver=v
      definition function go 20-21
      definition function lost 22-23
      """)
    #expect(index.sites("go") == ["b.py:13 nameOnly"])
    #expect(index.overrides.supertypes(of: index.definitions(named: "A")[0]).map(\.name) == ["B"])
  }
}
