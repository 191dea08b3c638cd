#include <stdint.h>

struct __attribute__((packed)) header {
  uint16_t length __attribute__((aligned(2)));
  unsigned flags : 3, kind : 5;
};

[[nodiscard]] static int checked(int a) { return verify(a); }

__attribute__((noinline)) void log_line(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

static inline __attribute__((always_inline)) uint64_t cycles(void) {
  uint32_t low, high;
  __asm__ volatile("rdtsc { }" : "=a"(low), "=d"(high));
  return combine(low, high);
}

_Static_assert(sizeof(struct header) == 3, "size of (header) {");

_Noreturn void die(int code) { leave(code); }
