/* class Gone { /* fun nested() = 1 */ fun run() {} } */
package samples

import a.b.List // import a.b.Ghost

/** Keeps totals. class InDoc */
class Totals {
  // fun removed() = call()
  fun sum(/* old: Int */ values: List<Int>): Int { // {
    /* return other(values) /* } */ */
    return values.sumOf { it /* } */ }
  }
}
