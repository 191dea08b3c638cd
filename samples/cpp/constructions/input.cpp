#include "store.h"

std::unique_ptr<Store> open(const Path &path) {
  Store local(path);
  Store braced{path};
  auto *heap = new Store(path);
  auto plain = new Store;
  Status status = local.Open(path, Options());
  std::lock_guard<std::mutex> guard(mutex);
  Store function(Path());
  if (auto it = find(path); it != end()) return wrap(it);
  for (const auto &entry : list(path)) heap->Add(entry);
  delete heap;
  return std::make_unique<Store>(path);
}
