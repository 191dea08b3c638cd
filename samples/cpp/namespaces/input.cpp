namespace outer {
namespace {

int hidden() { return 1; }

}  // namespace

namespace inner::deep {
class Thing {
  int run() { return hidden(); }
};
}  // namespace inner::deep

inline namespace v1 {
int visible() { return outer::hidden(); }
}

namespace alias = inner::deep;
using namespace alias;
}  // namespace outer

extern "C" {
int exported(void) { return outer::visible(); }
}
extern "C" int single(void) { return exported(); }
