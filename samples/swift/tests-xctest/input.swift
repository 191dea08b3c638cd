import XCTest
@testable import Shop

final class CartTests: XCTestCase {
  var cart: Cart!

  override func setUp() {
    cart = Cart()
  }

  func testAddsItem() {
    cart.add(Item(price: 1))
    XCTAssertEqual(cart.total, 1)
  }

  func testWaits() { cart.settle() }

  func makeItem(test: Int) -> Item { Item(price: test) }
}
