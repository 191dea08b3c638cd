import Testing

@testable import CodeIndex

/// What calls mean in Kotlin.
struct BindingInKotlinTests {
  @Test func `what is written for all platforms and for each is one definition`() throws {
    let problems = try MarkedSources.problems(
      """
      == core/common/src/Offset.kt
      package clock
      expect class Offset {
        companion object {
          fun parse(input: CharSequence, format: Format = iso()): Offset  //= parse
        }
      }
      expect fun Offset.plus(unit: Int = 1): Offset  //= plus
      class Format
      fun iso(): Format = Format()
      == core/jvm/src/OffsetJvm.kt
      package clock
      actual class Offset {
        actual companion object {
          actual fun parse(input: CharSequence, format: Format): Offset = Offset()
          @Deprecated("kept for what was compiled before", level = DeprecationLevel.HIDDEN)
          fun parse(offsetString: String): Offset = parse(input = offsetString)  //> parse
        }
      }
      actual fun Offset.plus(unit: Int): Offset = this
      == core/native/src/Offset.kt
      package clock
      actual class Offset {
        actual companion object {
          actual fun parse(input: CharSequence, format: Format): Offset = Offset()
          @Deprecated("kept for what was compiled before", level = DeprecationLevel.HIDDEN)
          fun parse(offsetString: String): Offset = parse(input = offsetString)  //> parse
        }
      }
      actual fun Offset.plus(unit: Int): Offset = this
      == app/src/Uses.kt
      package app
      import clock.Offset
      import clock.plus
      fun run(offset: Offset) {
        Offset.parse("+01")  //> parse
        Offset.parse("+01", iso())  //> parse
        offset.plus()  //> plus
      }
      """)
    #expect(problems == [])
  }

  @Test func `a package that is called as a function is the package`() throws {
    let problems = try MarkedSources.problems(
      """
      == core/common/src/Date.kt
      package clock
      import clock.format.*
      class Date
      fun Date.format(pattern: Pattern): String = pattern.write(this)  //> write
      fun Time.format(pattern: Pattern): String = ""
      class Time
      == core/common/src/Pattern.kt
      package clock.format
      class Pattern {
        fun write(date: Any): String = ""  //= write
      }
      """)
    #expect(problems == [])
  }

  @Test func `a type parameter may stand at the word itself`() throws {
    let problems = try MarkedSources.problems(
      """
      == Result.kt
      package shop
      class Result {
        inline fun<T> match(onSuccess: (Int) -> T): T = onSuccess(1)  //= match
      }
      class Parser {
        fun match(input: String): Int = 1
        fun run(result: Result) {
          result.match { it }  //> match
        }
      }
      """)
    #expect(problems == [])
  }
}
