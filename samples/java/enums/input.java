package samples;

enum Shape implements Named {
  DOT,
  LINE(1) {
    @Override
    int area(int a, int b) { return side(a); }
  },
  SQUARE(side(2), "x") { int area(int a, int b) { return a * b; } };

  private final int corners;

  Shape() { this(0); }

  Shape(int corners, String... names) {
    this.corners = corners;
  }

  static int side(int n) { return n; }

  int area(int a, int b) { return Math.max(a, b); }

  enum Empty {}
}
