import Facts
import TestKit
import Testing

@testable import SourceTree

struct WorkingTreeTests {
  @Test func trackedAndUntrackedButNotIgnored() async throws {
    let repository = try await TemporaryRepository([
      ".gitignore": "*.log\nbuild/\n", "b.txt": "b\n", "a/deep/file.txt": "", "forced.log": "",
    ])
    try await repository.git("add", "--force", "--all")
    let id = try await repository.commit()
    try repository.write("noise.log", "")
    try repository.write("build/out.txt", "")
    try repository.write("new.txt", "")
    let tree = try await repository.open(in: "a/deep")
    #expect(tree.paths == [".gitignore", "a/deep/file.txt", "b.txt", "forced.log", "new.txt"])
    #expect(tree.root == repository.path)
    #expect(tree.header.head == id)
    #expect(try await tree.header.tree == repository.git("rev-parse", "HEAD^{tree}"))
    #expect(tree.header.ref == "main")
    #expect(repository.path.hasSuffix("/" + tree.header.name))
  }

  /// Each change by itself makes a clean tree dirty.
  @Test(arguments: ["none", "touch", "edit", "sameSize", "mode", "stage", "add", "delete", "ignored", "link", "folder"])
  func dirty(change: String) async throws {
    let repository = try await TemporaryRepository([".gitignore": "*.log\n", "a.txt": "one\n", "d/b.txt": "b\n"])
    try repository.link("link", to: "a.txt")
    try await repository.commit()
    switch change {
    case "touch":
      let bytes = try #require(repository.read("a.txt"))
      try repository.write(Array("a.txt".utf8), bytes)
    case "edit": try repository.write("a.txt", "one more\n")
    case "sameSize": try repository.write("a.txt", "two\n")
    case "mode": try repository.setMode("a.txt", 0o755)
    case "stage":
      try repository.write("a.txt", "two\n")
      try await repository.git("add", "--all")
    case "add": try repository.write("new.txt", "")
    case "delete": repository.remove("a.txt")
    case "ignored": try repository.write("x.log", "")
    case "link":
      repository.remove("link")
      try repository.link("link", to: "d/b.txt")
    case "folder":
      repository.remove("d")
      try repository.link("d", to: "/etc")
    default: break
    }
    let tree = try await repository.open()
    #expect(tree.header.dirty == !["none", "touch", "ignored"].contains(change))
  }

  @Test func aTrackedFileReplacedByAFolderOrReachedThroughALinkIsNotListed() async throws {
    let repository = try await TemporaryRepository(["a": "a", "d/b.txt": "b", "other/b.txt": "other"])
    try await repository.commit()
    repository.remove("a")
    try repository.write("a/inner.txt", "inner")
    repository.remove("d")
    try repository.link("d", to: "other")
    let tree = try await repository.open()
    #expect(tree.paths == ["a/inner.txt", "other/b.txt"])
    #expect(tree.skipped.map(\.path) == ["d"])
  }

