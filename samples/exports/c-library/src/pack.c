#include "pack.h"
#include "inner.h"

static int twice(int item) { return item * 2; }

int pack_item(int item) { return twice(item); }

int pack_grow(int size) { return size + 1; }

int pack_version(void) { return 1; }

int pack_forgotten(void) { return 0; }
