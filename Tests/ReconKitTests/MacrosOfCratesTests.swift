import Testing

@testable import CodeIndex

/// Which macros a place sees, in Rust.
struct MacrosOfCratesTests {
  @Test func `a macro of another crate is called where it is given to others`() throws {
    let problems = try MarkedSources.problems(
      """
      == syntax/Cargo.toml
      [package]
      name = "syntax"
      == syntax/src/lib.rs
      mod parse;
      #[macro_export]
      macro_rules! shout { ($x:expr) => {} }  //= shout
      macro_rules! whisper { ($x:expr) => {} }  //= whisper
      == syntax/src/parse.rs
      fn run() {
          whisper!(1);  //> whisper
          assert_eq!(1, 1);
      }
      mod tests {
          macro_rules! assert_eq { ($a:expr, $b:expr) => {} }  //= assert_eq
          fn test() {
              assert_eq!(1, 1);  //> assert_eq
          }
      }
      == engine/Cargo.toml
      [package]
      name = "engine"
      == engine/src/lib.rs
      fn run() {
          assert_eq!(1, 1);
          shout!(1);  //> shout
          whisper!(1);
      }
      """)
    #expect(problems == [])
  }
}
