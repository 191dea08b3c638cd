package samples

class Cut {
  def whole(): Unit = {
    call("a")
  }

  def half(s: String): Int = {
    if (s.isEmpty) {
      call(s, "un
