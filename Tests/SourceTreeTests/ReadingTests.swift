import Facts
import TestKit
import Testing

@testable import SourceTree

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands on disk need not be what was listed, and need not be a file.
struct ReadingTests {
  @Test(arguments: [true, false])
  func linksAndPipesAreListedNotFollowed(git: Bool) async throws {
    let outside = try await TemporaryRepository(["secret.txt": "secret"], git: false)
    let repository = try await TemporaryRepository(["real.txt": "real"], git: git)
    try repository.link("escape.txt", to: outside.absolute("secret.txt"))
    try repository.link("escape", to: outside.path)
    try repository.link("loop", to: "loop")
    try repository.link("up", to: ".")
    if git { try await repository.git("add", "--all") }
    try repository.makeFIFO("pipe")
    let tree = try await repository.open()
    #expect(tree.paths == ["real.txt"])
    #expect(tree.skipped.filter { $0.reason == .symbolicLink }.map(\.path) == ["escape", "escape.txt", "loop", "up"])
    // git does not name a FIFO it does not track.
    #expect(tree.skipped.filter { $0.reason == .notRegular }.map(\.path) == (git ? [] : ["pipe"]))
  }

  /// Whoever holds a path, be it out of a hostile index, gets no file outside.
  @Test(arguments: [true, false])
  func readingNeverLeavesTheRoot(git: Bool) async throws {
    let outside = try await TemporaryRepository(["secret.txt": "secret"], git: false)
    let repository = try await TemporaryRepository(["inside/real.txt": "real"], git: git)
    try repository.link("escape", to: outside.path)
    try repository.link("direct.txt", to: outside.absolute("secret.txt"))
    try repository.makeFIFO("pipe")
    let tree = try await repository.open()
    let folder = outside.path.split(separator: "/").last.map(String.init) ?? ""
    for path in [
      "escape/secret.txt", "direct.txt", "pipe", "inside", "../\(folder)/secret.txt", "inside/../inside/real.txt",
      "/etc/passwd", "", ".git/config", "real.txt/x", "nul\0l",
    ] {
      let entry = TreeEntry(path: Array(path.utf8), isExecutable: false)
      let result = await tree.contents(of: entry)
      #expect(throws: ReadFailure.self, "\(path)") { try result.get() }
    }
  }

  @Test(arguments: [true, false])
  func filesThatChangeAfterTheListingAreReported(git: Bool) async throws {
    let repository = try await TemporaryRepository(
      ["a.txt": "a", "b.txt": "b", "c/d.txt": "d", "e.txt": "e", "f.txt": "f", "g.txt": "g"], git: git)
    let tree = try await repository.open()
    #expect(tree.entries.map(\.size) == [1, 1, 1, 1, 1, 1])
    repository.remove("a.txt")
    repository.remove("b.txt")
    try repository.write("b.txt/x", "")
    repository.remove("c")
    try repository.link("c", to: "/etc")
    repository.remove("e.txt")
    try repository.makeFIFO("e.txt")
    try repository.write("f.txt", String(repeating: "f", count: 100))
    #expect(
      await tree.readAll(limit: 10) == [
        .failure(.vanished), .failure(.notRegular), .failure(.notRegular), .failure(.notRegular),
        .failure(.oversized(bytes: 100)), .success("g"),
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func anUnreadableFileIsReported() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a", "b.txt": "b"])
    try repository.setMode("a.txt", 0)
    let results = try await repository.open().readAll()
    #expect(results == [.failure(.unreadable("Permission denied")), .success("b")])
  }

  /// The limit is inclusive, on disk and in objects.
  @Test(arguments: [nil, "HEAD"] as [String?])
  func theSizeLimitIsTheLargestSizeRead(revision: String?) async throws {
    let repository = try await TemporaryRepository([
      "a.txt": "12345", "b.txt": "123456", "c.txt": "", "d.txt": String(repeating: "x", count: 200_000), "e.txt": "e",
    ])
    try await repository.commit()
    let tree = try await repository.open(at: revision)
    #expect(
      await tree.readAll(limit: 5) == [
        .success("12345"), .failure(.oversized(bytes: 6)), .success(""), .failure(.oversized(bytes: 200_000)),
        .success("e"),
      ])
    #expect(await tree.readAll(limit: 200_000).allSatisfy { (try? $0.get()) != nil })
  }

  @Test(arguments: [nil, "HEAD"] as [String?])
  func workersReadAtTheSameTime(revision: String?) async throws {
    var files: [String: String] = [:]
    for index in 0..<200 { files["d\(index % 7)/f\(index).txt"] = String(repeating: "\(index),", count: index * 10) }
    let repository = try await TemporaryRepository(files)
    try await repository.commit()
    let tree = try await repository.open(at: revision)
    let read = await withTaskGroup(of: [String: String].self) { group in
      for start in stride(from: 0, to: tree.entries.count, by: 32) {
        group.addTask {
          let batch = Array(tree.entries[start..<min(start + 32, tree.entries.count)])
          var read: [String: String] = [:]
          await tree.readContents(of: batch, limit: 1_048_576) { position, contents in
            read[batch[position].path] = contents.map { String(decoding: $0, as: UTF8.self) }.success
          }
          return read
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { a, _ in a } }
    }
    #expect(read == files)
  }

  @Test(arguments: ["..", "a/../b", "./a", "a//b", "/a", "a/", "", ".git", "a/.GIT/config", "a\0b"])
  func unsafePaths(path: String) { #expect(!TreePath.isSafe(Array(path.utf8))) }

  @Test(arguments: ["a", ".gitignore", "..a/b..", "a/.github/x", "-rf", "a b", "\u{1B}[31m", "...", "a\nb"])
  func safePaths(path: String) { #expect(TreePath.isSafe(Array(path.utf8))) }
}

extension Result {
  fileprivate var success: Success? { try? get() }
}
