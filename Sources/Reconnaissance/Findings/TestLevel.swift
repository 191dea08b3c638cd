import Facts

/// Whether a test file holds unit or integration tests, and what shows it.
enum TestLevel: Equatable {
  case unit
  case integration(reason: [Span])

  init(of file: ScannedFile) {
    if let folder = Self.folder(of: file.path) {
      self = .integration(reason: ["by its path, ", .code(folder)])
      return
    }
    for fact in file.views {
      let name = fact.name
      switch fact.kind {
      case .import where Self.clients.contains(where: { name == $0 || name.hasPrefix($0 + "/") }):
        self = .integration(reason: ["imports ", .code(name), " ", .site(fact)])
        return
      case .import where fact[.imported].map(Self.clientTypes.contains) == true,
        .call where Self.clientTypes.contains(name):
        self = .integration(
          reason: ["drives ", .code(fact[.imported] ?? name), " ", .site(fact)])
        return
      case .reference where fact.detail == .decorator && Self.isMarker(name):
        self = .integration(reason: ["marked ", .code(name), " ", .site(fact)])
        return
      case .definition where Self.takesClient(fact):
        self = .integration(reason: ["takes a client fixture ", .site(fact)])
        return
      default: continue
      }
    }
    self = .unit
  }

  private static let words: Set<String> = [
    "integration", "integrationtest", "integrationtests", "integration_tests", "integration-tests", "e2e",
    "end2end", "endtoend", "functional", "acceptance", "system", "smoke",
  ]

  private static func folder(of path: String) -> String? {
    let components = path.split(separator: "/")
    if let folder = components.dropLast().first(where: { words.contains($0.lowercased()) }) { return String(folder) }
    guard let name = components.last?.lowercased() else { return nil }
    let parts = name.split { "._-".contains($0) }
    return parts.contains { words.contains(String($0)) } ? name : nil
  }

  private static func isMarker(_ name: String) -> Bool {
    name.split(separator: ".").last.map { words.contains($0.lowercased()) } == true
  }

  /// pytest hands a test client to parameters of this name (pytest-flask, pytest-django and most conftest files).
  private static func takesClient(_ test: FactView) -> Bool {
    guard test.name.hasPrefix("test"), let parameters = test[.parameters] else { return false }
    return parameters.split(separator: ",").contains { parameter in
      let name = parameter.prefix { $0 != ":" && $0 != "=" }.filter { !$0.isWhitespace }
      return ["client", "api_client", "test_client", "async_client", "live_server"].contains(name)
    }
  }

  private static let clients: Set<String> = [
    "supertest", "@playwright/test", "playwright", "playwright.sync_api", "cypress", "puppeteer", "selenium",
    "testcontainers", "webtest", "github.com/testcontainers/testcontainers-go",
  ]
  private static let clientTypes: Set<String> = [
    "TestClient", "test_client", "APIClient", "WebTestClient", "MockMvc", "LiveServerTestCase", "AsyncClient",
  ]
}
