import Testing

@testable import CodeIndex

struct ProcedureSpellingTests {
  @Test(arguments: [
    ("GetOrder", ["GetOrder", "getOrder", "get_order"]),
    ("get_order", ["get_order", "GetOrder", "getOrder"]),
    ("GetURL", ["GetURL", "getURL", "get_url", "GetUrl", "getUrl"]),
    ("list", ["list", "List"]),
    ("", []),
  ])
  func `a procedure is spelled as languages spell it, as given first`(name: String, spellings: [String]) {
    #expect(ProcedureSpelling.all(of: name) == spellings)
  }
}
