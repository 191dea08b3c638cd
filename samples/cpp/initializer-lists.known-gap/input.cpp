#include "engine.h"

struct Engine {
  Engine(int size)
      : Base<int>(size), values_{1, 2, 3}, name_("x"), on_([this] { run(); }) {
    start();
  }
  Engine() : Engine(0) {}
  ~Engine();
  int size() const { return size_; }
};

Engine::~Engine() = default;

int values[] = {compute(1), compute(2)};
Point origin{0, 0};
