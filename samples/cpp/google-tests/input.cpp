#include <gtest/gtest.h>
#include "store.h"

class StoreTest : public ::testing::Test {
 protected:
  Store *store_ = nullptr;
  void SetUp() override { store_ = open("x"); }
  void TearDown() override { close(store_); }
};

TEST_F(StoreTest, Finds) {
  EXPECT_EQ(1, store_->Find("a"));
}

TEST(Plain, Adds) {
  ASSERT_TRUE(add(1, 2) == 3);
}

static int helper(int a) { return a; }

int main(int argc, char **argv) {
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
