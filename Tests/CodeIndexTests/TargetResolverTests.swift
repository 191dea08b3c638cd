import Facts
import Testing

@testable import CodeIndex

@Suite struct TargetResolverTests {
  private let index = FactNotation.index(
    """
    == shop/__init__.py python
    == shop/store.py python
    definition class Store 1-20
    definition field name 2
    definition constructor __init__ 3-5
    definition method get 6-8
    definition method get 10-12
    definition function name 22-24
    == shop/cache.py python
    definition class Cache 1-20
    definition method get 6-8
    definition function helper 30-40
    definition function inner 32-34
    definition class Clock 51-56
    definition constructor Clock 52-54
    == shop/web.py python
    import named requests 1
    import named flask 2 imported=jsonify
    definition function view 4-9 parameters=session
    call get 5 receiver=requests
    call jsonify 6
    call rollback 7 receiver=session
    == docs/readme.md -
    """)

  private func text(_ query: String) -> String {
    switch index.targets.resolve(query) {
    case .resolved(let targets):
      targets.map { target in
        switch target {
        case .definition(let definition): "\(definition.qualifiedName)@\(definition.startLine)"
        case .file(let file): "file \(file.path)"
        case .lines(let file, let lines, let definitions):
          "\(file.path) \(lines.lowerBound)-\(lines.upperBound) " + definitions.map(\.name).joined(separator: "+")
        }
      }.joined(separator: ", ")
    case .ambiguous(let candidates):
      "ambiguous " + candidates.map { "\($0.path):\($0.startLine)" }.joined(separator: " ")
    case .external(let sites):
      "external " + sites.map { "\($0.kind.rawValue) \($0.path):\($0.startLine)" }.joined(separator: " ")
    case .notFound(let reason, let near): "not found: \(reason) [\(near.joined(separator: "; "))]"
    }
  }

  @Test(arguments: [
    ("Cache.get", "Cache.get@6"), ("Cache::get", "Cache.get@6"), ("Cache#get", "Cache.get@6"),
    ("shop.cache.Cache.get", "Cache.get@6"), ("shop/cache.py:get", "Cache.get@6"), ("cache.get()", "Cache.get@6"),
    ("Store.get", "Store.get@6, Store.get@10"), ("helper.inner", "helper.inner@32"), ("Clock", "Clock@51"),
    ("Clock.Clock", "Clock.Clock@52"), ("name", "name@22"),
    ("./shop/cache.py", "file shop/cache.py"), ("shop/cache.py:33", "helper.inner@32"),
    ("shop/cache.py:36", "helper@30"), ("shop/cache.py:33:5", "helper.inner@32"),
    ("shop/cache.py:5-35", "shop/cache.py 5-35 get+inner"), ("shop/cache.py:25", "shop/cache.py 25-25 "),
  ])
  func `every common spelling leads to its definition`(query: String, expected: String) {
    #expect(text(query) == expected)
  }

  @Test func `what could be several things is never picked in silence`() {
    #expect(text("get") == "ambiguous shop/cache.py:6 shop/store.py:6 shop/store.py:10")
  }

  @Test(arguments: [
    ("requests.get", "external import shop/web.py:1 call shop/web.py:5"),
    ("jsonify", "external import shop/web.py:2 call shop/web.py:6"),
    ("flask.jsonify", "external import shop/web.py:2 call shop/web.py:6"),
    ("requests", "external import shop/web.py:1"),
    ("session.rollback", "external call shop/web.py:7"),
    ("flask.render", "not found: no definition of this name []"),
  ])
  func `what only comes from outside is said to, with where`(query: String, expected: String) {
    #expect(text(query) == expected)
  }

  @Test func `a line is named by path and line alone`() {
    #expect(index.targets.place("./shop/cache.py:33:5").map { "\($0.file.path) \($0.line)" } == "shop/cache.py 33")
    #expect(index.targets.place("shop/cache.py:0") == nil)
    #expect(index.targets.place("shop/cache.py") == nil)
    #expect(index.targets.place("shop/cache.py:5000") == nil)
  }

  @Test func `what is not there is answered with what may have been meant`() {
    #expect(text("Cahce") == "not found: no definition of this name [Cache (shop/cache.py:1)]")
    #expect(text("shop/store.p") == "not found: no such file or symbol [shop/store.py]")
    #expect(text("docs") == "not found: `docs` is a folder: name a file or a symbol in it [docs/readme.md]")
    #expect(text("shop/cache.py:5000") == "not found: `shop/cache.py` has lines 1 to 1000 []")
    #expect(text("") == "not found: an empty target []")
  }
}
