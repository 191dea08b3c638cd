import CodeIndex
import Facts

/// Whether a test file holds unit or integration tests, and what shows it: its folder or name, a marker, a client of the
/// application, or that it touches the network, a database or another process itself.
enum TestLevel: Equatable {
  case unit
  case integration(reason: [Span])

  init(of file: ScannedFile, _ index: CodeIndex) {
    let practice = index.profile(for: file)?.practice ?? Practice()
    if let folder = Self.folder(of: file.path) {
      self = .integration(reason: ["by its path, ", .code(folder)])
      return
    }
    let imports = file.facts(.import).map(\.name)
    // What is asked of the network there, a stand-in answers.
    let isMocked = imports.contains { name in practice.standInPackages.contains { Self.isModule(name, $0) } }
    for fact in file.views {
      let name = fact.name
      switch fact.kind {
      case .import where practice.testClientPackages.contains(where: { Self.isModule(name, $0) }):
        self = .integration(reason: ["imports ", .code(name), " ", .site(fact)])
        return
      case .import where fact[.imported].map(practice.testClientTypes.contains) == true,
        .call where Self.isClient(fact, practice):
        self = .integration(reason: ["drives ", .code(fact[.imported] ?? Self.written(fact)), " ", .site(fact)])
        return
      case .reference where fact.detail == .decorator && Self.isMarker(name, practice):
        self = .integration(reason: ["marked ", .code(name), " ", .site(fact)])
        return
      case .definition where Self.takesClient(fact, practice):
        self = .integration(reason: ["takes a client fixture ", .site(fact)])
        return
      case .data where fact.detail == .query && !isMocked:
        self = .integration(reason: ["queries ", .code(fact.name), " ", .site(fact)])
        return
      case .external where !isMocked && !(fact.detail == .http && Self.unsent.contains(fact[.value] ?? "")):
        guard let touched = Self.touched(fact.detail) else { continue }
        self = .integration(reason: [.text(touched + " by "), .code(name), " ", .site(fact)])
        return
      default: continue
      }
    }
    if let helper = Self.helper(of: file, practice, index) {
      self = .integration(reason: ["drives ", .code(Self.written(helper)), " ", .site(helper)])
      return
    }
    self = .unit
  }

  /// HTTP that is only made ready: who sends it is asked elsewhere.
  private static let unsent: Set<String> = ["client", "prepared", "options"]

  private static func written(_ call: FactView) -> String { (call[.receiver].map { $0 + "." } ?? "") + call.name }

  private static func isClient(_ call: FactView, _ practice: Practice) -> Bool {
    guard !practice.testClientTypes.isEmpty else { return false }
    return practice.testClientTypes.contains(call.name) || practice.testClientTypes.contains(written(call))
  }

  /// What starts a server or client of the application in a helper that a test file calls, over two helpers at most.
  private static func helper(of file: ScannedFile, _ practice: Practice, _ index: CodeIndex) -> FactView? {
    guard !practice.testClientTypes.isEmpty else { return nil }
    var seen: Set<FactView> = []
    var calls = file.facts(.call).map { $0 }
    for _ in 0..<3 where !calls.isEmpty {
      var next: [FactView] = []
      for call in calls where call[.receiver] == nil {
        for definition in index.definitions(named: call.name)
        where definition.file.role == .test && definition.detail.isFunctionLike && definition.file.folder == file.folder
          && seen.insert(definition).inserted
        {
          let inside = index.facts(in: definition).filter { $0.kind == .call }
          if let found = inside.first(where: { isClient($0, practice) }) { return found }
          next += inside
        }
      }
      calls = next
    }
    return nil
  }

  private static let words: Set<String> = [
    "integration", "integrationtest", "integrationtests", "integration_tests", "integration-tests", "it", "e2e",
    "end2end", "endtoend", "end-to-end", "functional", "acceptance", "system", "smoke", "features",
  ]

  private static func folder(of path: String) -> String? {
    let components = path.split(separator: "/")
    if let folder = components.dropLast().first(where: { words.contains($0.lowercased()) || says($0) }) {
      return String(folder)
    }
    guard let name = components.last else { return nil }
    let parts = name.lowercased().split { "._-".contains($0) }
    if parts.count > 2, parts.dropLast().contains(where: { words.contains(String($0)) && $0 != "it" }) {
      return String(name)
    }
    // `StoreIT.java`, `StoreIntegrationTest.kt`, as Maven's Failsafe has them.
    let stem = name.prefix { $0 != "." }
    let endings = ["IT", "ITCase", "E2ETest", "E2ETests"]
    return says(stem) || endings.contains { stem.hasSuffix($0) && stem.count > $0.count } ? String(name) : nil
  }

  /// A name of several words whose last, before one for tests, says so: `ShopEndToEndTests`, `IntegrationTests`.
  private static func says(_ name: Substring) -> Bool {
    var words = IdentifierWords.split(String(name))
    guard words.count > 1, let last = words.last, ["test", "tests", "spec", "specs"].contains(last) else {
      return false
    }
    words.removeLast()
    return ["integration", "acceptance", "functional", "e2e"].contains(words.last ?? "")
      || words.suffix(3) == ["end", "to", "end"]
  }

  private static func isModule(_ name: String, _ module: String) -> Bool {
    name == module || name.hasPrefix(module + "/") || name.hasPrefix(module + ".")
  }

  private static func isMarker(_ name: String, _ practice: Practice) -> Bool {
    name.split(separator: ".").last.map {
      words.contains($0.lowercased()) || practice.testClientMarks.contains(String($0))
    } == true
  }

  private static func touched(_ detail: FactDetail) -> String? {
    switch detail {
    case .http: "reaches the network"
    case .database: "reaches a database"
    case .queue: "reaches a queue"
    case .mail: "sends mail"
    case .process: "starts a process"
    default: nil
    }
  }

  private static func takesClient(_ test: FactView, _ practice: Practice) -> Bool {
    guard !practice.testClientParameters.isEmpty, test.name.hasPrefix("test"), let parameters = test[.parameters]
    else { return false }
    return parameters.split(separator: ",").contains { parameter in
      practice.testClientParameters.contains(parameter.prefix { $0 != ":" && $0 != "=" }.filter { !$0.isWhitespace })
    }
  }
}
