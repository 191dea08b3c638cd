#pragma once
#include <vector>

namespace shop {

class Cart {
 public:
  Cart();
  void add(int item);
  int size() const { return count(items_); }

 private:
  std::vector<int> items_;
};

inline int total(const Cart &cart) { return cart.size(); }

}  // namespace shop
