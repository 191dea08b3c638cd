/* void outer() { /* void inner() { call(); } */ call(); } */
// void line() { call(); }

/// Adds two numbers. More text.
///
/// Not this.
int add(int a, int b) {
  final text = '// no comment' /* c */ "/* neither */";
  log(text); // call()
  return a + b;
}

/** Subtracts. Always. */
int subtract(int a, int b) => add(a, /* not b() */ -b);
