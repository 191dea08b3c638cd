#include "../include/pool.h"

static int grow(struct pool *pool) { return pool_size(pool) + 8; }

int pool_open(struct pool *pool) { return grow(pool); }
