import Facts
import Reconnaissance
import TestKit
import Testing

@testable import ReconKit

/// The ways into a little repository: `samples/surface/<case>/` beside its `expected.surface`.
///
/// One entry point a line, in order of place: what it is, its full paths or its name, what answers it, and the guards in
/// sight.
struct SurfaceGoldenTests {
  static let cases = Checkout.folders(in: "samples/surface")

  @Test(arguments: cases) func entryPointsAreAsExpected(name: String) async throws {
    let folder = "samples/surface/\(name)"
    let repository = try await TemporaryRepository()
    try repository.copyFiles(of: folder)
    repository.remove("expected.surface")
    try await repository.commit("Begin")
    var request = SurveyRequest()
    request.path = repository.path
    request.workers = 2
    let survey = try await Survey.run(request)
    let answer = try #require(survey.report.answers.first { $0.id == .entryPoints })
    let text = answer.items.map(Self.line).joined(separator: "\n") + "\n"
    if let problem = Golden(folder + "/expected.surface").problem(with: text) { Issue.record("\(problem)") }
  }

  @Test func thereAreSamples() { #expect(!Self.cases.isEmpty) }

  private static func line(_ item: Evidence) -> String {
    let entry = item.entry
    let names = entry?.paths.isEmpty == false ? entry?.paths ?? [] : [item.name]
    let what = item.detail == .route ? entry?.verb ?? "ANY" : item.detail?.rawValue ?? ""
    var line = "\(item.path):\(item.lines?.lowerBound ?? 0) \(what) \(names.joined(separator: ", "))"
    if let handler = entry?.handler { line += " -> \(handler.name) \(handler.path):\(handler.line)" }
    let guards = (entry?.guards ?? []).map { "\($0.name) \($0.path):\($0.line)" }
    if !guards.isEmpty { line += " behind " + guards.joined(separator: ", ") }
    return line
  }
}
