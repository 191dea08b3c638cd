#ifndef PACK_H
#define PACK_H

/** Writes one item. */
int pack_item(int item);

#define PACK_LIMIT(x) ((x) < 8)

#endif
