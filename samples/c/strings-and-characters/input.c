#include <string.h>

static const char *quoted = "brace { \" call() \\";
static const char *joined = "first { "
                            "second } hidden()";

int kind(char c) {
  switch (c) {
    case '{': return open_brace();
    case '"': return quote();
    case '\'': return apostrophe();
    case '\\': return backslash();
    default: break;
  }
  return strlen(L"wide } hidden()" + u8'}');
}

int after(void) { return kind('}'); }
