package samples

open class Base(val id: Int)

data class Pair2<A, B>(
  val first: A,
  private val second: B = make(),
) : Base(1), Comparable<Pair2<A, B>> by comparing() {
  constructor(first: A) : this(first, make()) {
    log(first)
  }

  override fun compareTo(other: Pair2<A, B>) = 0

  inner class Inner
  sealed interface State {
    data object Idle : State
    class Busy(val since: Long) : State
  }
}

class Service @Inject internal constructor(
  private val store: Store,
) : Base(2)

object Registry : Base(3) {
  fun find(id: Int): Base? = null
}

fun interface Check {
  fun run(x: Int): Boolean
}

@JvmInline value class Id(val raw: String)

typealias Handler<T> = (T) -> Unit
