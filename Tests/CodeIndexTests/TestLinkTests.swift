import Facts
import Testing

@testable import CodeIndex

/// How tests reach a definition when they do not call it themselves, and by what their files are named.
@Suite struct TestLinkTests {
  private func links(_ text: String, to name: String, marksTests: Bool = true) throws -> [String] {
    let profiles = Profiles.all.map { profile in
      var profile = profile
      profile.marksTests = marksTests
      return profile
    }
    let index = FactNotation.index(text, profiles: profiles)
    let definition = try #require(index.definitions(named: name).first)
    return index.testLinks.testsReaching(definition, depth: 5).map { link in
      let way =
        switch link.way {
        case .direct: "direct"
        case .through(let via): "through " + via.map(\.qualifiedName).joined(separator: " ")
        case .routes: "routes"
        case .uses: "uses"
        case .ownFile: "own file"
        case .namingConvention: "named"
        }
      return "\(link.file.path) \(link.name ?? "-") \(way)"
    }
  }

  @Test func `a set-up runs for the tests beside it and for those of types that extend its own`() throws {
    let text = """
      == shop/cart.py python
      definition function fill 1-3
      == tests/base.py python test
      import named shop.cart 1 imported=fill
      definition class Base 2-6
      test fixture setUp 3-5
      definition method setUp 3-5
      call fill 4
      test testCase test_base 6-6
      definition method test_base 6-6
      == tests/test_small.py python test
      import named tests.base 1 imported=Base
      definition class Small 2-9
      reference base Base 2
      test testCase test_one 3-4
      definition method test_one 3-4
      == tests/test_other.py python test
      definition class Other 2-9
      test testCase test_two 3-4
      definition method test_two 3-4
      """
    #expect(
      try links(text, to: "fill") == ["tests/base.py test_base direct", "tests/test_small.py test_one direct"])
  }

  @Test func `a fixture built on a fixture is taken by name, in any folder below`() throws {
    let text = """
      == shop/db.py python
      definition function connect 1-3
      == tests/conftest.py python test
      import named shop.db 1 imported=connect
      test fixture db 2-4
      definition function db 2-4
      call connect 3
      test fixture cart 6-8
      definition function cart 6-8 parameters=db
      == tests/unit/test_cart.py python test
      test testCase test_cart 1-2
      definition function test_cart 1-2 parameters=cart
      test testCase test_cartoon 4-5
      definition function test_cartoon 4-5 parameters=cartoon
      """
    #expect(try links(text, to: "connect") == ["tests/unit/test_cart.py test_cart direct"])
  }

  @Test func `what is asked of the base may arrive at the override, and is no more than likely`() throws {
    let text = """
      == shop/price.py python
      definition class Price 1-4
      definition method amount 2-4
      == shop/sale.py python
      import named shop.price 1 imported=Price
      definition class Sale 2-5
      reference base Price 2
      definition method amount 3-5
      == tests/test_all.py python test
      import named shop.price 1 imported=Price
      test testCase test_amount 2-4
      definition function test_amount 2-4
      reference binding price 3 target=Price
      call amount 4 receiver=price
      """
    let index = FactNotation.index(text, profiles: Profiles.all)
    let sale = try #require(index.definitions(named: "amount").first { $0.path == "shop/sale.py" })
    let found = index.testLinks.testsReaching(sale)
    #expect(found.map(\.name) == ["test_amount"])
    #expect(found.map(\.tier) == [.likely])
    #expect(found.first?.way.isByCalls == true)
    #expect(found.first?.way != .direct)
  }

  @Test func `a call beside the tests of a file ties the file`() throws {
    let text = """
      == shop/app.py python
      definition function create 1-3
      == tests/test_pages.py python test
      import named shop.app 1 imported=create
      call create 2
      test testCase test_page 3-4
      definition function test_page 3-4
      == tests/support.py python test
      import named shop.app 1 imported=create
      definition function helper 2-4
      call create 3
      """
    #expect(try links(text, to: "create") == ["tests/test_pages.py - direct"])
  }

  private func reach(_ text: String, to name: String) throws -> TestLinks.Reach {
    let profiles = Profiles.all.map { profile in
      var profile = profile
      profile.marksTests = true
      return profile
    }
    let index = FactNotation.index(text, profiles: profiles)
    return index.testLinks.reach([try #require(index.definitions(named: name).first)], depth: 5)
  }

  private static let unmarked = """
    == shop/maps.py python
    definition function grow 1-3
    == tests/checks.py python test
    import named shop.maps 1 imported=grow
    definition function grows 2-4
    call grow 3
    == tests/map_test.py python test
    definition function shrinks 2-4
    """

  @Test func `test code that no rule marks is told apart, and belongs to files by its name where most is such`() throws
  {
    let found = try reach(Self.unmarked, to: "grow")
    #expect(found.unmarked.map { "\($0.file.path) \($0.name ?? "-")" } == ["tests/checks.py grows"])
    #expect(found.tests.map(\.file.path) == ["tests/map_test.py"])
    // Where rules find the tests, the same file is a helper.
    let known =
      Self.unmarked + """

        == tests/test_shop.py python test
        definition function test_one 1-2
        test testCase test_one 1-2
        definition function test_two 3-4
        test testCase test_two 3-4
        == tests/test_more.py python test
        definition function test_three 1-2
        test testCase test_three 1-2
        """
    #expect(try reach(known, to: "grow").tests.isEmpty)
    #expect(try reach(known, to: "grow").unmarked.map(\.file.path) == ["tests/checks.py"])
  }

  @Test func `a helper through which a test goes is no test code by itself`() throws {
    let found = try reach(
      """
      == shop/maps.py python
      definition function grow 1-3
      == tests/support.py python test
      import named shop.maps 1 imported=grow
      definition function grown 2-4
      call grow 3
      == tests/test_shop.py python test
      import named tests.support 1 imported=grown
      definition function test_one 2-4
      test testCase test_one 2-4
      call grown 3
      """, to: "grow")
    #expect(found.tests.map(\.name) == ["test_one"])
    #expect(found.unmarked.isEmpty)
  }

  @Test func `tests in the target's own file`() throws {
    let text = """
      == src/cart.py python
      definition function total 1-3
      test testCase sums 6-8
      definition function sums 6-8
      """
    #expect(try links(text, to: "total") == ["src/cart.py - own file"])
  }

  @Test(arguments: [
    "tests/test_cart.py", "tests/cart_test.py", "tests/cart.spec.py", "tests/CartTest.py", "tests/CartTests.py",
    "tests/TestCart.py", "tests/CartIT.py", "tests/CartTestCase.py", "tests/cart_unittest.py", "tests/cart.e2e-spec.py",
    "tests/models/cart_test.py", "tests/test-cart.py", "tests/cart.py", "tests/cart_spec.py", "tests/CartSpec.py",
  ])
  func `names by which a test file belongs to a file`(path: String) throws {
    let text = """
      == shop/cart.py python
      definition function fill 1-3
      == \(path) python test
      """
    #expect(try links(text, to: "fill", marksTests: false) == ["\(path) - named"])
    // Where rules say what a test is, a file without one is a helper.
    #expect(try links(text, to: "fill") == [])
  }

  @Test(arguments: ["tests/test_carts.py", "tests/CartsTest.py"])
  func `a test file may be called after the plural`(path: String) throws {
    let text = """
      == shop/cart.py python
      definition function fill 1-3
      == \(path) python test
      """
    #expect(try links(text, to: "fill", marksTests: false) == ["\(path) - named"])
    let exact = text + "\n== tests/cart_test.py python test"
    #expect(try links(exact, to: "fill", marksTests: false) == ["tests/cart_test.py - named"])
  }

  @Test(arguments: ["tests/test_cartoon.py", "tests/test_the_cart.py", "tests/conftest.py", "tests/test.py"])
  func `names of others`(path: String) throws {
    let text = """
      == shop/cart.py python
      definition function fill 1-3
      == \(path) python test
      """
    #expect(try links(text, to: "fill", marksTests: false) == [])
  }

  @Test func `named after the type around the target, where only one is called so`() throws {
    let text = """
      == shop/models.py python
      definition class Basket 1-9
      definition method fill 2-4
      == tests/test_basket.py python test
      """
    #expect(try links(text, to: "fill", marksTests: false) == ["tests/test_basket.py - named"])
    let twice = text + "\n== shop/old.py python\ndefinition class Basket 1-2"
    #expect(try links(twice, to: "fill", marksTests: false) == [])
  }
}
