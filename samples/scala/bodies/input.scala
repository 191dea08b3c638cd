package samples

object Bodies {
  def one(rows: List[Int]) = rows.map { r => plus(r) }.filter { _ > 0 }

  def two(rows: List[Int]): Int =
    rows
      .map(times)
      .sum

  def three(x: Int): Int = if (x > 1) {
    plus(x)
  } else {
    times(x)
  }

  def four(x: Int) = x match {
    case 1 => "one"
    case n if check(n) => other(n)
  }

  def five() { plus(1) }

  def six(x: Int)(y: => Int): Int =
  {
    plus(x)
  }

  private def plus(x: Int) = x + 1; private def times(x: Int) = x * 2

  def +(x: Int) = plus(x)

  def unary_! = false

  def level_=(v: Int): Unit = set(v)
}
