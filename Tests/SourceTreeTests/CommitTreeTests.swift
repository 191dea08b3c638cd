import Facts
import TestKit
import Testing

@testable import SourceTree

struct CommitTreeTests {
  @Test(arguments: ["sha1", "sha256"])
  func aCommitAndItsCheckoutAreTheSame(format: String) async throws {
    let repository = try await TemporaryRepository(
      ["a.txt": "a\n", "z/y/x.txt": "deep", "a.b": "", "a/c": "c", "run.sh": "#!/bin/sh\n"], objectFormat: format)
    try repository.setMode("run.sh", 0o755)
    try repository.link("link", to: "a.txt")
    let id = try await repository.commit()
    let disk = try await repository.open()
    let commit = try await repository.open(at: "main")
    #expect(commit.paths == disk.paths)
    #expect(commit.entries.map(\.size) == disk.entries.map(\.size))
    #expect(commit.entries.map(\.isExecutable) == disk.entries.map(\.isExecutable))
    #expect(commit.entries.filter(\.isExecutable).map(\.path) == ["run.sh"])
    #expect(commit.skipped == disk.skipped)
    #expect(await commit.readAll() == disk.readAll())
    #expect(commit.header.head == id && disk.header.head == id)
    #expect(commit.header.tree == disk.header.tree)
    #expect(commit.header.ref == "main" && commit.header.dirty == false)
    for entry in disk.entries {
      let bytes = try await disk.contents(of: entry).get()
      let blob = try #require(commit.entry(at: entry.path)?.blob)
      #expect(BlobID(of: bytes, format: blob.format) == blob)
      #expect(blob.format.rawValue == format)
    }
  }

  @Test func bareRepository() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    try await repository.commit()
    try await repository.git("clone", "--quiet", "--bare", ".", "copy.git")
    let tree = try await repository.open(at: "HEAD", in: "copy.git")
    #expect(tree.paths == ["a.txt"])
    #expect(tree.root == nil && tree.header.name == "copy")
    #expect(await tree.text("a.txt") == "a")
    await #expect(throws: LocationError.bareNeedsRevision(repository.absolute("copy.git"))) {
      try await repository.open(in: "copy.git")
    }
  }

  /// Facts are kept by blob id, so bytes that belong to another id must not pass.
  @Test func objectsThatDoNotMatchTheirIDAreDamaged() async throws {
    let repository = try await TemporaryRepository(["a.txt": "first\n", "b.txt": "other\n", "c.txt": "third\n"])
    try await repository.commit()
    let object = { (text: String) in
      let id = BlobID(of: Array(text.utf8)).hexadecimal
      return ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    }
    let genuine = try #require(repository.read(object("other\n")))
    repository.remove(object("first\n"))
    try repository.write(Array(object("first\n").utf8), genuine)
    let tree = try await repository.open(at: "HEAD")
    #expect(await tree.readAll() == [.failure(.damaged), .success("other\n"), .success("third\n")])

    // Not an object at all: git gives up there, and is started again behind it.
    repository.remove(object("first\n"))
    try repository.write(object("first\n"), "not zlib")
    repository.remove(object("third\n"))
    let entries = tree.entries
    var results: [Result<String, ReadFailure>] = []
    await tree.readContents(of: entries, limit: 100) { results.append($1.map { String(decoding: $0, as: UTF8.self) }) }
    #expect(results == [.failure(.damaged), .success("other\n"), .failure(.damaged)])
  }

  @Test func replacedObjectsAreNotTaken() async throws {
    let repository = try await TemporaryRepository(["a.txt": "true\n"])
    try await repository.commit()
    let lie = try await repository.git("hash-object", "-w", "--stdin", input: Array("lie\n".utf8))
    try await repository.git("replace", BlobID(of: Array("true\n".utf8)).hexadecimal, lie)
    #expect(try await repository.open(at: "HEAD").text("a.txt") == "true\n")
  }

  /// `git cat-file` may be cut anywhere: the pieces make no difference.
  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func theStreamIsTheSameInPiecesOfAnySize(piece: Int) throws {
    let texts = ["", "x", "a\nb\n", String(repeating: "long ", count: 50), "ends\n"]
    let wanted = texts.enumerated().map { (position: $0.offset * 2, blob: BlobID(of: Array($0.element.utf8))) }
    let output = zip(wanted, texts).flatMap { wanted, text in
      Array("\(wanted.blob) blob \(text.utf8.count)\n\(text)\n".utf8)
    }
    var stream = BlobStream(wanted: wanted, limit: 200)
    var results: [Int: Result<String, ReadFailure>] = [:]
    for start in stride(from: 0, to: output.count, by: piece) {
      output[start..<min(start + piece, output.count)].withUnsafeBytes { bytes in
        stream.consume(bytes) { results[$0] = $1.map { String(decoding: $0, as: UTF8.self) } }
      }
    }
    #expect(stream.isComplete)
    let expected: [Int: Result<String, ReadFailure>] = [
      0: .success(""), 2: .success("x"), 4: .success("a\nb\n"), 6: .failure(.oversized(bytes: 250)),
      8: .success("ends\n"),
    ]
    #expect(results == expected)
  }

  @Test func unsafePathsOfHostileTreesAreRefused() async throws {
    var listing = CommitListing()
    let id = String(repeating: "a", count: 40)
    let records = "100644 blob \(id)\t../x\0" + "100644 blob \(id)      12\tok\0" + "100644 blob \(id)\ta/.git/config\0"
    let isUnderstood = listing.add(Array(records.utf8))
    #expect(isUnderstood)
    #expect(listing.entries.map(\.path) == ["ok"])
    #expect(listing.entries.first?.size == 12)
    #expect(listing.refused.map(\.path) == ["../x", "a/.git/config"])
  }
}
