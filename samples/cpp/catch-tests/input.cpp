#include <catch2/catch_test_macros.hpp>

TEST_CASE("a list grows", "[list]") {
  List list;
  SECTION("by one (1) { }") {
    list.add(1);
    REQUIRE(list.size() == 1);
  }
  SECTION("by none") { REQUIRE(list.empty()); }
}

TEST_CASE_METHOD(Fixture, "a fixture opens") {
  CHECK(open());
}

SCENARIO("orders are paid") {
  GIVEN("an order") {
    WHEN("it is paid") { pay(); }
  }
}
