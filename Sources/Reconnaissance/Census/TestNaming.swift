import CodeIndex
import Facts

/// What makes a test file's name, over the name of what it tests: `test_x.py`, `x_test.go`, `XTests.swift`.
struct TestNaming {
  private let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// `test files are called test_….py (41 of 44)`; nil where there are fewer than three.
  var line: AnswerLine? {
    let tests = index.listing.filter { $0.role == .test && $0.language != nil && index.testLinks.holdsTests($0) }
    guard tests.count >= 3 else { return nil }
    var counts: [String: (count: Int, first: ScannedFile)] = [:]
    for file in tests {
      let shape = Self.shape(of: file.fileName)
      counts[shape] = ((counts[shape]?.count ?? 0) + 1, counts[shape]?.first ?? file)
    }
    let shapes = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return AnswerLine(
      ["test files are called "]
        + Listing.spans(shapes, limit: 2) { shape, found in
          [
            .code(shape), .text(" (\(found.count) of \(tests.count), as "), .place(path: found.first.path, lines: nil),
            ")",
          ]
        })
  }

  /// The name with what it shares with the tested file left open.
  private static func shape(of fileName: String) -> String {
    let stem = PathWords.stem(of: fileName)
    let tested = PathWords.testedStem(of: fileName)
    let ending = fileName.dropFirst(stem.count)
    guard tested != stem, let range = stem.firstRange(of: tested) else { return "…" + ending }
    return stem[..<range.lowerBound] + "…" + stem[range.upperBound...] + ending
  }
}
