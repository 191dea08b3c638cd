package samples

fun branches(kind: Int) {
  when (kind) {
    1 -> one { }
    else -> two {
    }
  }
  later { x -> three { x } }
}
