#include <stdio.h>
#include "local/list.h"
#  include <sys/types.h>
#if __has_include(<threads.h>)
#include <threads.h>
#endif
#include_next <limits.h>
#include CONFIG_HEADER
// #include <hidden.h>
/*
#include "hidden.h"
*/
#ifdef __cplusplus
extern "C" {
#endif
static const char *text = "#include <hidden.h>";

static inline int inside(int a) { return outside(a); }

#ifdef __cplusplus
}
#endif
