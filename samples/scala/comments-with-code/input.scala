/* class Gone { /* def nested = 1 */ def run() = 2 } */
package samples

import a.b.List // import a.b.Ghost

/** Keeps totals. class InDoc */
class Totals {
  // def removed = call()
  def sum(/* old: Int */ values: List[Int]): Int = { // {
    /* return other(values) /* } */ */
    values.map(x => twice(x) /* } */).sum
  }
}
