@file:JvmName("Orders")
package samples

@Serializable
@Table(name = "orders", columns = ["a", "b", "class Fake {"])
class Order {
  @Id @GeneratedValue var id: Long = 0

  @get:JsonName("state") // kept short
  val state = State.of("new")

  @Inject lateinit var store: Store

  @Throws(Missing::class)
  fun open(@Suppress("x") name: String, block: @Composable () -> Unit) {
    listOf(1).forEach { if (it > 1) return@forEach }
    this@Order.close()
  }

  @Deprecated("x", ReplaceWith("close(1)")) fun close() {}
}
