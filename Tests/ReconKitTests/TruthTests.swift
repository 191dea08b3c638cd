import CodeIndex
import Facts
import Scanning
import TestKit
import Testing

@testable import ReconKit
@testable import Reconnaissance

/// What recon says of the samples against what a person read out of them.
struct TruthTests {
  private func answer(_ id: QuestionID, _ sample: SampleRepository) async throws -> Answer {
    let survey = try await SurveyBench.shared.survey(sample, .modify)
    return try #require(survey.report.answers.first { $0.id == id })
  }

  private func sample(_ name: String) throws -> SampleRepository {
    try #require(SampleRepository.all.first { $0.name == name })
  }

  @Test(arguments: SampleRepository.all) func callersAreExactlyThose(sample: SampleRepository) async throws {
    let truth = Truth(sample)
    let calls = try await answer(.callers, sample).items.filter { $0.tier <= .likely && $0.kind == .call }
    #expect(calls.map { "\($0.path):\($0.lines?.lowerBound ?? 0)" }.sorted() == truth.callSites)
    #expect(truth.callSites.count == truth.callSiteCount)
  }

  @Test(arguments: SampleRepository.all) func variablesAreReadAndDeclaredThere(sample: SampleRepository) async throws {
    let survey = try await SurveyBench.shared.survey(sample, .survey)
    let census = ConfigurationCensus(
      CodeIndex(files: survey.scan.files, profiles: survey.scan.scanners.map(\.profile)))
    let variables = Truth(sample).variables
    #expect(variables.count == Truth(sample).variableCount && !variables.isEmpty)
    func places(_ facts: [FactView]) -> [String] { facts.map { "\($0.path):\($0.startLine)" }.sorted() }
    for variable in variables {
      let own = census.variables.first { $0.name.name == variable.name }
      #expect(places((own?.reads ?? []) + (own?.readsApart ?? [])) == variable.reads, "\(variable.name)")
      let declares = own?.declares ?? []
      #expect(declares.contains { $0.path == ".env.example" } == variable.isDeclared, "\(variable.name)")
      for place in variable.setInCI { #expect(places(declares).contains(place), "\(variable.name) is set at \(place)") }
    }
    let read = census.variables.filter { !$0.reads.isEmpty || !$0.readsApart.isEmpty }.map(\.name.name)
    let unknown = Set(read).subtracting(variables.map(\.name))
    #expect(unknown.isEmpty, "read, but in no table: \(unknown.sorted())")
  }

  @Test(arguments: [
    ("orders-python", [["orders/services/discounts.py", "orders/services/pricing.py"]]),
    ("links-go", []),
    ("desk-ts", [["src/services/calendar.ts", "src/services/sla.ts"]]),
  ])
  func cyclesAreThose(name: String, cycles: [[String]]) async throws {
    let survey = try await SurveyBench.shared.survey(sample(name), .survey)
    let index = CodeIndex(files: survey.scan.files, profiles: survey.scan.scanners.map(\.profile))
    #expect(index.importGraph.components.map { $0.map(\.path) } == cycles)
  }

  @Test(arguments: [
    (
      "orders-python",
      ["test_open_orders_are_cancelled", "test_shipped_orders_are_not", "test_cancel_order_needs_an_order"]
    ), ("links-go", ["TestValidate", "TestNewSlugIsValid", "TestRoutes"]),
    (
      "desk-ts",
      ["finds the agent with the fewest open tickets", "takes the agent it is told to", "fails when nobody is there"]
    ),
  ])
  func testsThatReachTheTarget(name: String, tests: [String]) async throws {
    let found = try await answer(.tests, sample(name)).items.map(\.name)
    for test in tests { #expect(found.contains(test), "\(test) is not among \(found)") }
  }

  @Test(arguments: [
    ("orders-python", ["/api/orders/<int:order_id>/cancel", "expire_unpaid", "cancel"]),
    ("links-go", ["POST /api/v1/links", "PUT /api/v1/links/{slug}", "main"]),
    ("desk-ts", ["POST /api/tickets", "/api/tickets/:id/reassign", "escalate"]),
  ])
  func entryPointsThatReachTheTarget(name: String, entries: [String]) async throws {
    let answer = try await answer(.entryPoints, sample(name))
    let text = answer.lines.flatMap(Self.words).joined(separator: "\n")
    for entry in entries { #expect(text.contains(entry), "\(entry) is not in:\n\(text)") }
  }

  @Test(arguments: [
    ("orders-python", ["orders/services/ordering.py:75"]),
    ("links-go", [44, 48, 51, 54].map { "internal/link/link.go:\($0)" }),
    ("desk-ts", ["src/services/AssignmentService.ts:26"]),
  ])
  func errorsOfTheTarget(name: String, places: [String]) async throws {
    let items = try await answer(.errorHandling, sample(name)).items
    let found = items.map { "\($0.path):\($0.lines?.lowerBound ?? 0)" }
    for place in places { #expect(found.contains(place), "\(place) is not among \(found)") }
  }

  @Test(arguments: [
    ("orders-python", "orders/tasks/notifications.py"), ("links-go", "internal/http/stats.go"),
    ("desk-ts", "src/services/TicketService.ts"),
  ])
  func whatIsSimilarIsFound(name: String, path: String) async throws {
    let survey = try await SurveyBench.shared.survey(sample(name), .add)
    let answer = try #require(survey.report.answers.first { $0.id == .similar })
    let paths = answer.items.map(\.path)
    #expect(paths.contains(path), "\(path) is not among \(paths)")
  }

  @Test(arguments: SampleRepository.all) func routesAreThose(sample: SampleRepository) async throws {
    let survey = try await SurveyBench.shared.survey(sample, .survey)
    let index = CodeIndex(files: survey.scan.files, profiles: survey.scan.scanners.map(\.profile))
    let found = RouteTable(index).routes.map { Truth.Route(title: $0.title, isGuarded: !$0.guards.isEmpty) }
    let truth = Truth(sample)
    #expect(truth.routes.count == truth.routeCount)
    #expect(found.map(\.description).sorted() == truth.routes.map(\.description).sorted())
  }

  /// What an answer says, spans side by side.
  private static func words(_ line: AnswerLine) -> [String] {
    let text = line.spans.map { span in
      switch span {
      case .text(let text), .code(let text), .quoted(let text): text
      case .place(let path, let lines): path + (lines.map { ":\($0.lowerBound)" } ?? "")
      }
    }
    return [text.joined()] + line.children.flatMap(words)
  }
}
