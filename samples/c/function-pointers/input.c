#include <stdlib.h>
#include <signal.h>

struct ops {
  int (*open)(const char *path);
  void (*close)(int handle);
};

static int file_open(const char *path) { return path != NULL; }
static void file_close(int handle) { (void)handle; }

static struct ops file_ops = {
  .open = file_open,
  .close = file_close,
};

static int by_size(const void *a, const void *b) { return a < b; }

static void (*on_exit_cb)(void) = NULL;

int run(int *xs, size_t n, int (*filter)(int)) {
  int (*f)(int) = filter;
  qsort(xs, n, sizeof(int), by_size);
  signal(SIGINT, file_close);
  if (file_ops.open("x")) return (*f)(1) + filter(2);
  return file_ops.close ? 1 : 0;
}
