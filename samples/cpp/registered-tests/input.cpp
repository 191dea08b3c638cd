#include "helpers.hpp"

namespace {
void test_opens(test::context &c) {
  store s{c};
  CHECK(s.open());
}

void helper(store &s) {
  s.close();
}

void test_closes(test::context &c) {
  store s{c};
  helper(s);
}

STORE_REGISTER_TEST(test_opens);
STORE_REGISTER_TEST(test_closes);
}

void free_test() {
  BOOST_CHECK(open());
}

test_suite *init(int argc, char *argv[]) {
  framework::master_test_suite().add(BOOST_TEST_CASE(&free_test));
  return nullptr;
}
