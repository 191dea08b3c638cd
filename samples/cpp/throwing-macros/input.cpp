#define PARCEL_THROW(error) throw error

struct parcel {
  void send(int weight) {
    if (weight > 10) {
      PARCEL_THROW(too_heavy::create(weight, "x"));
    }
    if (weight < 1) {
      PARCEL_THROW(std::out_of_range("too light"));
    }
    PARCEL_THROW(last);
  }
};

void test_parcel() {
  EXPECT_THROW(parcel().send(11), too_heavy);
}
