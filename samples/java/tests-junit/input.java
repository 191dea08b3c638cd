package samples;

import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;

class OrderTest {
  @BeforeEach
  void setUp() { open(); }

  @Test
  @DisplayName("adds { two")
  void adds() throws Exception {
    Assertions.assertEquals(2, add(1, 1));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a", "b"})
  public void reads(String name) { read(name); }

  @Nested
  class WhenEmpty {
    @Test void isEmpty() {}
  }

  void helper() {}
}
