#include <stdio.h>

int complete(int a) { return a; }

int cut(int a) {
  if (a > 1) {
    puts("open
    return complete(a
