#include "config.h"
#define LIMIT 10
#define SQUARE(x) ((x) * (x))
#define EACH(item, list)                      \
  for (item = first(list); item != NULL;      \
       item = item->next) {
#define END_EACH }

#ifdef HAVE_FAST
int find(struct list *list, int key) {
  prepare_fast(list);
#else
int find(struct list *list, int key)
{
  prepare(list);
#endif
  return lookup(list, key);
}

#if 0
int dead(void) {
  don't care;
}
#endif

int last(struct list *list) {
#if defined(SMALL) && LIMIT > 5
  if (small(list)) {
#else
  if (large(list)) {
#endif
    return SQUARE(LIMIT);
  }
  return find(list, -1);
}
