#include <stddef.h>

struct node;
typedef struct node node_t;
extern int count(const node_t *node);
node_t *insert(node_t *head, int value);
static size_t length(const node_t *) __attribute__((pure));
void each(node_t *head, int (*visit)(node_t *node, void *data), void *data);

struct node {
  int value;
  node_t *next, *previous;
  size_t (*hash)(const node_t *node);
};

int total = 0;
static const int limits[] = { 1, 2 };

static size_t length(const node_t *node) {
  node_t copy = *node, *p = &copy;
  size_t n = 0;
  for (; p != NULL; p = p->next) n += node->hash(p);
  return n;
}

struct node *
insert(node_t *head, int value)
{
  return length(head) ? head : NULL;
}
