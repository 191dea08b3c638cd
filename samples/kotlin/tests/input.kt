package samples

import io.kotest.core.spec.style.FunSpec
import kotlin.test.BeforeTest
import kotlin.test.Test

class OrderTest {
  @BeforeTest fun setUp() { open() }

  @Test
  fun `adds { two`() = runTest {
    assertEquals(2, add(1, 1))
  }

  @Test fun reads() {
    read()
  }

  fun helper() {}
}

class OrderSpec : FunSpec({
  context("sums") {
    test("adds one") {
      add(1, 0)
    }
  }
})
