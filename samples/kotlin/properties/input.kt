package samples

const val LIMIT = 10
val names: List<String> = listOf("a")
private lateinit var store: Store<Int>

val String.shout: String
  get() = uppercase()

class Settings(private val file: File, var size: Int = 3, plain: Int) {
  val path: String by lazy { file.resolve("x") }
  var level = 0
    get() = field + 1
    set(value) {
      check(value)
      field = value
    }
  val `in word` = plain

  init {
    load(file)
  }

  fun read(index: Int) = path.get(index)

  companion object {
    const val NAME = "n"
    @JvmStatic val shared = Settings(File("x"), plain = 1)
    fun make() = Settings(File("y"), plain = 2)
  }
}
