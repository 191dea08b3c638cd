import Quick
import Spectre

public let sums: (ContextType) -> Void = {
  $0.describe("sums") {
    $0.it("adds two") {
      try expect(add(1, 1)) == 2
    }

    $0.it("says { nothing") {
      try expect(add(0, 0)) == 0
    }
  }
}

final class OrderSpec: QuickSpec {
  override class func spec() {
    describe("an order") {
      beforeEach {
        reset()
      }

      context("when empty") {
        it("costs nothing", flags: [:]) {
          expect(cost()) == 0
        }

        it("has no lines") {
          expect(lines()) == []
        }
      }
    }
  }

  func helper() {
    commit("x")
  }
}
