#pragma once
#include "shelf.hpp"
#include <memory>

#define CHECK_OPEN(store) check_open((store).handle(), #store)

namespace shop {

class Store : public Shelf {
 public:
  explicit Store(const Path& path);
  virtual ~Store();
  virtual Status Load(const Path& path, int tries = 3) = 0;
  static std::unique_ptr<Store> Make(Path path) noexcept;
  const Item* Find(const Key& key) const
      LOCKS_EXCLUDED(mutex_);
  Status Save() override;
  int size() const { return static_cast<int>(items_.size()); }
  using Shelf::Clear;

 private:
  std::vector<Item> items_;
};

Status OpenStore(const Path& path, Store** store);
template <typename T>
T Sum(const std::vector<T>& values);

namespace {

int calls = 0;
void Count() { ++calls; }

}  // namespace

}  // namespace shop

using namespace shop;
using shop::OpenStore;
namespace fs = std::filesystem;
using StoreMap = std::map<int, shop::Store*>;

inline void Visit(StoreMap& stores) {
  for (const auto& entry : stores) {
    auto* store = dynamic_cast<FileStore*>(entry.second);
    auto found = store->Find(key)->name();
    if (Item* item = store->first()) {
      item->Sell();
    }
    ::close(found);
  }
}
