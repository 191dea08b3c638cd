#include "assertions.h"
#include "stack.h"

static int open_stack(void **state) {
  return stack_open(state);
}

static void test_push(void **state UNUSED) {
  assert_true(stack_push(1));
}

static void helper(int value) {
  stack_push(value);
}

void grows(void) {
  helper(2);
}

void shrinks(void);

static void pops(void *data) {
  stack_pop();
}

static MunitResult peeks(const MunitParameter params[], void *data) {
  return stack_peek() ? MUNIT_OK : MUNIT_FAIL;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_push),
      cmocka_unit_test_setup(test_push, open_stack),
  };
  RUN_TEST(grows);
  RUN_TEST(unknown);
  CU_add_test(suite, "pops", pops);
  start(helper);
  return cmocka_run_group_tests(tests, NULL, NULL);
}

void shrinks(void) {
  stack_pop();
}

REGISTER_TEST(shrinks);
