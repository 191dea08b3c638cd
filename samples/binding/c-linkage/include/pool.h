#ifndef POOL_H
#define POOL_H
#include <stddef.h>

typedef void (*drop_cb)(void *item);

struct pool {
  drop_cb drop;
  int size;
};

#define POOL_PUT(p, x) pool_put((p), (x))

int pool_open(struct pool *pool);
void pool_put(struct pool *pool, void *item);
static inline int pool_size(const struct pool *pool) { return pool->size; }
#endif
