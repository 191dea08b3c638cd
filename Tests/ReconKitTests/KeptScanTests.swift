import CodeIndex
import Facts
import Foundation
import Reconnaissance
import TestKit
import Testing

@testable import FactCache
@testable import ReconKit

/// A scan that was kept whole saves work and changes no answer, whatever became of the tree or of the cache.
struct KeptScanTests {
  /// A repository with a cache beside it.
  private struct Bench {
    let repository: TemporaryRepository
    let cache: TemporaryRepository

    init(_ repository: TemporaryRepository) async throws {
      self.repository = repository
      cache = try await TemporaryRepository(git: false)
    }

    var cacheFolder: String { cache.absolute("c") }

    func request(_ modify: String, cached: Bool) -> SurveyRequest {
      var request = SurveyRequest()
      request.path = repository.path
      request.modify = [modify]
      request.workers = 2
      // Of files on disk that are younger than two seconds nobody knows what they hold until they are read.
      request.revision = "HEAD"
      request.readsHistory = false
      request.cacheFolder = cached ? cacheFolder : nil
      return request
    }

    /// - Returns: whether a kept scan was of use.
    @discardableResult func check(_ modify: String, _ what: Comment) async throws -> Bool {
      try await repository.commit()
      let found = try await Survey.run(request(modify, cached: true))
      let expected = try await Survey.run(request(modify, cached: false))
      #expect(found.report.answers == expected.report.answers, what)
      #expect(found.report.diagnostics == expected.report.diagnostics, what)
      #expect(found.report.interactionMap == expected.report.interactionMap, what)
      #expect(found.scan.files.map(\.path) == expected.scan.files.map(\.path), what)
      #expect(found.scan.files.map(\.content) == expected.scan.files.map(\.content), what)
      return found.scan.postings != nil
    }
  }

  @Test(arguments: SampleRepository.all) func answersDoNotDependOnIt(sample: SampleRepository) async throws {
    let bench = try await Bench(try await sample.checkOut())
    let (repository, target) = (bench.repository, sample.target)
    #expect(try await !bench.check(target, "cold"))
    #expect(try await bench.check(target, "warm"))
    let files = try await Survey.run(bench.request(target, cached: true)).scan.files
    let file = try #require(files.last { $0.language != nil && $0.role == .test } ?? files.last { $0.language != nil })
    let text = try #require(Checkout.text(sample.folder + "/before/" + file.path))
    try repository.write(file.path, "\n\n\n" + text)
    #expect(try await bench.check(target, "a file that says the same elsewhere"))
    repository.remove(file.path)
    try repository.write(file.path + ".txt", text)
    try await bench.check(target, "a file fewer, one more")
    try repository.write(".gitattributes", "*.md linguist-generated\n*.sql linguist-vendored\n")
    #expect(try await !bench.check(target, "other attributes"))
  }

  @Test func comparisonsDoNotDependOnIt() async throws {
    let repository = try await SampleRepository("orders-python").checkOut()
    let bench = try await Bench(repository)
    let path = "app/extra.py"
    try repository.write(path, "from ordering import cancel_order\n\n\ndef undo(order):\n    cancel_order(order)\n")
    try await repository.commit("Undo an order")
    let range = try RevisionRange("HEAD~1..HEAD")
    func document(cached: Bool) async throws -> [UInt8] {
      let request = bench.request("ordering.cancel_order", cached: cached)
      return try await ComparisonSurvey.run(range, text: "HEAD~1..HEAD", request).document(.json, limit: 0)
    }
    let expected = try await document(cached: false)
    for what in ["cold", "warm", "again"] as [Comment] {
      #expect(try await document(cached: true) == expected, what)
    }
  }

  private static let files = [
    "a.py": "from b import total\n\n\ndef run(cart):\n    return total(cart)\n",
    "b.py": "def total(cart):\n    return sum(cart)\n", "c.py": "from a import run\n\nrun([1])\n",
    "test_b.py": "from b import total\n\n\ndef test_total():\n    assert total([]) == 0\n",
    "package.json": "{\"name\": \"cart\", \"dependencies\": {\"left-pad\": \"1.0.0\"}}\n", "PLANNING.md": "Not ours\n",
  ]

  /// Rows of the cache that are damaged or gone after the scan was kept.
  @Test func lostFactsEndItsUse() async throws {
    let bench = try await Bench(try await TemporaryRepository(Self.files))
    try await bench.check("b.total", "before")
    #expect(try await bench.check("b.total", "warm"))
    let database = URL(fileURLWithPath: CacheFolder(path: bench.cacheFolder).database)
    let sound = try Data(contentsOf: database)
    var lost = 0
    for page in stride(from: 0, to: sound.count, by: 8192) {
      for place in [700, 4096, 8000] where page + place < sound.count {
        var bytes = sound
        bytes[page + place] ^= 1
        try bytes.write(to: database)
        let ground = try? await ScannedGround(bench.request("b.total", cached: true), usesKept: true)
        _ = ground?.index.files.map(\.content.facts.count)
        if ground?.isIncomplete == true { lost += 1 }
        try bytes.write(to: database)
        try await bench.check("b.total", "byte \(place) of the page at \(page)")
        try sound.write(to: database)
      }
    }
    // Else this test would show nothing.
    #expect(lost > 0)
  }

  /// A scan that nobody asks a question leaves what the next one begins with, and begins with what any other left.
  @Test func scansDoNotDependOnIt() async throws {
    let bench = try await Bench(try await TemporaryRepository(Self.files))
    func document(cached: Bool) async throws -> [UInt8] {
      var bytes: [UInt8] = []
      try await ScanOutput(bench.request("b.total", cached: cached)).render(as: .ndjson) { bytes += $0 }
      return bytes
    }
    func check(_ what: Comment) async throws {
      try await bench.repository.commit()
      #expect(try await document(cached: true) == document(cached: false), what)
    }
    try await check("cold")
    try await check("warm")
    // What stands without postings gets them with the first question.
    #expect(try await !bench.check("b.total", "the first question"))
    #expect(try await bench.check("b.total", "the second"))
    try await check("behind questions")
    try bench.repository.write("b.py", "def total(cart):\n    return len(cart)\n\n\ndef none():\n    pass\n")
    bench.repository.remove("c.py")
    try await check("much of it is another")
    try bench.repository.write("d.py", "from b import none\n\nnone()\n")
    try await check("a file more")
    let database = URL(fileURLWithPath: CacheFolder(path: bench.cacheFolder).database)
    let sound = try Data(contentsOf: database)
    for place in stride(from: 700, to: sound.count, by: 4096) {
      var bytes = sound
      bytes[place] ^= 1
      try bytes.write(to: database)
      try await check("damage at \(place)")
      try sound.write(to: database)
    }
  }

  private struct NoReadings: ReadingStore {
    func readings(_ keys: [CacheKey]) -> [Reading?] { keys.map { _ in nil } }
    func keep(_ reading: Reading, _ key: CacheKey) {}
  }

  /// Positions that postings name lead somewhere even then.
  @Test func lostFactsAreAsManyAsWerePromised() {
    let source = KeptFacts(NoReadings()) { reading, _ in reading.content }
    #expect(!source.isIncomplete)
    let row = KeptScan.Row(
      path: "a", blob: "", role: .source, byteCount: 1, factCount: 7,
      key: CacheKey(CacheKeyPrefix(["a"]), "b"))
    #expect(source.facts(of: row).facts.count == 7)
    #expect(source.isIncomplete)
  }
}
