import CodeIndex
import Facts
import Scanning
import TestKit
import Testing

@testable import ReconKit

/// What every call and reference of a little repository means: `samples/binding/<case>/` beside its `expected.uses`.
///
/// One site a line: `file:line:column what name`, then each definition it was bound to, its tier and why.
struct BindingGoldenTests {
  static let cases = Checkout.folders(in: "samples/binding")

  @Test(arguments: cases) func sitesAreBoundAsExpected(name: String) async throws {
    let folder = "samples/binding/\(name)"
    let repository = try await TemporaryRepository()
    try repository.copyFiles(of: folder)
    try await repository.commit("Begin")
    var request = SurveyRequest()
    request.path = repository.path
    request.workers = 2
    let survey = try await Survey.run(request)
    let index = CodeIndex(files: survey.scan.files, profiles: survey.scan.scanners.map(\.profile))
    if let problem = Golden(folder + "/expected.uses").problem(with: Self.text(of: index)) {
      Issue.record("\(problem)")
    }
  }

  /// Sites that can mean a function or type, in order of place; expected answers are no input.
  private static func text(of index: CodeIndex) -> String {
    var lines: [String] = []
    for file in index.files where file.path != "expected.uses" {
      for number in file.content.facts.indices {
        let site = FactView(file: file, index: number)
        guard isUse(site) else { continue }
        let binding = index.binding(of: site)
        var line = "\(site.path):\(site.startLine):\(site.startColumn) "
        line += (site.kind == .call ? "call" : site.detail.rawValue) + " " + site.name
        if binding.definitions.isEmpty || binding.tier == .nameOnly {
          line += " \(binding.tier.rawValue): \(binding.reason)"
        } else {
          for definition in binding.definitions {
            line += " -> \(definition.qualifiedName) \(definition.path):\(definition.startLine)"
          }
          line += " \(binding.tier.rawValue): \(binding.reason)"
        }
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func isUse(_ site: FactView) -> Bool {
    guard site.kind == .reference else { return site.kind == .call }
    switch site.detail {
    case .decorator, .callback, .base, .typeUse: return true
    default: return false
    }
  }
}
