package samples

import org.scalatest.flatspec.AnyFlatSpec
import org.scalatest.funsuite.AnyFunSuite

class StackSpec extends AnyFlatSpec {
  "A Stack" should "pop { values" in {
    pop(1)
  }

  it should "push" in {
    push(1)
  }

  def helper(x: Int) = "not a test"
}

class SumSuite extends AnyFunSuite {
  test("adds one") {
    assert(add(1, 0) == 1)
  }

  ignore("adds two") {
    add(1, 1)
  }
}
