import PCRE2
import Testing

@testable import Scanning

/// The sieve may let through what does not match; it must never rule out what does.
@Suite struct RuleSieveTests {
  private func matches(
    _ rule: CompiledRule, _ text: UnsafeRawBufferPointer, _ offset: Int, _ match: inout MatchState
  ) -> Bool {
    let subject = UnsafeRawBufferPointer(rebasing: text[..<min(text.count, offset + rule.definition.window)])
    return (try? match.matches(rule.pattern, in: subject, from: offset)) ?? false
  }

  @Test func letsThroughWhatMatchesInTheExamplesOfEveryPack() throws {
    let library = try ScannerLibrary()
    var match = try MatchState()
    var letThrough = 0
    for language in library.languages {
      guard let scanner = try library.scanner(for: language.id) else { continue }
      let anchored = scanner.rules.filter { $0.definition.anchor != .free }
      for start in stride(from: 0, to: anchored.count, by: RuleSieve.capacity) {
        let rules = Array(anchored[start..<min(anchored.count, start + RuleSieve.capacity)])
        var sieve = RuleSieve(rules)
        for example in rules.flatMap({ $0.definition.matching + $0.definition.skipping }) {
          Array(example.utf8).withUnsafeBytes { text in
            for offset in 0..<text.count {
              let possible = sieve.possible(in: text, at: offset)
              letThrough += possible.nonzeroBitCount
              for (place, rule) in rules.enumerated() where possible & (1 << UInt64(place)) == 0 {
                #expect(!matches(rule, text, offset, &match), "\(rule.definition.id) at \(offset) of \(example)")
              }
            }
          }
        }
      }
    }
    #expect(letThrough > 0)
  }

  /// Syntax that packs may use, each with a text it matches from the first byte on and one it does not.
  @Test(arguments: [
    ("a{2,3}b", "aab", "ab"), ("a{2}b", "aab", "ab"), ("a{,2}b", "a{,2}b", "c"), ("[^a-c]x", "dx", "ax"),
    ("[]a]x", "]x", "bx"), ("[a\\]]x", "]x", "bx"), ("(?i)ab", "AB", "cb"), ("(?i:a)b", "Ab", "AB"),
    ("a(?=b)", "ab", "ac"), ("a(?=b)b", "ab", "b"), ("(?!b)a", "a", "b"), ("(?<n>a)\\k<n>", "aa", "b"),
    ("(a|bc)+d", "abcd", "acd"), ("(?|a|b)c", "bc", "cc"), ("(?>a*)b", "aab", "c"), ("\\x41\\x{42}", "AB", "AA"),
    ("(?x) a \\s b # end", "a b", "ab"), ("(?(DEFINE)(?<p>q))a(?&p)", "aq", "b"), ("[[:alpha:]]1", "a1", ""),
    ("\\Qa.b\\Ec", "a.bc", ""), ("a*+b", "aab", "c"), ("a\\Z", "a", "b"), ("(?:(*FAIL)|a)", "a", ""),
    ("\\d\\D\\w\\W\\s\\S", "1a_- x", "aa_- x"),
  ])
  func readsTheSyntaxOfPatterns(_ pattern: String, _ matching: String, _ other: String) throws {
    let definition = RuleDefinition(id: "test", fact: .call, detail: .none, pattern: pattern)
    let rule = try CompiledRule(definition, file: "test.yml")
    var sieve = RuleSieve([rule])
    #expect(Array(matching.utf8).withUnsafeBytes { sieve.possible(in: $0, at: 0) } == 1)
    if !other.isEmpty { #expect(Array(other.utf8).withUnsafeBytes { sieve.possible(in: $0, at: 0) } == 0) }
  }
}
