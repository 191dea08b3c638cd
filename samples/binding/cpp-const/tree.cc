#include "tree.h"

template <typename T>
bool Same(T expected, T found) {
  return expected == found;
}

bool Same(const char* expected, const char* found) { return true; }
bool Same(bool expected, bool found) { return true; }

void Use(const Node& fixed, Node* open, Writer& writer, bool flag) {
  fixed.First();
  open->First();
  open->First()->First();
  const Node* held = open->First();
  held->First();
  Node* other = open;
  other->First();
  open->Parent()->First();
  for (const Node* next = open->First(); next; next = next->First()) {
  }
  auto last = fixed.First();
  last->First();
  const_cast<const Node*>(other)->First();
  writer.Put(-1);
  writer.Put(1L);
  writer.Put(1.5f);
  writer.Put(-1.5);
  writer.Put(flag);
  Same("a", "b");
  Same(1, 2);
  Same(true, flag);
}

#ifdef WIDE
static int Width(int count) { return count; }
#else
#define Width narrow
#endif

int Measure() { return Width(3); }
