package samples

class Calls(orders: Seq[Order]) {
  def run(kind: Int): Unit = {
    orders.filter(_.open).foreach { order =>
      order.close()
    }
    val names = for {
      order <- orders
      name = label(order)
    } yield Name(name)
    retry(3) {
      send[Order](orders.head) { fail() }
    }
    val idle = new Runnable with Closeable {
      def run() = count { 1 }
      def close(): Unit = ()
    }
    if (kind > 1) start { 1 } else stop { 2 }
    kind match {
      case 1 => one { 1 }
      case _ => two()
    }
    try risky() catch {
      case e: IllegalStateException => report(e)
      case NonFatal(e) => throw e
    } finally done()
    orders map price foreach print
  }
}
