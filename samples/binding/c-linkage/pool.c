#include "pool.h"

void pool_put(struct pool *pool, void *item) {
  pool->drop(item);
  reset(pool);
}
