package samples

@deprecated("use { other }", "1.0")
@Table(name = "orders")
class Order(@Id val id: Long) {
  @inline final def twice = id * 2

  @throws[Missing]
  @tailrec
  def open(@unused name: String): Unit = open(name)

  def pick(x: Any) = x match {
    case all @ List(1, _*) => all
    case y: (Int @unchecked) => y
  }
}
