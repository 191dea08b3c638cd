package samples

public suspend inline fun long(
  first: Int,
  second: String = default(first),
  vararg rest: (Int) -> Unit,
): Map<String, List<Int>>
{
  return make(first)
}

internal operator fun Matrix.plus(other: Matrix): Matrix = add(this, other)

tailrec fun depth(n: Int, f: suspend (Int) -> Unit = {}): Int =
  if (n == 0) 0 else depth(n - 1)

interface Reader {
  fun open(name: String): Boolean
  fun close() { done() }
  val size: Int
}

expect fun now(): Long

fun outer(): Int {
  fun inner(x: Int): Int { return x }
  val f = fun(x: Int): Int { return inner(x) }
  return f(1)
}

fun `two words (here)`() = outer()
