package samples;

public interface Store<T> extends Reader<T>, Writer<T> {
  int LIMIT = 10;
  String NAME = name("store"), OTHER = "x";

  T get(String key) throws Missing;

  default T getOr(String key, T other) {
    try {
      return get(key);
    } catch (Missing | IllegalStateException e) {
      log(e);
      return other;
    } finally {
      close();
    }
  }

  static <T> Store<T> of(T... items) { return new ListStore<>(items); }

  private void log(Exception e) {}

  void close();
}
