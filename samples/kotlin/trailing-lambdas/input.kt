package samples

fun lambdas(orders: List<Order>, kind: Int) {
  orders.filter { it.open }.forEach { order ->
    order.close()
  }
  with(orders) { size }
  val first = orders.firstOrNull { o -> o.id == key(o) } ?: run { return }
  retry(times = 3) {
    send<Order>(first) { fail() }
  }
  val idle = object : Runnable, Closeable {
    override fun run() = count { 1 }
    override fun close() {}
  }
  if (kind > 1) start { } else stop { }
  when (kind) {
    1 -> one()
    is Int, in range() -> two()
    else -> three()
  }
  assertFailsWith<IllegalStateException> { risky() }
  loop@ for (order in orders) { continue@loop }
  orders.map(Order::total).also(::print)
}
