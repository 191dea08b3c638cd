package samples;

abstract class Signatures {
  Signatures(
      int first,
      String second)
      throws Missing {
    super(check(first));
  }

  protected
  static
  int spread(int a) { return a; }

  public static final synchronized java.util.Map.Entry<String, int[]> entry(int... xs)
      throws Missing,
          Broken
  {
    return make(xs);
  }

  int values()[] { return null; }

  int add(int a, int b) { return a + b; }
  long add(long a, long b) { return a + b; }

  abstract void open(String name) throws Missing;

  native int size();

  void last() { add(1, 2); } int next() { return 1; }
}
