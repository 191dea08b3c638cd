/// What names of files and folders say.
enum PathWords {
  /// A file's name up to its first dot that is not its first letter: `tickets` of `tickets.test.ts`.
  static func stem(of fileName: String) -> String {
    let start = fileName.firstIndex { $0 != "." } ?? fileName.startIndex
    return String(fileName[..<(fileName[start...].firstIndex(of: ".") ?? fileName.endIndex)])
  }

  /// The stem without the words that make it a test: `throttle` of `throttle_test.go`, `test_throttle.py`,
  /// `throttle.spec.ts`, `ThrottleTests.swift`.
  static func testedStem(of fileName: String) -> String {
    var stem = stem(of: fileName)[...]
    for prefix in ["test_", "tests_", "test-", "spec_"] where stem.hasPrefix(prefix) && stem.count > prefix.count {
      stem = stem.dropFirst(prefix.count)
    }
    let suffixes = [
      "_integration_test", "_test", "_tests", "_spec", "-test", "-spec", "Tests", "Test", "Spec", "TestCase",
    ]
    for suffix in suffixes where stem.hasSuffix(suffix) && stem.count > suffix.count {
      stem = stem.dropLast(suffix.count)
      break
    }
    return String(stem)
  }

  /// The extension without its dot, lower case; empty when there is none.
  static func fileExtension(of fileName: String) -> String {
    guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return "" }
    return fileName[fileName.index(after: dot)...].lowercased()
  }

  /// The folder holds code that shows or measures rather than does.
  static func isExample(_ folder: String) -> Bool {
    folder.split(separator: "/").contains { examples.contains($0.drop { $0 == "_" }.lowercased()) }
  }
  private static let examples: Set<String> = [
    "example", "examples", "sample", "samples", "demo", "demos", "benchmark", "benchmarks", "fixtures", "docs", "doc",
  ]

  /// The components of a folder, outermost first.
  static func components(_ folder: String) -> [String] { folder.split(separator: "/").map(String.init) }

  /// The innermost folder around all of them; empty for the root.
  static func commonFolder(of folders: [String]) -> String {
    guard var common = folders.first.map(components) else { return "" }
    for folder in folders.dropFirst() {
      common = Array(zip(common, components(folder)).prefix { $0 == $1 }.map(\.0))
    }
    return common.joined(separator: "/")
  }

  /// `CreateOrders` of `App.CreateOrders`.
  static func lastName(of path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }
}
