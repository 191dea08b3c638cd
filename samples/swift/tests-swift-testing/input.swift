import Testing

@Suite("Carts", .serialized)
struct CartTests {
  let cart = Cart()

  @Test func total() { #expect(cart.total() == 0) }

  @Test("adds", arguments: [1, 2], [3])
  @MainActor
  func adds(price: Int, count: Int) async throws -> Void {
    let item = try #require(cart.add(price))
    #expect(throws: CartError.self) { try cart.remove(item) }
  }

  @Test func `an empty cart costs nothing`() {
    check(cart)
  }

  func helper() {}
}
