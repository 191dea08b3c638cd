package samples;

public record Range(int low, @Nullable Point high) implements Comparable<Range> {
  static final Range NONE = new Range(0, null);

  public Range {
    if (low < 0) throw new IllegalArgumentException("low " + low);
  }

  Range(int low) { this(low, null); }

  public int compareTo(Range other) {
    return switch (other) {
      case Range(int l, Point(var x, var y)) when l > size(x) -> 1;
      case null, default -> Integer.compare(low, other.low());
    };
  }

  private static int size(int n) { return n; }

  record Point(int x, int y) {}

  sealed interface Shape permits Circle, Line {}
  record Circle(Point at) implements Shape {}
  static final class Line implements Shape {}
}
