#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

static jmp_buf recovery;

static const char *setting(const char *name) {
  return getenv(name);
}

static void fail(const char *why) {
  fprintf(stderr, "failed: %s\n", why);
  longjmp(recovery, 1);
}

int main(int argc, char **argv) {
  const char *home = getenv("HOME");
  setenv("TZ", "UTC", 1);
  if (setjmp(recovery)) {
    perror("main");
    exit(1);
  }
  if (!home || !setting("EDITOR")) fail(argv[0]);
  abort();
}
