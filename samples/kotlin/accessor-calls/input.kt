package samples

class Cells {
  var size = 0
    get() = field
    set(value) {
      field = value
    }

  fun first() = get(0)
}
