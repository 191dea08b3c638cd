import TestKit
import Testing

extension TemporaryRepository {
  /// The text of one answer, as `recon ask` prints it.
  func answer(_ question: String, _ options: String...) async throws -> String {
    let result = try await Program.run(["ask", question, "--limit", "0"] + options, in: path, variables: [:])
    #expect(result.status == 0, "\(result.errors)")
    return result.text
  }
}

/// The text of one answer about a small tree that is no repository.
func answer(_ question: String, _ options: String..., of files: [String: String]) async throws -> String {
  let folder = try await TemporaryRepository(files, git: false)
  let result = try await Program.run(["ask", question, "--limit", "0"] + options, in: folder.path, variables: [:])
  #expect(result.status == 0, "\(result.errors)")
  return result.text
}
