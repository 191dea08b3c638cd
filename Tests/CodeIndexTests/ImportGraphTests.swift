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
    #expect(cycle.effect == .atLoadTime)
  }

  @Test func `a group is closed by the imports that lead back`() throws {
    let file = try #require(index.file(at: "a.ts"))
    let cycle = try #require(index.importGraph.cycle(through: file))
    let closing = cycle.closing.map { "\($0.from.path)>\($0.to.path):\($0.fact.startLine)" }
    #expect(closing == ["c.ts>a.ts:1", "c.ts>b.ts:2"])
  }

  @Test func `a cycle that types alone make is said to be one`() throws {
    let file = try #require(index.file(at: "d.ts"))
    #expect(index.importGraph.cycle(through: file)?.effect == .typesOnly)
    #expect(index.importGraph.components.map { $0.map(\.path) } == [["a.ts", "b.ts", "c.ts"]])
    #expect(index.importGraph.importers(of: file).map(\.from.path) == ["b.ts"])
  }

  @Test func `an import of what a file defines leads there, and closes no cycle at load time`() throws {
    let index = FactNotation.index(
      """
      == src/Cart.php php
      definition namespace Shop 1
      definition class Cart 3-9
      import named Shop\\Data\\Price 2
      == src/Price.php php
      definition namespace Shop\\Data 1
      definition class Price 4-9
      import named Shop\\Cart 2
      import named Monolog\\Logger 3
      """, profiles: [Profiles.php])
    let file = try #require(index.file(at: "src/Price.php"))
    #expect(index.importGraph.importers(of: file).map(\.from.path) == ["src/Cart.php"])
    #expect(index.importGraph.imports(of: file).map(\.to.path) == ["src/Cart.php"])
    #expect(index.importGraph.cycle(through: file)?.effect == .onFirstUse)
  }

  @Test func `what a namespace shares and names in part is used without an import`() throws {
    let index = FactNotation.index(
      """
      == src/Calendar.php php
      definition namespace Shop 1
      import named Other\\Rule 2
      definition class Calendar 3-20
      reference base Component 3
      definition method run 4-9
      reference typeUse Recur\\RuleIterator 5
      reference typeUse Rule 6
      call make 7 receiver=Settings
      call make 8 receiver=\\Far\\Clock
      == src/Component.php php
      definition namespace Shop 1
      definition class Component 2-3
      == src/Settings.php php
      definition namespace Shop 1
      definition class Settings 2-3
      == src/Rule.php php
      definition namespace Shop 1
      definition class Rule 2-3
      == src/Recur/RuleIterator.php php
      definition namespace Shop\\Recur 1
      definition class RuleIterator 2-3
      == src/Clock.php php
      definition namespace Far 1
      definition class Clock 2-3
      == src/Unused.php php
      definition namespace Shop 1
      definition class Unused 2-3
      """, profiles: [Profiles.php])
    let file = try #require(index.file(at: "src/Calendar.php"))
    let edges = index.importGraph.imports(of: file)
    #expect(
      edges.map { "\($0.to.path):\($0.fact.startLine)" } == [
        "src/Clock.php:8", "src/Component.php:3", "src/Recur/RuleIterator.php:5", "src/Settings.php:7",
      ])
    #expect(edges.allSatisfy { $0.effect == .onFirstUse })
  }

  @Test func `a package that is imported as a whole leads to the nearest files whose names are used`() throws {
    let index = FactNotation.index(
      """
      == core/src/Use.kt kotlin
      definition namespace app 1
      import wildcard lib.inner 2
      import named lib.inner.Known.Hidden.LIMIT 3
      definition function run 4-9 parameters='box: Box'
      call wrap 5
      call own 6
      definition function own 10-12
      == core/src/inner/Box.kt kotlin
      definition namespace lib.inner 1
      definition class Box 2-3
      == core/src/inner/Unused.kt kotlin
      definition namespace lib.inner 1
      definition class Crate 2-3
      definition function own 4-5
      == core/src/inner/Wrap.kt kotlin
      definition namespace lib.inner 1
      definition function wrap 2-3
      == other/src/inner/Wrap.kt kotlin
      definition namespace lib.inner 1
      definition function wrap 2-3
      == core/src/inner/Known.kt kotlin
      definition namespace lib.inner 1
      definition class Known 2-3
      """, profiles: [BindingInPackagesTests.kotlin])
    let file = try #require(index.file(at: "core/src/Use.kt"))
    #expect(
      index.importGraph.imports(of: file).map { "\($0.to.path):\($0.fact.startLine)" } == [
        "core/src/inner/Box.kt:2", "core/src/inner/Known.kt:3", "core/src/inner/Wrap.kt:2",
      ])
    #expect(file.facts(.import).allSatisfy { index.imports.outsideModule($0) == nil })
  }

  @Test func `what tests define beside a package is no part of what others import`() throws {
    let index = FactNotation.index(
      """
      == go.mod -
      definition module example.com/shop 1 rule=manifest.go-mod
      == till/till.go go
      definition namespace till 1
      == till/till_test.go go test
      definition namespace till 1
      == web/web.go go
      definition namespace web 1
      import named example.com/shop/till 2
      """)
    let file = try #require(index.file(at: "web/web.go"))
    #expect(index.importGraph.imports(of: file).map(\.to.path) == ["till/till.go"])
  }

  @Test func `an import that types alone use is left out, unless the compiler is told to keep it`() throws {
    let text = """
      == tsconfig.json -
      config key compilerOptions.verbatimModuleSyntax 1 target=KEPT
      == a.ts typescript
      import named ./b 1 imported=B typeOnly=uses
      == b.ts typescript
      import named ./a 1 imported=a
      """
    for (kept, effect) in [("true", ImportGraph.Effect.atLoadTime), ("false", .typesOnly)] {
      let index = FactNotation.index(text.replacing("KEPT", with: kept))
      let file = try #require(index.file(at: "a.ts"))
      #expect(index.importGraph.imports(of: file).map(\.effect) == [effect])
      #expect(index.importGraph.cycle(through: file)?.effect == effect)
    }
  }

  @Test func `a file that is included by its path is loaded with the other, a missing one is not followed`() throws {
    let index = FactNotation.index(
      """
      == src/start.php php
      import wildcard /helpers.php 1
      import wildcard lib/all.php 2
      import wildcard gone.php 3
      == src/helpers.php php
      import wildcard start.php 1
      == lib/all.php php
      """, profiles: [Profiles.php])
    let file = try #require(index.file(at: "src/start.php"))
    #expect(index.importGraph.imports(of: file).map(\.to.path) == ["lib/all.php", "src/helpers.php"])
    #expect(index.importGraph.cycle(through: file)?.effect == .atLoadTime)
    #expect(file.facts(.import).filter(index.imports.isUnfollowed).map(\.name) == ["gone.php"])
    #expect(file.facts(.import).allSatisfy { index.imports.outsideModule($0) == nil })
  }

  @Test func `a file that is required stands beside or below a folder of the load path`() throws {
    let index = FactNotation.index(
      """
      == lib/shop.rb ruby
      import named json 1
      import named shop/price 2
      import named shop/stock 3
      import named shop/shared 4
      == lib/shop/price.rb ruby
      import named ../shop 1 value=relative
      == app/shop/stock.rb ruby
      == one/lib/shop/shared.rb ruby
      == two/lib/shop/shared.rb ruby
      """, profiles: [Profiles.ruby])
    let file = try #require(index.file(at: "lib/shop.rb"))
    #expect(index.importGraph.imports(of: file).map(\.to.path) == ["lib/shop/price.rb"])
    #expect(index.importGraph.importers(of: file).map(\.from.path) == ["lib/shop/price.rb"])
    #expect(index.importGraph.cycle(through: file)?.effect == .atLoadTime)
  }

  @Test func `who is imported without importing back is in no cycle`() throws {
    let file = try #require(index.file(at: "e.ts"))
    #expect(index.importGraph.cycle(through: file) == nil)
    #expect(index.importGraph.cycles(through: index.files).count == 2)
  }

  @Test func `an import inside a function closes no cycle at load time, and a package is no cycle with its modules`()
    throws
  {
    let index = FactNotation.index(
      """
      == shop/__init__.py python
      import named . 1 imported=settings
      definition function create 3-6
      import named .web 4 imported=views
      == shop/settings.py python
      == shop/web/__init__.py python
      == shop/web/views.py python
      import named shop 1 imported=settings
      import named shop.orders 2 imported=place
      == shop/orders.py python
      import named shop 1 imported=settings
      reference binding TYPE_CHECKING 2-3 typeOnly=true
      import named shop.web.views 3 imported=View
      definition function place 5-9
      import named shop.mail 6 imported=send
      == shop/mail.py python
      import named shop.orders 1 imported=place
      == shop/app.py python
      import named shop 1 imported=create
      """)
    func leads(_ path: String) throws -> [String] {
      let file = try #require(index.file(at: path))
      return index.importGraph.imports(of: file).map { "\($0.to.path) \($0.effect)" }
    }
    #expect(try leads("shop/web/views.py") == ["shop/orders.py atLoadTime", "shop/settings.py atLoadTime"])
    #expect(try leads("shop/app.py") == ["shop/__init__.py atLoadTime"])
    #expect(try leads("shop/__init__.py") == ["shop/settings.py atLoadTime", "shop/web/views.py deferred"])
    #expect(index.importGraph.components.isEmpty)
    let effects = try ["shop/mail.py", "shop/web/views.py", "shop/__init__.py"].map {
      index.importGraph.cycle(through: try #require(index.file(at: $0)))?.effect
    }
    #expect(effects == [.deferred, .typesOnly, nil])
  }

  @Test func `a chain longer than a stack allows is walked`() {
    let count = 60_000
    let components = StronglyConnected.components(of: [0]) { [($0 + 1) % count] }
    #expect(components.map(\.count) == [count])
  }
}

@Suite struct ExportCycleTests {
  /// Every file imports all of every other: the number of ways is beyond counting, that of files is not.
  @Test func `files that all import each other are asked once each`() {
    let count = 30
    var text = ""
    for file in 0..<count {
      text += "== f\(file).py python\n"
      for other in 0..<count where other != file { text += "import wildcard f\(other) \(other + 1)\n" }
      text += "call nowhere 90\n"
    }
    text += "== last.py python\nimport wildcard f0 1\ndefinition function nowhere 3-4\ncall elsewhere 9\n"
    let index = FactNotation.index(text)
    #expect(index.sites("nowhere") == (0..<count).map { "f\($0).py:90 nameOnly" }.sorted())
  }
}
