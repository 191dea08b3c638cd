#include <check.h>
#include "list.h"

START_TEST(appends)
{
  struct list *list = list_new();
  list_append(list, 1);
  ck_assert_int_eq(list_size(list), 1);
}
END_TEST

TEST(list, removes) {
  list_remove(list_new(), 1);
}

Suite *list_suite(void) {
  TCase *core = tcase_create("core");
  tcase_add_test(core, appends);
  return suite_create("list");
}
