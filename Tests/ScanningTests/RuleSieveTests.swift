import Facts
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

  /// Every rule of the language at the start of every word and sign of the sample's first lines.
  @Test(arguments: LanguageSample.all) func letsThroughWhatMatches(_ sample: LanguageSample) throws {
    let scanner = try #require(try BuiltIn.scanner(sample.language))
    var match = try MatchState()
    let anchored = scanner.rules.filter { $0.definition.anchor != .free }
    for start in stride(from: 0, to: anchored.count, by: RuleSieve.capacity) {
      let rules = Array(anchored[start..<min(anchored.count, start + RuleSieve.capacity)])
      var sieve = RuleSieve(rules)
      Array(sample.bytes.prefix(800)).withUnsafeBytes { text in
        for offset in text.indices where text[offset] > 32 {
          if offset > 0, WordTable.isWord(text[offset]), WordTable.isWord(text[offset - 1]) { continue }
          let possible = sieve.possible(in: text, at: offset)
          for (place, rule) in rules.enumerated() where possible & (1 << UInt64(place)) == 0 {
            #expect(!matches(rule, text, offset, &match), "\(rule.definition.id) at byte \(offset)")
          }
        }
      }
    }
  }

  /// Syntax that packs may use, each with a text it matches from the first byte on and one it does not.
  @Test(arguments: [
    ("a{2,3}b", "aab", "ab"), ("a{2}b", "aab", "ab"), ("a{,2}b", "a{,2}b", ""), ("[^a-c]x", "dx", "ax"),
    ("[]a]x", "]x", "bx"), ("[a\\]]x", "]x", "bx"), ("(?i)ab", "AB", "cb"), ("(?i:a)b", "Ab", "AB"),
    ("a(?=b)", "ab", "ac"), ("a(?=b)b", "ab", "b"), ("(?!b)a", "a", "b"), ("(?<_n>a)\\k<_n>", "aa", "b"),
    ("(a|bc)+d", "abcd", "acd"), ("(?|a|b)c", "bc", "cc"), ("(?>a*)b", "aab", "c"), ("\\x41\\x{42}", "AB", "AA"),
    ("(?x) a \\s b # end", "a b", "ab"), ("(?(DEFINE)(?<_p>q))a(?&_p)", "aq", "b"), ("[[:alpha:]]1", "a1", ""),
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
