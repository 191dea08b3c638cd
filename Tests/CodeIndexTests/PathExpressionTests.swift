import Testing

@testable import CodeIndex

@Suite struct PathExpressionTests {
  @Test(arguments: [
    ("/login", "/login/again", true), ("/login$", "/login/again", false), ("/login$", "/login", true),
    ("/api/(doc|user)", "/api/user/1", true), ("/api/(doc|user)", "/api/entries", false),
    (".*/(all|unread).xml$", "/feed/x/unread.xml", true), (".*/(all|unread).xml$", "/feed/x/unread.xml/y", false),
    (".*/tags/(.*).xml$", "/a/tags/b/c.xml", true), ("/v1(/beta)?/x", "/v1/x", true), ("/a\\.b$", "/a.b", true),
    ("/a(?:b|)$", "/a", true), ("", "/x", true),
  ])
  func readsWhatRulesAreWrittenWith(_ written: String, _ path: String, _ covers: Bool) throws {
    #expect(try #require(PathExpression(written[...])).covers(path) == covers)
  }

  /// An engine that tries every way would not come back from some of these.
  @Test(arguments: [
    "(a+)+$", "/(a|a)*$", "/[a-z]{2}/x", "(?!x)y", "/a?", "(((a)))", "/\\d+", "(a", "\\",
    "/" + String(repeating: "(a|b)", count: 40),
  ])
  func whatIsMoreIsNotRead(_ written: String) {
    #expect(PathExpression(written[...]) == nil)
  }
}
