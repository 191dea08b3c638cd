package samples

abstract class Box<out T : Comparable<T>>(val items: List<T>) : Iterable<T> where T : Any {
  inline fun <reified R, S : List<R>> convert(f: (T) -> R): Map<R, List<S>> where R : Any {
    val less = items.size < limit() && limit() > min(1, 2)
    return listOf<(T) -> R>(f).associate<R, List<S>> { pair(it) }
  }

  fun <K, V> Map.Entry<K, List<V>>.first(): V? = value.firstOrNull()

  abstract fun limit(): Int
}

fun <T> (() -> T).twice(): Pair<T, T> = Pair(this(), invoke())

fun List<*>?.orNone(): List<Any?> = this ?: emptyList<Any?>()
