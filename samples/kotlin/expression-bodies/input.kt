package samples

class Bodies(private val rows: List<Int>) {
  fun one() = rows.map { it + 1 }.filter { it > 0 }

  fun two(): Int =
    rows
      .map { it * 2 }
      .sum()

  fun three(x: Int) = if (x > 1) {
    a(x)
  } else {
    b(x)
  }

  fun four(x: Int) = when (x) {
    1 -> "one"
    else -> other(x)
  }

  fun five() = try { a(1) }
    catch (e: IllegalStateException) { null }
    finally { b(2) }

  fun six(text: String?): Int = text
    ?.length
    ?: 0

  private fun a(x: Int) = x; private fun b(x: Int) = x
}
