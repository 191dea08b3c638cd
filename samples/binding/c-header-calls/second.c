#include "suite.h"

static void run_cases(void) {}
