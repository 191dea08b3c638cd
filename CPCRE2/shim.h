// The 8-bit code unit width is chosen here, once; Swift sees the `…_8` names.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
