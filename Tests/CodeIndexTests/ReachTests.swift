import Facts
import Testing

@testable import CodeIndex

/// From a definition outwards: tests, entry points, dependencies.
@Suite struct ReachTests {
  private let index = FactNotation.index(
    """
    == pyproject.toml -
    dependency runtime PyYAML 3 declared=>=6 rule=manifest.pyproject
    dependency development pytest 4 declared=* rule=manifest.pyproject
    == poetry.lock -
    dependency runtime pyyaml 3 locked=6.0.1 rule=manifest.poetry-lock
    dependency runtime leftover 9 locked=1 rule=manifest.poetry-lock
    == shop/__init__.py python
    == shop/price.py python
    import named yaml 1
    import named os 2
    definition function _round 4-6
    definition function total 8-12
    call _round 9
    == shop/web.py python
    import named .price 1 imported=total
    reference decorator app.route 3 target=show
    entryPoint route /total 3 target=show verb=GET
    definition function show 4-8
    call total 5
    == shop/job.py python
    import named . 1 imported=price
    entryPoint main main 9-12
    call total 10 receiver=price
    == tests/conftest.py python test
    import named shop.price 1 imported=total
    test fixture basket 3-6
    definition function basket 3-6
    call total 4
    == tests/test_price.py python test
    import named shop.price 1 imported=total
    test testCase test_total 3-6
    definition function test_total 3-6
    call total 4
    test testCase test_basket 8-9
    definition function test_basket 8-9 parameters=basket
    == tests/test_web.py python test
    """)

