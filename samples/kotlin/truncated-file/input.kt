package samples

class Cut {
  fun whole() {
    call("a")
  }

  fun half(s: String): Int {
    if (s.isEmpty()) {
      call(s, "un ${inner(
