#include "list.h"
#include <stddef.h>

#define LIST_EACH(l, x) for ((x) = list_first(l); (x); (x) = list_next(x))
#define LIST_LIMIT 10

API(int) list_count(const list_t *list);
struct node *list_first(list_t *list);
extern void list_free(list_t *list, void (*free_item)(void *item))
    __attribute__((nonnull));
static void reset(void);
LIST_DECLARE(names);
int (*on_full)(list_t *list);

typedef struct node item_t;

static int sort(list_t *list, int (*compare)(const void *, const void *)) {
  int (*swap)(struct node *) = list->swap;
  list_cb cb = list->cb;
  struct node *n = list_first(list);
  cb(n);
  return list->compare(n, swap(n));
}

int list_print(const list_t *list, const char *format, ...)
    LIST_ATTRS((format(printf, 2, 3)));
LIST_DEFINE(ages)
LIST_TEST(empty) {
  list_print(0, "");
}