  @Test func noCommitsYet() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    let tree = try await repository.open()
    #expect(tree.paths == ["a.txt"])
    #expect(tree.header.head == nil && tree.header.tree == nil && tree.header.dirty == nil)
    #expect(tree.header.ref == "main")
    await #expect(throws: LocationError.noSuchRevision("HEAD", isShallow: false)) {
      try await repository.open(at: "HEAD")
    }
  }

  @Test func detachedHead() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    let id = try await repository.commit()
    try await repository.git("checkout", "--quiet", "--detach")
    let header = try await repository.open().header
    #expect(header.head == id && header.ref == nil && header.dirty == false)
  }

  @Test func anUnmergedFileIsListedOnce() async throws {
    let repository = try await TemporaryRepository(["a.txt": "base\n"])
    try await repository.commit()
    try await repository.git("checkout", "--quiet", "-b", "side")
    try repository.write("a.txt", "side\n")
    try await repository.commit()
    try await repository.git("checkout", "--quiet", "main")
    try repository.write("a.txt", "main\n")
    try await repository.commit()
    _ = try? await repository.git("merge", "--quiet", "side")
    #expect(try await repository.git("ls-files", "--unmerged").split(separator: "\n").count == 3)
    let tree = try await repository.open()
    #expect(tree.paths == ["a.txt"])
    #expect(tree.header.dirty == true)
    #expect(await tree.text("a.txt")?.contains("<<<<<<<") == true)
  }

  @Test func linkedWorktreeAndShallowClone() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    let first = try await repository.commit("One")
    try repository.write("b.txt", "b")
    let second = try await repository.commit("Two")

    let linked = try await TemporaryRepository(git: false)
    try await repository.git("worktree", "add", "--quiet", "--detach", linked.absolute("tree"), first)
    let tree = try await linked.open(in: "tree")
    #expect(tree.paths == ["a.txt"] && tree.header.head == first && tree.header.dirty == false)

    let clone = try await TemporaryRepository(git: false)
    try await clone.git("clone", "--quiet", "--depth=1", "file://\(repository.path)", "copy")
    #expect(try await clone.open(at: "HEAD", in: "copy").header.head == second)
    #expect(try await clone.open(in: "copy").header.dirty == false)
    await #expect(throws: LocationError.noSuchRevision("HEAD~1", isShallow: true)) {
      try await clone.open(at: "HEAD~1", in: "copy")
    }
  }

  @Test func sparseCheckoutIsCountedNotMissed() async throws {
    let repository = try await TemporaryRepository(["keep/a.txt": "a", "drop/b.txt": "b", "drop/c.txt": "c"])
    try await repository.commit()
    try await repository.git("sparse-checkout", "set", "keep")
    let tree = try await repository.open()
    #expect(tree.paths == ["keep/a.txt"])
    #expect(tree.header.dirty == false)
    #expect(tree.codes() == ["sparse-checkout"])
    #expect(tree.diagnostics.first?.message.hasPrefix("2 files") == true)
    #expect(try await repository.open(at: "HEAD").paths == ["drop/b.txt", "drop/c.txt", "keep/a.txt"])
  }

  @Test func submodulesAndInnerRepositoriesAreSkipped() async throws {
    let inner = try await TemporaryRepository(["inner.txt": "x"])
    try await inner.commit()
    let repository = try await TemporaryRepository(["a.txt": "a"])
    try await repository.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "--", inner.path, "module")
    try await repository.commit()
    try await repository.git("clone", "--quiet", inner.path, "stray")
    let tree = try await repository.open()
    #expect(tree.paths == [".gitmodules", "a.txt"])
    #expect(tree.skipped.map(\.path) == ["module", "stray"])
    #expect(tree.skipped.allSatisfy { $0.reason == .submodule })
    #expect(try await repository.open(at: "HEAD").skipped.map(\.path) == ["module"])
    #expect(try await repository.open(in: "module").paths == ["inner.txt"])
  }

  @Test func theIndexIsReadWithoutItsUndocumentedLines() throws {
    let id = String(repeating: "a", count: 40)
    let plain = Array("H 100644 \(id) 0\tx\0S 100755 \(id) 0\ty z\0M 120000 \(id) 2\t-\0".utf8)
    let records = try #require(IndexRecord.parse(plain))
    #expect(records.map(\.path) == ["x", "y z", "-"].map { Array($0.utf8) })
    #expect(records.map(\.isSkippedInWorkTree) == [false, true, false])
    #expect(records.map(\.isUnmerged) == [false, false, true])
    #expect(records.allSatisfy { $0.status == nil })
    let debug = "H 100644 \(id) 0\tx\0  ctime: 1:2\n  mtime: 3:4\n  new: thing\n  size: 5\tflags: 0\n"
    let status = try #require(IndexRecord.parse(Array((debug + debug).utf8))?.last?.status)
    #expect(
      status
        == FileStatus(size: 5, modified: .init(seconds: 3, nanoseconds: 4), changed: .init(seconds: 1, nanoseconds: 2)))
    #expect(IndexRecord.parse(Array("nonsense\0".utf8)) == nil)
  }
}
