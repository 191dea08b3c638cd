import CodeIndex
import Facts
import Scanning
import TestKit
import Testing

@testable import ReconKit

/// Who can use every definition of a little repository: `samples/exports/<case>/` beside its `expected.exports`.
///
/// One definition a line: its place and name, who can use it as far as its language says, `exported` where others than the
/// repository can, and where that is said.
struct ExportGoldenTests {
  static let cases = Checkout.folders(in: "samples/exports")

  @Test(arguments: cases) func definitionsAreExportedAsExpected(name: String) async throws {
    let folder = "samples/exports/\(name)"
    let repository = try await TemporaryRepository()
    try repository.copyFiles(of: folder)
    repository.remove("expected.exports")
    try await repository.commit("Begin")
    var request = SurveyRequest()
    request.path = repository.path
    request.workers = 2
    let survey = try await Survey.run(request)
    let index = CodeIndex(files: survey.scan.files, profiles: survey.scan.scanners.map(\.profile))
    if let problem = Golden(folder + "/expected.exports").problem(with: Self.text(of: index)) {
      Issue.record("\(problem)")
    }
  }

  @Test func thereAreSamples() { #expect(!Self.cases.isEmpty) }

  private static func text(of index: CodeIndex) -> String {
    var lines: [String] = []
    for file in index.files where file.role == .source {
      for definition in file.facts(.definition) where definition.detail != .namespace && definition[.extends] == nil {
        var line = "\(definition.path):\(definition.startLine) \(definition.detail.rawValue) "
        line += "\(definition.qualifiedName): \(index.exposure(of: definition).rawValue)"
        if index.isExported(definition) {
          line += ", others can use it"
          if let evidence = index.exportEvidence(of: definition) {
            line += " by \(evidence.path):\(evidence.startLine)"
          }
        }
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
