#include "store.h"

int Twice(int x) { return x + x; }

class StoreTest : public testing::Test {
 protected:
  int Total() { return store_->Count(); }
  std::unique_ptr<shop::Store> store_ = shop::Store::Make("a");
};

TEST_F(StoreTest, Counts) {
  store_->Put(1).Put(2, 3);
  EXPECT_EQ(Total(), Twice(1));
  shop::Sort(*store_);
  const bank::Store& other = Other();
  EXPECT_EQ(other.Count(), 0);
  auto* shelf = static_cast<shop::Shelf*>(store_.get());
  shelf->Count();
  for (const auto& branch : store_->Branches()) branch->Count();
  std::sort(other);
  ::Twice(2);
}
