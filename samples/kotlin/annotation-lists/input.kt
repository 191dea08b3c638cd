package samples

import kotlin.test.Test
import org.springframework.web.bind.annotation.GetMapping

class TerminalTest {
  @[Test Named("the width")]
  fun `width is kept`() = runTest {
    width(1)
  }

  @[Ignore Test] internal fun height() {
    height(2)
  }

  @field:[Inject Cached(key = "a b")]
  val store = Store()

  fun helper() {
    rows[1]
  }
}

class Orders {
  @[GetMapping("/orders") PreAuthorize("isAuthenticated()")]
  fun list(): List<String> {
    return emptyList()
  }

  @PreAuthorize("x") fun close() {}
}
