#include "store.h"

namespace shop {

namespace {

int Twice(int x) { return 2 * x; }

}  // namespace

void Shelf::Sort() {}

std::unique_ptr<Store> Store::Make(const std::string& path) { return std::make_unique<Store>(); }

int Store::Count() const {
  Sort();
  return Twice(shelf_->Count());
}

Store& Store::Put(int item, int times) {
  for (auto* branch : branches_) branch->Put(item);
  return *this;
}

void Sort(Store& store) { store.Sort(); }

}  // namespace shop
