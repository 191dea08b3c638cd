package samples

class Missing(id: String) : RuntimeException("missing $id")

fun run(id: String?) {
  val store = Store(id ?: throw Missing("none"))
  try {
    store.read()
  } catch (e: IllegalStateException) {
    throw Missing(id)
  } catch (e: java.io.IOException) {
    throw e
  }
  throw failure(id).cause
}
