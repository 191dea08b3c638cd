#include <stdio.h>

int add(a, b)
    int a;
    int b;
{
  return sum(a, b);
}

static int join(left, right, size)
    const char *left, *right;
    unsigned size;
{
  return concat(left, right, size);
}

main(argc, argv)
    int argc;
    char **argv;
{
  printf("%d\n", add(argc, 1));
  return 0;
}
