import XCTest

@testable import App

final class TrailControllerTests: XCTestCase {
  func testKeepsTrails() {
    XCTAssertEqual(TrailController().cached([]).count, 0)
  }
}
