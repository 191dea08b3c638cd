import Reconnaissance
import TestKit
import Testing

@testable import ReconKit

/// Asking only where an answer can have changed gives what asking at every commit gives.
struct HistoryWalkTests {
  /// Questions whose answers draw on different parts of the index.
  static let questions: [QuestionID] = [
    .callers, .indirect, .tests, .configuration, .entryPoints, .errorHandling, .internalDependencies, .deployment,
  ]

  @Test(arguments: SampleRepository.all) func skippingChangesNothing(sample: SampleRepository) async throws {
    let repository = try await sample.checkOut()
    try await edit(repository, seed: UInt64(sample.name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }.magnitude))
    var skipped = 0
    for question in Self.questions {
      let quick = try await walk(sample, repository, question, asksAlways: false)
      let slow = try await walk(sample, repository, question, asksAlways: true)
      #expect(quick.events == slow.events, "\(question)")
      #expect(quick.since == slow.since, "\(question)")
      skipped += slow.asked - quick.asked
    }
    // A walk that asks everywhere would pass as well.
    #expect(skipped > 0)
  }

  private func walk(
    _ sample: SampleRepository, _ repository: TemporaryRepository, _ question: QuestionID, asksAlways: Bool
  ) async throws -> AnswerHistory {
    var request = SurveyRequest()
    request.path = repository.path
    let walk = HistoryWalk(
      request: request, query: sample.target, question: question, range: "HEAD", limit: 100, asksAlways: asksAlways)
    return try await walk.run().history
  }

  /// Commits that each do what commits do: take out or repeat lines, swap names, rename, remove and add files.
  private func edit(_ repository: TemporaryRepository, seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<14 {
      let paths = try await repository.git("ls-files").split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix(".") && !$0.hasSuffix("PLANNING.md") }
      let path = paths.randomElement(using: &random) ?? "README.md"
      let text = repository.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where lines.count > 1: lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
      case 1: lines.insert("", at: 0)
      case 2:
        let line = Int.random(in: 0..<lines.count, using: &random)
        lines.insert(contentsOf: lines[line..<min(lines.count, line + 6)], at: line)
      case 3:
        let other = paths.randomElement(using: &random) ?? path
        lines += (repository.read(other).map { String(decoding: $0, as: UTF8.self) } ?? "").split(separator: "\n")
          .suffix(12).map(String.init)
      case 4:
        try await repository.git("mv", path, path + ".moved")
        try await repository.git("commit", "--quiet", "--message", "Away \(number)")
        try await repository.git("mv", path + ".moved", path)
      case 5:
        let words = text.split { !($0.isLetter || $0 == "_") }.filter { $0.count > 4 }
        if let word = words.randomElement(using: &random), let other = words.randomElement(using: &random) {
          lines = text.replacing(word, with: other).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        }
      default: lines.reverse()
      }
      try repository.write(path, lines.joined(separator: "\n"))
      try await repository.commit("Edit \(number)")
    }
  }
}
