/// Whether a program of the build is one of tests by what it or its source is called: a build runs its product under test as well.
enum TestProgramName {
  /// A word of the name says so: `hiredis-test`, `checkList`, `test_cart2.c`.
  static func says(_ name: some StringProtocol) -> Bool {
    words(of: name).contains { words.contains($0) }
  }

  /// What a program's own sources are: those that are called tests; else, where the program is, the first of them.
  ///
  /// - Parameter others: what other parts of the build are made of.
  static func sources(of program: String, among all: [String], apartFrom others: Set<String>) -> [String] {
    let own = all.filter { !others.contains($0) && !$0.hasPrefix("../") && !$0.contains("$") }
    let named = own.filter { says($0.split(separator: "/").last ?? "") }
    return named.isEmpty ? (says(program) ? Array(own.prefix(1)) : []) : named
  }

  private static let words: Set<String> = [
    "test", "tests", "tester", "testing", "check", "checks", "spec", "specs", "unittest", "unittests", "selftest",
  ]

  /// In small letters, without digits; a capital behind a small letter begins a word.
  private static func words(of name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for byte in name.utf8 {
      let isCapital = (65...90).contains(byte)
      let isSmall = (97...122).contains(byte)
      if !isSmall, !isCapital || wasSmall, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isCapital || isSmall { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
