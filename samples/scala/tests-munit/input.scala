package samples

class SumSuite extends munit.FunSuite {
  val sums = FunFixture[Sums](setup = _ => open(), teardown = _.close())

  test("adds one") {
    assertEquals(add(1, 0), 1)
  }

  test("fails".fail) {
    add(0, 0)
  }
}
