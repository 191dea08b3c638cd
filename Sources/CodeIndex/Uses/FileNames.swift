import Facts

/// The files of a repository by their names without endings, joints and capitals: `ratelimit` for `rate_limit.go`.
struct FileNames: Sendable {
  private let testsByName: [String: [ScannedFile]]
  private let filesByName: [String: [ScannedFile]]

  /// - Parameters:
  ///   - tests: test files by the name of what they are called after, each list in order of path.
  ///   - files: the others by their own names.
  init(tests: [String: [ScannedFile]], files: [String: [ScannedFile]]) {
    testsByName = tests
    filesByName = files
  }

  func tests(about name: String) -> [ScannedFile] { testsByName[name] ?? [] }
  func files(called name: String) -> [ScannedFile] { filesByName[name] ?? [] }
}
