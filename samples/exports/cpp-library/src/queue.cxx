#include "queue/queue.hxx"

namespace queue {

namespace {
int clamp(int a) { return a; }
}

int
line::next(int steps)
{
  return step(steps);
}

int line::guess() { return 1; }

int
line::step(int from)
{
  return clamp(from);
}

int internal::fold(int a) { return a; }

int hidden(int a) { return a; }

}
