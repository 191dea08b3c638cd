#pragma once
#include <memory>
#include <string>
#include <vector>

namespace shop {

class Shelf {
 public:
  virtual ~Shelf() = default;
  virtual int Count() const = 0;
  void Sort();
};

class Store : public Shelf {
 public:
  static std::unique_ptr<Store> Make(const std::string& path);
  int Count() const override;
  Store& Put(int item, int times = 1);
  const std::vector<Store*>& Branches() const { return branches_; }

 private:
  std::vector<Store*> branches_;
  std::shared_ptr<Shelf> shelf_;
};

void Sort(Store& store);

}  // namespace shop

namespace bank {

class Store {
 public:
  int Count() const { return 0; }
};

}  // namespace bank
