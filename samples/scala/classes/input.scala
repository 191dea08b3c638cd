package samples

sealed trait Shape extends Named with Sized

case class Circle(radius: Double, name: String = default("c"))(implicit ctx: Context)
    extends Base(radius)
    with Shape {
  def this(r: Int) = this(r.toDouble)

  override def size: Double = area(radius)

  private class Inner
  object Kind extends Enumeration {
    val Small, Large = Value
  }
}

case object Dot extends Shape

final class Service @Inject() (store: Store, private val clock: Clock) extends Base(1)

object Circle extends (Double => Circle) {
  val unit: Circle = new Circle(1)
  implicit class Rich(val c: Circle) extends AnyVal {
    def twice = Circle(c.radius * 2)
  }
}

package object util {
  type Id = String
}
