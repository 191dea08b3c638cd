import TestKit
import Testing

@testable import ReconKit

/// What recon says of the sample repositories, to be read by people: `make record`, then the diff.
struct DraftGoldenTests {
  @Test(arguments: SampleRepository.all, SampleRepository.Draft.golden)
  func draftIsAsExpected(sample: SampleRepository, draft: SampleRepository.Draft) async throws {
    let survey = try await SurveyBench.shared.survey(sample, draft)
    let expected = "\(sample.folder)/expected/\(draft.rawValue)"
    if let problem = Golden(expected + ".md").problem(with: survey.markdown) { Issue.record("\(problem)") }
    // A pack's digest changes with each of its bytes, and says nothing that the facts do not say.
    let json = survey.jsonText.replacing(/"digest": "[0-9a-f]{64}"/, with: #""digest": "…""#)
    if let problem = Golden(expected + ".json").problem(with: json) { Issue.record("\(problem)") }
  }

  @Test func thereAreSamples() { #expect(SampleRepository.all.count >= 3) }
}
