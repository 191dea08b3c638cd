import Facts

extension CodeIndex {
  /// Whether a source file stands where tests keep what they need, and nothing but tests imports it: a server that answers
  /// as another program would (`fixtures/handler.go`).
  func feedsTests(_ file: ScannedFile) -> Bool {
    guard file.role == .source else { return false }
    let isApart = file.folder.split(separator: "/").contains { testFeedFolders.contains($0.lowercased()) }
    guard isApart else { return false }
    return memos.testFeeds.value(file) {
      let importers = importGraph.importers(of: file)
      return !importers.isEmpty && importers.allSatisfy { $0.from.role == .test }
    }
  }
}

/// Names of folders by which tests' own code is known, in small letters.
private let testFeedFolders: Set<String> = [
  "fixture", "fixtures", "mock", "mocks", "fake", "fakes", "stubs", "testdata", "testutil", "testutils", "testing",
  "testhelpers", "testsupport",
]
