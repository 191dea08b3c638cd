package samples;

class Cut {
  void whole() {
    call("a");
  }

  int half(String s) {
    if (s.isEmpty()) {
      call(s, "un
