import Testing

@testable import CodeIndex

@Suite struct PathExpressionTests {
  @Test(arguments: [
    ("/login", "/login/again", true), ("/login$", "/login/again", false), ("/login$", "/login", true),
    ("/api/(doc|user)", "/api/user/1", true), ("/api/(doc|user)", "/api/entries", false),
    (".*/(all|unread).xml$", "/feed/x/unread.xml", true), (".*/(all|unread).xml$", "/feed/x/unread.xml/y", false),
    (".*/tags/(.*).xml$", "/a/tags/b/c.xml", true), ("/v1(/beta)?/x", "/v1/x", true), ("/a\\.b$", "/a.b", true),
    ("/a\\.b$", "/axb", false), ("/a(?:b|)$", "/a", true), ("", "/x", true),
    ("/profile(/|$)", "/profile", true), ("/profile(/|$)", "/profile/edit", true),
    ("/profile(/|$)", "/profiles", false), ("/users/[^/]+/(2fa|delete)(/|$)", "/users/{name}/2fa/", true),
    ("/users/[^/]+/(2fa|delete)(/|$)", "/users/{name}/packages", false), ("/sync/?$", "/sync/", true),
    ("/orders/\\d+$", "/orders/12", true), ("/orders/\\d+$", "/orders/{id}", true),
    ("/orders/\\d+$", "/orders/new", false), ("/[a-z]{2}/x", "/{_locale}/x", true), ("/[a-z]{2}/x", "/de/x", true),
    ("/[a-z]{2}/x", "/deu/x", false), ("/_(?:wdt|profiler)/", "/_wdt/1", true), ("/a{2,3}$", "/aaaa", false),
    ("/(?<kind>[\\w-]+)/x$", "/a-b/x", true), ("/a*+b", "/aab", true),
  ])
  func readsWhatRulesAreWrittenWith(_ written: String, _ path: String, _ covers: Bool) throws {
    #expect(try #require(PathExpression(written[...])).covers(path) == covers)
  }

  /// An engine that tries every way would not come back from these.
  @Test(arguments: [
    "(a+)+$", "(a|a)*$", "(.*)*(.*)*(.*)*$", String(repeating: "a?", count: 60) + String(repeating: "a", count: 60),
  ])
  func allWaysAreGoneAtOnce(_ written: String) throws {
    let path = String(repeating: "a", count: 59) + "!"
    _ = try #require(PathExpression(written[...])).covers(path)
  }

  @Test(arguments: [
    "(?!x)y", "(?<=x)y", "(a)\\1", "(a", "a)", "\\", "[a", "[[:alpha:]]", "*a", "a{1000}", "a{3,1}",
    String(repeating: "(", count: 40) + String(repeating: ")", count: 40),
    "/" + String(repeating: "(a{16}){16}", count: 40),
  ])
  func whatIsMoreIsNotRead(_ written: String) {
    #expect(PathExpression(written[...]) == nil)
  }
}