  private func definition(_ name: String) throws -> FactView { try #require(index.definitions(named: name).first) }

  @Test func `tests reach by call, through others, through fixtures, by name`() throws {
    let links = index.testLinks.testsReaching(try definition("_round"))
    #expect(links.map { $0.name ?? $0.file.path } == ["test_total", "test_basket"])
    #expect(links.map(\.way) == Array(repeating: .through([try definition("total")]), count: 2))
    let direct = index.testLinks.testsReaching(try definition("total"))
    #expect(direct.allSatisfy { $0.way == .direct })
    let named = index.testLinks.testsReaching(try definition("show"))
    #expect(named.map(\.way) == [.namingConvention])
    #expect(named.map(\.file.path) == ["tests/test_web.py"])
  }

  @Test func `the shortest chain of each kind of entry point, hop by hop`() throws {
    let paths = index.entryPaths.paths(to: try definition("_round"))
    var texts: [String] = []
    for path in paths {
      let hops = path.hops.map { "\($0.site.path):\($0.site.startLine)" }.joined(separator: " ")
      texts.append("\(path.kind) \(path.start?.name ?? "-") \(hops)")
    }
    #expect(
      texts == [
        "entryPoint(Facts.FactDetail.main) - shop/job.py:10 shop/price.py:9",
        "entryPoint(Facts.FactDetail.route) show shop/web.py:5 shop/price.py:9",
        "test basket tests/conftest.py:4 shop/price.py:9",
      ])
    let reached = index.entryPaths.transitiveCallers(of: try definition("_round"))
    #expect(
      reached.map { "\($0.definition.name) \($0.distance)" } == ["total 1", "show 2", "basket 2", "test_total 2"])
  }

  @Test func `helpers in test files are no tests where the language marks them`() throws {
    let text = """
      == app/user.py python
      definition function create 1-3
      == tests/helpers.py python test
      import named app.user 1 imported=create
      definition function make_user 2-4
      call create 3
      == tests/test_user.py python test
      import named tests.helpers 1 imported=make_user
      definition function test_user 2-4
      test testCase test_user 2-4
      call make_user 3
      """
    var python = try #require(Profiles.all.first { $0.id == "python" })
    func tests(_ index: CodeIndex) -> [String] {
      index.testLinks.testsReaching(index.definitions(named: "create")[0]).compactMap(\.name)
    }
    #expect(tests(FactNotation.index(text, profiles: [python])) == ["make_user"])
    python.marksTests = true
    #expect(tests(FactNotation.index(text, profiles: [python])) == ["test_user"])
  }

  /// A controller's name may be written with the namespace before it, or in text that knows no classes (Laravel, Rails).
  @Test(arguments: ["CartController@update", "Web\\CartController@update", "carts#update"])
  func `a method is reached by the route that names it and its class in one text`(target: String) throws {
    let index = FactNotation.index(
      """
      == web/controllers.py python
      definition class CartController 1-9
      definition method update 2-4
      definition class OrderController 11-15
      definition method update 12-14
      == web/routes.py python
      entryPoint route /carts 3 target=\(target) verb=PUT
      """)
    let methods = index.definitions(named: "update")
    let route = try #require(index.facts(.entryPoint).first)
    guard target != "carts#update" else {
      #expect(index.entryPaths.entries(handledBy: methods[1]).isEmpty)
      return
    }
    #expect(index.entryPaths.entries(handledBy: methods[0]) == [route])
    #expect(index.entryPaths.entries(handledBy: methods[1]).isEmpty)
  }

  @Test func `a chain leads through an interface that has one implementation, and says so`() throws {
    let text = """
      == shop/basket.plain plain
      definition interface Baskets 1-3
      definition method add 2
      definition class BasketService 5-9
      reference base Baskets 5
      definition method add 6-8
      definition class Page 11-19
      definition method post 12-14 parameters='Baskets baskets'
      entryPoint route /basket 12 target=post
      call add 13 receiver=baskets
      """
    func chains(
      _ text: String, through dispatch: EntryPaths.Dispatch = .toOnlyImplementation
    ) throws -> [String] {
      let index = FactNotation.index(text)
      let add = try #require(index.definitions(named: "add").first { $0.startLine == 6 })
      #expect(index.callers(of: add).isEmpty)
      return index.entryPaths.paths(to: add, through: dispatch).filter { $0.kind == .entryPoint(.route) }.map {
        "\($0.start?.name ?? "-") \($0.tier.rawValue) \($0.hops.map(\.reason).joined())"
      }
    }
    #expect(try chains(text) == ["post likely through `Baskets.add`, which nothing else implements"])
    // With a second implementation the call does not say which runs.
    let second = """

      == shop/other.plain plain
      definition class Other 1-5
      reference base Baskets 1
      definition method add 2-4
      """
    #expect(try chains(text + second).isEmpty)
    #expect(
      try chains(text + second, through: .toEachImplementation)
        == ["post nameOnly through `Baskets.add`, which 1 more implements"])
  }

  @Test func `what tests start is no way into the program`() throws {
    let index = FactNotation.index(
      """
      == shop/price.py python
      definition function total 1-3
      == tests/run.py python test
      import named shop.price 1 imported=total
      entryPoint main main 2-4
      call total 3
      """)
    let total = try #require(index.definitions(named: "total").first)
    #expect(index.entryPaths.paths(to: total).map(\.kind) == [.exportedAPI])
  }

  @Test func `manifests, locks and imports meet by package name`() throws {
    let all = index.dependencies.all
    #expect(all.map(\.name) == ["pytest", "PyYAML"])
    #expect(all.last?.locked == "6.0.1")
    #expect(all.last?.importedBy.map(\.path) == ["shop/price.py"])
    #expect(all.first?.scope == .development)
    let file = try #require(index.file(at: "shop/price.py"))
    #expect(index.dependencies.undeclared(in: file).others == ["os"])
    var profile = try #require(Profiles.all.first { $0.id == "python" })
    profile.packages.platform = ["os"]
    let known = CodeIndex(files: index.files, profiles: [profile])
    #expect(known.dependencies.undeclared(in: file).standard == ["os"])
    #expect(known.dependencies.undeclared(in: file).others.isEmpty)
  }

  @Test func `a test that sets the routes up reaches what they lead to, said apart from calls`() throws {
    let index = FactNotation.index(
      """
      == web/server.go go
      definition struct Server 1-3
      definition method Routes 5-12 receiver=Server signature='func (s *Server) Routes() http.Handler'
      entryPoint route / 7 target=s.create verb=POST
      reference callback s.create 7
      definition method create 14-18 receiver=Server signature='func (s *Server) create()'
      call check 15
      definition function check 20-22
      == web/server_test.go go test
      definition function server 1-4
      reference binding s 2 target=Server
      call Routes 3 receiver=s
      test testCase TestRoutes 6-9
      definition function TestRoutes 6-9
      call server 7
      test testCase TestCheck 11-13
      definition function TestCheck 11-13
      call check 12
      """)
    let check = try #require(index.definitions(named: "check").first)
    let links = index.testLinks.testsReaching(check)
    #expect(links.map(\.name) == ["TestCheck", "TestRoutes"])
    #expect(links.map(\.way.isByCalls) == [true, false])
    #expect(links.last?.tier == .likely)
    let way = ["server", "Routes", "create"].compactMap { index.definitions(named: $0).first }
    #expect(links.last?.way == .routes(way))
    #expect(index.testLinks.testsReaching(check, depth: 1).map(\.name) == ["TestCheck"])
  }

  @Test func `a package that a path names is imported without an import, a variable or module of its name is none`() {
    var rust = LanguageProfile(id: "rust", displayName: "Rust", family: ["rust"])
    rust.modules.style = .modulePath
    rust.modules.rootWords = ["crate"]
    rust.modules.ownWord = "self"
    rust.modules.parentWord = "super"
    rust.parameters = .nameColonType
    rust.packages.kinds = ["cargo"]
    let index = FactNotation.index(
      """
      == Cargo.toml -
      dependency runtime console 1 declared=1 purl=pkg:cargo/console
      dependency runtime regex 2 declared=1 purl=pkg:cargo/regex
      dependency runtime toml 3 declared=1 purl=pkg:cargo/toml
      == src/view.rs rust
      definition function show 1-9 parameters='regex: Pattern'
      call style 2 receiver=console
      call is_match 3 receiver=regex
      == src/read.rs rust
      definition function read 1-9
      call from_str 2 receiver=toml::de
      """, profiles: [rust])
    let importers = index.dependencies.all.map { "\($0.name): \($0.importedBy.map(\.path).joined(separator: " "))" }
    #expect(importers == ["console: src/view.rs", "regex: ", "toml: src/read.rs"])
  }
}
