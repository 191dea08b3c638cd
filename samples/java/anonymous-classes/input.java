package samples;

class Tasks {
  private final Runnable idle = new Runnable() {
    private int runs = 0;

    @Override public void run() {
      count(runs);
    }
  };

  Runnable task(final String name) throws Missing, java.io.IOException {
    class Local {
      void inner() { print(name); }
    }
    new Local().inner();
    Comparator<String> byLength = (a, b) -> compare(a.length(), b.length());
    return new Thread() {
      {
        setName(name);
      }

      public void run() {
        names().forEach(Tasks::print);
      }
    };
  }

  static void print(String s) {}
}
