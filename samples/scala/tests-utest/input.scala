package samples

import utest._

object SumTests extends TestSuite {
  val tests = Tests {
    test("sums") {
      test("adds one") - assert(add(1, 0) == 1)
      test("adds two") {
        add(1, 1)
      }
    }
  }
}
