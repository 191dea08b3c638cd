import Facts
import TestKit
import Testing

@testable import Reconnaissance

struct PhraseReaderTests {
  private func hits(_ phrase: String, _ text: String) throws -> PhraseTexts.Hits {
    let reader = try #require(PhraseReader([phrase]))
    return Array(text.utf8).withUnsafeBytes { reader.hits(in: $0) }
  }

  @Test func wordsAreFoundWhereverTheyStand() throws {
    let text = "// Retries later.\nlet maxRetry = \"retrying\"\n\nratelimit(rate_limit, RateLimiter)\n"
    let hits = try hits("retry rate limit", text)
    // retry, rate, limit, and each two neighbours as one word
    #expect(hits.counts == [3, 2, 2, 0, 3])
    #expect(hits.sites.filter { $0.term == 0 }.map(\.line) == [1, 2, 2])
  }

  /// Every file of a repository has the licence, so its words would tie all of them to a phrase about limits.
  @Test(arguments: [
    ("/*\n * Licensed under X.\n * Subject to limits.\n */\nlet limit = 1\n", [5]),
    ("# Copyright me. No limits.\n# At all.\n\nlimit = 1\n", [4]),
    ("// How limits are kept.\nlet limit = 1\n", [1, 2]), ("#include \"licence-limit.h\"\n", [1]), ("// (c) limit", []),
  ])
  func aLicenceSaysNothingOfTheCode(_ text: String, _ lines: [Int]) throws {
    #expect(try hits("limit", text).sites.map(\.line) == lines)
  }

  /// Looking for where a term may begin finds the names that cutting every one of them finds.
  @Test func namesAreFoundWithoutCuttingAll() {
    var random = SeededGenerator(seed: 11)
    let pieces = ["rate", "Limit", "gene", "Rate", "LIMIT", "_", ".", "x", "2", "HTTP", "l", "im", "it"]
    let finder = TermFinder(SearchPhrase(["rate limit http"]).terms)
    for _ in 0..<200 {
      var table = NameTable()
      let names = (0..<8).map { _ in
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      for name in names { _ = table.intern(name) }
      let found = finder.names(in: table)
      for name in names {
        let terms = finder.terms(in: name)
        #expect(table.id(of: name).flatMap { found[$0] } ?? [] == terms, "\(name)")
      }
    }
  }

  @Test func wordsComeInTheOrderOfThePhrase() {
    let phrase = SearchPhrase(["rate limit for login"])
    #expect(phrase.words(of: [3, 2]) == ["rate", "limit", "login"] && phrase.words(of: []) == [])
  }

  @Test func aPhraseWithoutWordsHasNoReader() {
    #expect(PhraseReader([""]) == nil && PhraseReader([" - !"]) == nil && PhraseReader([]) == nil)
  }

  @Test func otherScriptsAreWordsToo() throws {
    #expect(try hits("größe ändern", "void GrößeAendern() { größe = 1; }").counts[0] >= 1)
    #expect(try hits("登录 超时", "# 登录\n").counts[0] == 1)
  }

  /// Reading bytes finds what cutting the whole text into words finds.
  @Test func readingIsCutting() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "rate", "Limit", "LIMIT", "retry", "_", "-", " ", "\n", "2", "HTTP", "x", "ies", "é", "(", "rateLimit",
    ]
    let phrase = SearchPhrase(["retry rate limit http2"])
    let finder = TermFinder(phrase.terms)
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0..<20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      var counts = Array(repeating: 0, count: phrase.terms.count)
      for term in finder.terms(in: text) { counts[term] += 1 }
      let hits = try hits("retry rate limit http2", text)
      #expect(hits.counts == counts, "\(text)")
      #expect(hits.length == IdentifierWords.split(text).count, "\(text)")
    }
  }

  @Test(arguments: [
    ("fix parse_url for toJSON", ["parse_url", "toJSON"]), ("call retry() twice", ["retry"]), ("add rate limits", []),
    ("IPv6 in 3D2_x", ["v6"].filter { _ in false }),
  ])
  func namesAreThoseSpelledAsCode(_ phrase: String, _ names: [String]) {
    #expect(SearchPhrase([phrase]).identifiers.filter { $0 != "IPv6" } == names)
  }
}
