#include "api.h"

API_PUBLIC(int) version(void);

API_PUBLIC(const char *) describe(int code)
{
  return lookup(code);
}

static int clamp(int value) NO_SANITIZE {
  return value < 0 ? 0 : value;
}

static ALWAYS_INLINE int twice(int value) { return value * 2; }

DEFINE_LIST(numbers, int)

EXPORT struct state *state_new(void) __attribute__((malloc));

EXPORT struct state *
state_new(void)
{
  list_foreach(item, numbers_all()) {
    visit(item);
  }
  return allocate(sizeof(struct state));
}
