package samples

enum class Shape(val corners: Int) : Named {
  DOT(0),
  LINE(side(1)) {
    override fun area(a: Int, b: Int) = side(a)
  },
  SQUARE(4);

  open fun area(a: Int, b: Int): Int = maxOf(a, b)

  companion object {
    fun side(n: Int) = n
  }
}

enum class Plain { First, Second }

private enum class Empty
