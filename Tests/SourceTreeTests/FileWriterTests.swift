import SourceTree
import TestKit
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct FileWriterTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  private func names(_ folder: TemporaryRepository) async throws -> [String] {
    let tree = try await folder.open()
    return (tree.paths + tree.skipped.map(\.path)).sorted()
  }

  @Test(arguments: [0o600, 0o644, 0o755, 0o640])
  func replacesAndKeepsTheMode(mode: Int) async throws {
    let folder = try await TemporaryRepository(["PLAN.md": "old"], git: false)
    try folder.setMode("PLAN.md", mode)
    let path = folder.absolute("PLAN.md")
    try FileWriter.write(Array("new".utf8), to: path)
    #expect(folder.read("PLAN.md") == Array("new".utf8))
    #expect(self.mode(path) == mode_t(mode))
    #expect(try await names(folder) == ["PLAN.md"])
  }

  @Test func makesANewFile() async throws {
    let folder = try await TemporaryRepository(git: false)
    for expectation in [FileWriter.Expectation.anything, .nothing] {
      try FileWriter.write(Array("new".utf8), to: folder.absolute("PLAN.md"), expecting: expectation)
      #expect(folder.read("PLAN.md") == Array("new".utf8))
      folder.remove("PLAN.md")
    }
    #expect(try await names(folder) == [])
  }

  @Test func refusesWhatItDidNotExpect() async throws {
    let folder = try await TemporaryRepository(["PLAN.md": "old"], git: false)
    let path = folder.absolute("PLAN.md")
    try FileWriter.write(Array("mine".utf8), to: path, expecting: .bytes(Array("old".utf8)))
    for read in ["old", "mine and more", "min", ""] {
      #expect(throws: FileWriteError.changed(path)) {
        try FileWriter.write(Array("lost".utf8), to: path, expecting: .bytes(Array(read.utf8)))
      }
    }
    #expect(throws: FileWriteError.alreadyExists(path)) {
      try FileWriter.write(Array("lost".utf8), to: path, expecting: .nothing)
    }
    let gone = folder.absolute("gone.md")
    #expect(throws: FileWriteError.changed(gone)) {
      try FileWriter.write([], to: gone, expecting: .bytes(Array("old".utf8)))
    }
    #expect(folder.read("PLAN.md") == Array("mine".utf8))
    #expect(try await names(folder) == ["PLAN.md"])
  }

  @Test func refusesLinksFoldersAndPipes() async throws {
    let folder = try await TemporaryRepository(["target.md": "old", "d/x": ""], git: false)
    try folder.link("link.md", to: "target.md")
    try folder.link("dangling.md", to: "nowhere")
    try folder.makeFIFO("pipe")
    for name in ["link.md", "dangling.md"] {
      let path = folder.absolute(name)
      #expect(throws: FileWriteError.symbolicLink(path)) { try FileWriter.write([1], to: path) }
    }
    for name in ["d", "pipe"] {
      let path = folder.absolute(name)
      #expect(throws: FileWriteError.notAFile(path)) { try FileWriter.write([1], to: path) }
    }
    #expect(throws: FileWriteError.self) { try FileWriter.write([1], to: folder.absolute("missing/x.md")) }
    #expect(throws: FileWriteError.self) { try FileWriter.write([1], to: "") }
    #expect(folder.read("target.md") == Array("old".utf8))
    #expect(try await names(folder) == ["d/x", "dangling.md", "link.md", "pipe", "target.md"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func readOnlyFilesAndFoldersStayAsTheyAre() async throws {
    let folder = try await TemporaryRepository(["PLAN.md": "old", "d/PLAN.md": "old"], git: false)
    try folder.setMode("PLAN.md", 0o444)
    try folder.setMode("d", 0o555)
    #expect(throws: FileWriteError.readOnly(folder.absolute("PLAN.md"))) {
      try FileWriter.write([1], to: folder.absolute("PLAN.md"))
    }
    #expect(throws: FileWriteError.self) { try FileWriter.write([1], to: folder.absolute("d/PLAN.md")) }
    #expect(folder.read("PLAN.md") == Array("old".utf8))
    #expect(folder.read("d/PLAN.md") == Array("old".utf8))
  }

  /// A reader sees one whole version or another, never a part, and no temporary file stays.
  @Test func readersSeeWholeFiles() async throws {
    let folder = try await TemporaryRepository(["PLAN.md": String(repeating: "0", count: 100_000)], git: false)
    let path = folder.absolute("PLAN.md")
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for writer in 0..<3 {
        group.addTask {
          for _ in 0..<20 {
            try FileWriter.write(Array(repeating: 48 + UInt8(writer), count: 100_000), to: path)
          }
          return true
        }
      }
      group.addTask {
        for _ in 0..<100 {
          guard let bytes = folder.read("PLAN.md"), bytes.count == 100_000, Set(bytes).count == 1 else { return false }
        }
        return true
      }
      for try await isWhole in group { #expect(isWhole) }
    }
    #expect(try await names(folder) == ["PLAN.md"])
  }
}
