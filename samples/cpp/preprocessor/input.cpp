#include "platform.h"
#define CHECK(x) \
  do { if (!(x)) fail(#x); } while (0)

class File {
 public:
#if defined(_WIN32)
  int read(char *to, unsigned long size) {
    return ReadFile(handle_, to, size);
#else
  int read(char *to, size_t size) {
    return ::read(fd_, to, size);
#endif
  }

#ifdef DEBUG
  void dump() { print(this); }
#endif

  void close() {
    CHECK(is_open());
    release();
  }
};
