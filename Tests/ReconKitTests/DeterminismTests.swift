import TestKit
import Testing

@testable import ReconKit

/// The same repository gives the same bytes: however many workers, however often, wherever it lies.
struct DeterminismTests {
  @Test(arguments: SampleRepository.all) func draftsAreTheSameBytes(sample: SampleRepository) async throws {
    let first = try await SurveyBench.shared.survey(sample, .both)
    let again = try await Survey.run(
      sample.request(.both, in: await SurveyBench.shared.repository(sample).path, workers: 1))
    expectSame(first, again, "one worker instead of two")

    let elsewhere = try await TemporaryRepository(git: false)
    try elsewhere.write("a folder/renamed/.keep", "")
    elsewhere.remove("a folder/renamed/.keep")
    let copy = try await sample.checkOut()
    try await elsewhere.git("clone", "--quiet", "--no-local", copy.path, "a folder/renamed")
    let there = try await Survey.run(sample.request(.both, in: elsewhere.absolute("a folder/renamed"), workers: 2))
    expectSame(first, there, "another folder, another name")
  }

  @Test(arguments: SampleRepository.all) func scansAreTheSameBytes(sample: SampleRepository) async throws {
    let path = try await SurveyBench.shared.repository(sample).path
    let first = try await DraftLawTests.scan(sample.request(.survey, in: path, workers: 2), true)
    let again = try await DraftLawTests.scan(sample.request(.survey, in: path, workers: 1), true)
    let copy = try await sample.checkOut()
    let there = try await DraftLawTests.scan(sample.request(.survey, in: copy.path, workers: 3), true)
    #expect(first == again)
    #expect(first == there)
    #expect(first.count > 10_000)
  }

  private func expectSame(_ first: Survey, _ second: Survey, _ what: Comment) {
    #expect(first.markdown == second.markdown, what)
    #expect(first.completeMarkdown == second.completeMarkdown, what)
    #expect(first.jsonText == second.jsonText, what)
    #expect(first.text(limit: nil, colour: true) == second.text(limit: nil, colour: true), what)
  }
}
