import XCTest

final class CartTests: XCTestCase {
  func testAdds() async throws {
    try await cart.add(item())
  }
}

func save() throws(SaveError) { try write() }

func each(_ body: () throws -> Void) rethrows { try body() }
