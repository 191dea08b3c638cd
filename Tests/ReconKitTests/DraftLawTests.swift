import Facts
import Foundation
import Reconnaissance
import SourceTree
import TestKit
import Testing

@testable import ReconKit

/// What holds of every draft, of the samples and of this very repository.
struct DraftLawTests {
  @Test(arguments: SampleRepository.all, SampleRepository.Draft.allCases)
  func everyCitationHolds(sample: SampleRepository, draft: SampleRepository.Draft) async throws {
    let survey = try await SurveyBench.shared.survey(sample, draft)
    try CitationLaw.check(survey, in: await SurveyBench.shared.repository(sample).path, "\(sample), \(draft)")
  }

  @Test(arguments: SampleRepository.all, SampleRepository.Draft.allCases)
  func nothingIsLeftOpen(sample: SampleRepository, draft: SampleRepository.Draft) async throws {
    let survey = try await SurveyBench.shared.survey(sample, draft)
    let section = try #require(SectionTwo(of: survey.markdown))
    #expect(section.problems.isEmpty, "\(sample), \(draft):\n\(section.problems.joined(separator: "\n"))")
    #expect(SectionTwo.placeholders.count > 20)
  }

  @Test func thisRepositoryIsDescribedTruly() async throws {
    let survey = try await SurveyBench.shared.ownSurvey()
    try CitationLaw.check(survey, in: Checkout.root, "this repository")
    let section = try #require(SectionTwo(of: survey.markdown))
    #expect(section.problems.isEmpty, "\(section.problems.joined(separator: "\n"))")
    #expect(!Self.holdsCanary(survey))
  }

  /// `RECON_CITATIONS=/path/to/repository` looks at any repository; `RECON_CITATIONS_MODIFY` names a target in it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RECON_CITATIONS"] != nil))
  func anotherRepositoryIsDescribedTruly() async throws {
    let environment = ProcessInfo.processInfo.environment
    var request = SurveyRequest()
    request.path = try #require(environment["RECON_CITATIONS"])
    request.workers = 2
    request.modify = environment["RECON_CITATIONS_MODIFY"].map { [$0] } ?? []
    request.add = environment["RECON_CITATIONS_ADD"].map { [$0] } ?? []
    let survey = try await Survey.run(request)
    try CitationLaw.check(survey, in: survey.tree.root ?? request.path, request.path)
    let section = try #require(SectionTwo(of: survey.markdown))
    #expect(section.problems.isEmpty, "\(section.problems.joined(separator: "\n"))")
  }

  /// Values that look like secrets stand in every sample; none may come out anywhere.
  @Test(arguments: SampleRepository.all) func noSecretComesOut(sample: SampleRepository) async throws {
    let repository = try await SurveyBench.shared.repository(sample)
    let files = try await SurveyBench.shared.survey(sample, .survey).scan.files
    let planted = files.contains { repository.read($0.path).map(Self.isCanary) == true }
    #expect(planted, "\(sample) has no canary")
    for draft in SampleRepository.Draft.allCases {
      #expect(!Self.holdsCanary(try await SurveyBench.shared.survey(sample, draft)), "\(draft)")
    }
    for asLines in [true, false] {
      #expect(!Self.isCanary(try await Self.scan(sample.request(.survey, in: repository.path, workers: 2), asLines)))
    }
  }

  static func isCanary(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains("canary-") }

  static func holdsCanary(_ survey: Survey) -> Bool {
    survey.completeMarkdown.contains("canary-") || survey.jsonText.contains("canary-")
      || survey.text(limit: 0, colour: false).contains("canary-") || survey.markdown(limit: 0).contains("canary-")
  }

  static func scan(_ request: SurveyRequest, _ asLines: Bool) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    try await ScanOutput(request).render(as: asLines ? .ndjson : .json) { bytes += $0 }
    return bytes
  }
}

/// Every place that a survey names is there.
enum CitationLaw {
  static func check(_ survey: Survey, in root: String, _ what: String) throws {
    var checker = CitationChecker(root: root)
    checker.check(survey.completeMarkdown)
    checker.check(survey.markdown)
    let inText = checker.placeCount
    #expect(inText > 0 && checker.namedCount > 0, "\(what): nothing was checked")
    for answer in survey.report.answers {
      for item in answer.items {
        // Names of these are what stands in the source; others may be put together, like a route's full path.
        let name = item.kind == .definition || item.kind == .call ? item.name : nil
        checker.check(path: item.path, lines: item.lines, name: name, in: "JSON, \(answer.id.rawValue)")
      }
    }
    for target in survey.report.targets {
      for item in target.resolved { checker.check(path: item.path, lines: item.lines, name: nil, in: "JSON, target") }
    }
    let shown = checker.problems.prefix(60).joined(separator: "\n")
    #expect(
      checker.problems.isEmpty,
      "\(what): \(checker.problems.count) of \(checker.placeCount) citations do not hold\n\(shown)")
  }
}
