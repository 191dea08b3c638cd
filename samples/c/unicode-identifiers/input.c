#include "größe.h"

struct größe { int höhe; };

static int länge(struct größe *g) { return g->höhe; }

int 数える(struct größe *g) {
  return länge(g) + 既定("文字 { }");
}
