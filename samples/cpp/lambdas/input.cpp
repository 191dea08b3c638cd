#include <algorithm>

int count(const std::vector<int> &xs, int limit) {
  auto small = [limit](int x) { return below(x, limit); };
  std::for_each(xs.begin(), xs.end(), [&](int x) -> void {
    if (small(x)) {
      note(x);
    }
  });
  return std::count_if(xs.begin(), xs.end(), small);
}

static const auto table = [] { return build(); }();

struct Handler {
  std::function<void(int)> on_event = [this](int x) { handle(x); };
  void handle(int x) { later([=]() mutable { again(x); }); }
};
