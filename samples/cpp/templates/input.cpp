#include <vector>

template <typename T, int N = 3>
class Buffer {
 public:
  template <class U>
  U get(int i) { return convert<U>(data_[i]); }

 private:
  std::vector<std::pair<T, int>> data_;
};

template <>
struct Traits<Buffer<int>> {
  static constexpr bool small() { return true; }
};

template <typename T>
auto sum(const std::vector<T> &xs) -> decltype(xs[0] + xs[0]) {
  auto first = std::get<0>(split<T, 2>(xs));
  if (first < xs.size() && xs.size() > limit(first)) return fold(xs);
  return std::make_pair<int, int>(1, 2).first;
}

std::map<int, std::vector<int>> table() { return {}; }
using Callback = std::function<Status(int)>;
