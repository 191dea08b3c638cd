#include <stdio.h>

// int commented(int a) { return hidden(a); }
/* int also_commented(void) {
 *   hidden();
 * } // still a comment
 */

/* Doubles a number. Callers check for overflow. */
int twice(int a) { /* hidden(1); */
  const char *text = "/* no comment */ call(); // none";
  puts(text); // hidden(2);
  return a /* hidden */ * 2;
}

int divide(int a, int *b) {
  return a / *b; /* a quotient: hidden(3) */
}
