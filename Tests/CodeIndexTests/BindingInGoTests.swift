import Facts
import Testing

@testable import CodeIndex

@Suite struct BindingInGoTests {
  private static let store = """
    == go.mod -
    definition module example.com/shop/v2 1 rule=manifest.go-mod
    == store/store.go go
    definition namespace store 1
    definition struct Store 3-6
    definition function New 8-10 returns=*Store exported=true
    definition method Get 12-14 receiver=Store signature='func (s *Store) Get(id int) error'
    call find 13 receiver=s
    definition method find 16-18 receiver=Store signature='func (s *Store) find()'
    == store/other.go go
    definition namespace store 1
    definition struct Cache 3-9
    reference base Store 4
    definition function open 12-15
    call New 13
    == store/store_test.go go test
    definition namespace store_test 1
    call New 5
    """

  @Test func `files of one folder share a scope, an outside test in it does not`() {
    let index = FactNotation.index(Self.store)
    #expect(index.sites("New") == ["store/other.go:13 confirmed", "store/store_test.go:5 nameOnly"])
    #expect(index.sites("find") == ["store/store.go:13 confirmed"])
  }

  @Test func `a package name leads to its folder, a constructor's result to its methods`() {
    let index = FactNotation.index(
      Self.store + """

        == cmd/main.go go
        definition namespace main 1
        import named example.com/shop/v2/store 3
        import named net/http 4
        definition struct app 6-8
        reference binding db 7 target=store.Store
        definition function main 10-20
        reference binding s 11 target=store.New
        call New 11 receiver=store @30
        call Get 12 receiver=s
        call Get 13 receiver=http
        definition method run 22-26 receiver=app signature='func (a *app) run()'
        call Get 23 receiver=a.db
        """)
    #expect(index.sites("New").contains("cmd/main.go:11 confirmed"))
    #expect(index.sites("Get") == ["cmd/main.go:12 confirmed", "cmd/main.go:13 external", "cmd/main.go:23 confirmed"])
    let found = index.file(at: "cmd/main.go").map { index.imports.resolve($0.facts(.import)[0]) }
    #expect(found == .files(index.files(in: "store").filter { !$0.path.hasSuffix("_test.go") }))
  }

  @Test func `an embedded struct's methods are reached, parameters of function literals hold in them alone`() {
    let index = FactNotation.index(
      Self.store + """

        == store/use.go go
        definition namespace store 1
        definition function use 3-20 parameters='c *Cache, other int'
        call Get 4 receiver=c
        reference binding c 6-9 target=other.Thing @5
        call Get 7 receiver=c
        call Get 11 receiver=c
        """)
    #expect(index.sites("Get") == ["store/use.go:4 confirmed", "store/use.go:7 external", "store/use.go:11 confirmed"])
  }

  @Test func `an interface is implemented by having its methods`() {
    let index = FactNotation.index(
      Self.store + """

        == api/api.go go
        definition namespace api 1
        definition interface Getter 3-6
        definition method Get 4
        definition method find 5
        """)
    let getter = index.definitions(named: "Getter")[0]
    #expect(index.overrides.directSubtypes(of: getter).map(\.name) == ["Store"])
    #expect(index.isExported(getter))
    #expect(!index.isExported(index.definitions(named: "open")[0]))
  }
}
