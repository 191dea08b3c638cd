import Facts
import Reconnaissance
import TestKit
import Testing

@testable import ReconKit

/// Commands as people would type them, out of the packs that are built in.
@Suite struct RunnerTests {
  private func answer(_ files: [String: String], _ target: String) async throws -> Answer {
    let folder = try await TemporaryRepository(files, git: false)
    var request = SurveyRequest()
    request.path = folder.path
    request.modify = [target]
    request.questions = [.tests]
    return try #require(try await Survey.run(request).report.answers.first { $0.id == .tests })
  }

  private func commands(_ answer: Answer) -> [String] {
    var commands: [String] = []
    var isNext = false
    for span in answer.lines.flatMap({ $0.spans + $0.children.flatMap(\.spans) }) {
      if case .code(let command) = span, isNext { commands.append(command) }
      if case .text(let text) = span { isNext = text.hasSuffix("Run: ") } else { isNext = false }
    }
    return commands
  }

  @Test(arguments: RunnerSample.all)
  func oneTestRunsAndNoOther(sample: RunnerSample) async throws {
    let answer = try await answer(sample.files, sample.target)
    #expect(commands(answer) == [sample.command])
    #expect(answer.items.first.map { $0.tier == .confirmed || $0.tier == .likely } == true)
  }
}
