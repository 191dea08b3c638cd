#include "export.h"

class API_EXPORT Service : public Base {
 public:
  [[nodiscard]] int start() { return run(); }
  int stop() noexcept(false) LOCKS_EXCLUDED(mutex_) { return halt(); }
  void wait() const && noexcept override final { join(); }
  API_EXPORT static int version();

 private:
  DISALLOW_COPY(Service);
  Mutex mutex_;
  State *state_ GUARDED_BY(mutex_);
};

API_EXPORT int free_function(int a) __attribute__((noinline));

[[gnu::always_inline]] static inline int helper(int a) { return twice(a); }

struct alignas(16) Aligned {
  int values[4];
};
