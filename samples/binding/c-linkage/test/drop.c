#include "pool.h"
#include <fcntl.h>

static void drop(void *item) { (void)item; }

int open(const char *path) { return path != 0; }

void reset(struct pool *pool) { pool->size = 0; }

static void each(struct pool *pool, void (*reset)(void *item)) {
  drop_cb drop = pool->drop;
  drop(pool);
  reset(pool);
}

int main(void) {
  struct pool pool;
  pool_open(&pool);
  POOL_PUT(&pool, 0);
  pool_put(&pool, 0);
  drop(&pool);
  each(&pool, drop);
  return pool_size(&pool) + open("a");
}
