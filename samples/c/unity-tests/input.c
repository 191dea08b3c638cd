#include "unity.h"
#include "stack.h"

static struct stack *stack;

void setUp(void) {
  stack = stack_new();
}

void tearDown(void) {
  stack_free(stack);
}

static void push_twice(int value) {
  stack_push(stack, value);
  stack_push(stack, value);
}

void test_push_grows(void) {
  push_twice(1);
  TEST_ASSERT_EQUAL(2, stack_size(stack));
}

int main(void) {
  UNITY_BEGIN();
  RUN_TEST(test_push_grows);
  return UNITY_END();
}
