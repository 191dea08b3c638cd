#include "store.h"

namespace shop {

Store::Store(const Options &options)
    : options_{options},
      cache_{options.size},
      size_{count(options)} {
  open();
}

Store::~Store() { close(); }

int Store::Find(const std::string &key) const noexcept {
  return cache_.lookup(key);
}

Store &Store::operator=(const Store &other) {
  assign(other);
  return *this;
}

bool operator==(const Store &a, const Store &b) { return equal(a, b); }

template <typename T>
void List<T>::Iterator::advance(T *by) {
  step(by);
}

int Store::total_ = 0;

}  // namespace shop
