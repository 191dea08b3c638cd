import Facts
import Reconnaissance
import TestKit
import Testing

@testable import ReconKit

/// What a comparison says of a sample repository that has an `after/`, to be read by people: `make record`, then the diff.
struct ComparisonGoldenTests {
  static let samples = SampleRepository.all.filter { Checkout.folders(in: $0.folder).contains("after") }

  @Test func thereIsASample() { #expect(!Self.samples.isEmpty) }

  @Test(arguments: samples) func comparisonIsAsExpected(sample: SampleRepository) async throws {
    let repository = try await sample.checkOutBoth()
    var request = SurveyRequest()
    request.path = repository.path
    request.workers = 2
    request.modify = [sample.target]
    let survey = try await ComparisonSurvey.run(
      RevisionRange("before..after"), text: "before..after", request)
    for (format, name) in [(ComparisonFormat.markdown, "diff.md"), (.json, "diff.json"), (.sarif, "diff.sarif")] {
      let document = String(decoding: survey.document(format, limit: nil), as: UTF8.self)
        .replacing(/"digest": ?"[0-9a-f]{64}"/, with: #""digest": "…""#)
      if let problem = Golden("\(sample.folder)/expected/\(name)").problem(with: document) {
        Issue.record("\(problem)")
      }
    }
  }

  /// What `SOURCE.md` says of the change, word for word where it matters most.
  @Test(arguments: samples) func numbersOfWorkersAndDirectionDoNotMatter(sample: SampleRepository) async throws {
    let repository = try await sample.checkOutBoth()
    func survey(_ range: String, workers: Int) async throws -> ComparisonSurvey {
      var request = SurveyRequest()
      request.path = repository.path
      request.workers = workers
      return try await ComparisonSurvey.run(RevisionRange(range), text: range, request)
    }
    let one = try await survey("before..after", workers: 1)
    let two = try await survey("before..after", workers: 2)
    for format in ComparisonFormat.allCases {
      #expect(one.document(format, limit: 0) == two.document(format, limit: 0), "\(format)")
    }
    let back = try await survey("after..before", workers: 2)
    let (there, turned) = (one.report.comparison, back.report.comparison)
    func said(_ facts: [FactChanges.Pair]) -> Set<[String]> {
      Set(facts.map { [$0.before.path, $0.before.name, $0.after.path, $0.after.name] })
    }
    func turnedRound(_ facts: [FactChanges.Pair]) -> Set<[String]> {
      Set(facts.map { [$0.after.path, $0.after.name, $0.before.path, $0.before.name] })
    }
    #expect(there.facts.added.map(\.name).sorted() == turned.facts.removed.map(\.name).sorted())
    #expect(there.facts.removed.map(\.name).sorted() == turned.facts.added.map(\.name).sorted())
    #expect(said(there.facts.moved) == turnedRound(turned.facts.moved))
    #expect(said(there.facts.changed) == turnedRound(turned.facts.changed))
    #expect(there.files.renamed.map(\.after.path) == turned.files.renamed.map(\.before.path))
    let same = try await survey("after..after", workers: 2)
    #expect(same.isEmpty)
    #expect(String(decoding: same.document(.markdown, limit: nil), as: UTF8.self).split(separator: "\n").count == 1)
  }
}
