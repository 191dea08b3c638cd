package samples;

import java.util.*;

public abstract class Box<T extends Comparable<? super T>> implements Iterable<T> {
  private final Map<String, List<T>> parts = new HashMap<>();

  static <K, V extends List<K>> Map<K, V> pair(K key, V value) {
    return Collections.<K, V>singletonMap(key, value);
  }

  public <R> Box<R> map(
      java.util.function.Function<? super T, ? extends R> f) {
    boolean less = parts.size() < limit() && limit() > min(1, 2);
    Object[] copies = new Object[limit()];
    List<T>[] lists = new List[3];
    return less ? new Box.Full<R>(copies) : null;
  }

  T[] array() { return null; }

  abstract int limit();
}
