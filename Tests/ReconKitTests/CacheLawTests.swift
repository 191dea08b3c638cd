import FactCache
import Facts
import Reconnaissance
import Rendering
import Scanning
import TestKit
import Testing

@testable import ReconKit

/// Cold, warm and without a cache: the same bytes.
struct CacheLawTests {
  private func request(_ path: String, cache: String?, at revision: String? = nil) -> SurveyRequest {
    var request = SurveyRequest()
    request.path = path
    request.workers = 2
    request.revision = revision
    request.cacheFolder = cache
    return request
  }

  @Test(arguments: SampleRepository.all) func scansAreTheSameBytes(sample: SampleRepository) async throws {
    let repository = try await SurveyBench.shared.repository(sample)
    let cache = try await TemporaryRepository(git: false)
    for revision in [nil, "HEAD"] {
      let without = try await DraftLawTests.scan(request(repository.path, cache: nil, at: revision), true)
      for _ in 0..<2 {
        let with = try await DraftLawTests.scan(
          request(repository.path, cache: cache.absolute("c"), at: revision), true)
        #expect(with == without)
      }
    }
  }

  /// A shallow clone has another past than the full one of the same commit, whatever a run on that one left behind.
  @Test func anotherCloneOfACommit() async throws {
    let repository = try await TemporaryRepository(["a.py": "def total():\n    pass\n"])
    try await repository.commit("Begin")
    try repository.write("b.py", "def price():\n    pass\n")
    try await repository.commit("Add the price of a cart")
    try await repository.git("clone", "-q", "--depth", "1", "file://\(repository.path)", "copy")
    let cache = try await TemporaryRepository(git: false)
    func answer(_ path: String, cache: String?) async throws -> Report {
      var request = request(path, cache: cache, at: "HEAD")
      request.add = ["price of a cart"]
      request.questions = [.similar, .structure]
      return try await Survey.run(request).report
    }
    _ = try await answer(repository.path, cache: cache.absolute("c"))
    let with = try await answer(repository.absolute("copy"), cache: cache.absolute("c"))
    #expect(try await with.answers == answer(repository.absolute("copy"), cache: nil).answers)
  }

  /// A plain folder, files that are data or binary, one too large for the second run.
  @Test func limitsAndKindsOfFiles() async throws {
    let folder = try await TemporaryRepository(
      [
        "a.py": "def f():\n    g()\n", "b.json": "{\"a\": 1}\n", "package.json": "{\"dependencies\": {\"x\": \"1\"}}",
        "big.py": String(repeating: "x = 1\n", count: 100), "nul.bin": "a\0b",
        "no-extension": "#!/usr/bin/env python3\nx()\n",
        "db/1_init.sql": "CREATE TABLE a (b int);\n", "bad/package.json": "{\"dependencies\": ",
      ], git: false)
    let cache = try await TemporaryRepository(git: false)
    for limit in [1_048_576, 100, 1_048_576] {
      var with = request(folder.path, cache: cache.absolute("c"))
      var without = request(folder.path, cache: nil)
      with.sizeLimit = limit
      without.sizeLimit = limit
      #expect(try await DraftLawTests.scan(with, true) == DraftLawTests.scan(without, true))
    }
  }

  /// A pack of the user's own, and the same pack changed: facts of the one are not taken for the other's.
  @Test func packsThatChange() async throws {
    let folder = try await TemporaryRepository(["a.toy": "fun f\nfan g\n"], git: false)
    let cache = try await TemporaryRepository(git: false)
    func names(_ keyword: String) async throws -> [String] {
      var request = request(folder.path, cache: cache.absolute("c"), at: nil)
      request.userPacks = [
        .init(
          file: "toy.yml",
          text: """
            language: toy
            extensions: [toy]
            syntax: {blocks: braces}
            rules:
              - id: toy.function
                fact: definition
                detail: function
                keywords: [\(keyword)]
                pattern: '\(keyword)\\s+(?<name>\\w+)'
                examples: {match: ["\(keyword) a"], skip: ["b"]}
            """)
      ]
      return try await Survey.scan(request).document.files.flatMap(\.views).map(\.name)
    }
    for _ in 0..<2 {
      #expect(try await names("fun") == ["f"])
      #expect(try await names("fan") == ["g"])
    }
  }

  /// One file's facts under several names: the name decides the language and the role, not what was read before.
  @Test func oneBlobUnderManyNames() async throws {
    let text = "def f():\n    pass\n"
    let folder = try await TemporaryRepository(
      ["a.py": text, "test_a.py": text, "a.rb": text, "a.unknown": text, "vendor/a.py": text, "docs/a.md": text])
    try await folder.commit()
    let cache = try await TemporaryRepository(git: false)
    let without = try await DraftLawTests.scan(request(folder.path, cache: nil, at: "HEAD"), true)
    for _ in 0..<2 {
      #expect(
        try await DraftLawTests.scan(request(folder.path, cache: cache.absolute("c"), at: "HEAD"), true) == without)
    }
  }

  /// Two trees of one run share what they have in common, without a cache on disk.
  @Test func memoryOfOneRun() async throws {
    let folder = try await TemporaryRepository(["a.py": "def f(): pass\n", "b.py": "def g(): pass\n"])
    try await folder.commit()
    try folder.write("b.py", "def h(): pass\n")
    try await folder.commit()
    let access = CacheAccess(request(folder.path, cache: nil))
    #expect(access.store().map { _ in true } == nil)
    let store = try #require(access.store(trees: 2))
    #expect(access.problem == nil)
    for revision in ["HEAD", "HEAD~1", "HEAD"] {
      let request = request(folder.path, cache: nil, at: revision)
      let (library, tree) = (try Survey.library(request), try await Survey.open(request))
      let with = try await TreeScan(library: library, workers: 2, sizeLimit: 1000, store: store).run(tree)
      let without = try await TreeScan(library: library, workers: 2, sizeLimit: 1000).run(tree)
      #expect(with.files.map(\.content) == without.files.map(\.content))
      #expect(with.files.map(\.path) == without.files.map(\.path))
    }
  }
}
