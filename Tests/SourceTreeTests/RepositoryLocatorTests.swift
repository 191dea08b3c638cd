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

struct RepositoryLocatorTests {
  @Test func pathsThatLeadNowhere() async throws {
    let folder = try await TemporaryRepository(["file.txt": ""], git: false)
    let missing = folder.absolute("missing")
    await #expect(throws: LocationError.noSuchPath(missing)) { try await locator.open(missing) }
    await #expect(throws: LocationError.noSuchPath("")) { try await locator.open("") }
    let file = folder.absolute("file.txt")
    await #expect(throws: LocationError.notADirectory(file)) { try await locator.open(file) }
    await #expect(throws: LocationError.notARepository(folder.path)) { try await locator.open(folder.path, at: "HEAD") }
  }

  @Test func aLinkToARepositoryIsTheRepository() async throws {
    let repository = try await TemporaryRepository(["a.txt": ""])
    try await repository.commit()
    let elsewhere = try await TemporaryRepository(git: false)
    try elsewhere.link("link", to: repository.path)
    #expect(try await elsewhere.open(in: "link").root == repository.path)
  }

  @Test func revisions() async throws {
    let repository = try await TemporaryRepository(["a.txt": ""])
    let first = try await repository.commit("One")
    try await repository.git("tag", "--annotate", "v1", "--message", "One")
    try repository.write("a.txt", "2")
    let second = try await repository.commit("Two")
    for revision in ["v1", "HEAD~1", String(first.prefix(10)), first, "main^", "HEAD^{/One}"] {
      #expect(try await repository.open(at: revision).header.head == first, "\(revision)")
    }
    #expect(try await locator.mergeBase("main", "v1", in: repository.path) == first)
    #expect(try await locator.mergeBase(second, "main", in: repository.path) == second)
    await #expect(throws: LocationError.noSuchRevision("nope", isShallow: false)) {
      try await repository.open(at: "nope")
    }
    try await repository.git("branch", "v1", second)
    await #expect(throws: LocationError.ambiguousRevision("v1")) { try await repository.open(at: "v1") }
    #expect(try await repository.open(at: "refs/tags/v1").header.head == first)
  }

  @Test func noCommonAncestor() async throws {
    let repository = try await TemporaryRepository(["a.txt": ""])
    try await repository.commit()
    try await repository.git("checkout", "--quiet", "--orphan", "lone")
    try await repository.commit("Lone")
    #expect(try await locator.mergeBase("main", "lone", in: repository.path) == nil)
  }

  /// Two commits whose ids begin with the same four digits, found by trying.
  @Test func aShortIDThatFitsTwoCommits() async throws {
    let repository = try await TemporaryRepository()
    let tree = try await repository.git("write-tree")
    let text = { (number: Int) in "tree \(tree)\nauthor A <a> 0 +0000\ncommitter A <a> 0 +0000\n\n\(number)\n" }
    // `git hash-object --stdin-paths` names them all at once.
    for number in 0..<1200 { try repository.write("\(number)", text(number)) }
    let list = Array((0..<1200).map { "\($0)\n" }.joined().utf8)
    let ids = try await repository.git("hash-object", "-t", "commit", "-w", "--stdin-paths", input: list)
      .split(separator: "\n").map { String($0.prefix(4)) }
    let short = try #require(Dictionary(grouping: ids, by: \.self).first { $0.value.count > 1 }?.key)
    await #expect(throws: LocationError.ambiguousRevision(short)) { try await repository.open(at: short) }
  }

  @Test func withoutGitAFolderIsStillRead() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    try await repository.commit()
    let bare = RepositoryLocator(environment: GitEnvironment(inheriting: ["PATH": "/nonexistent"]))
    let tree = try await bare.open(repository.path)
    #expect(tree is PlainDirectory)
    #expect(tree.paths == ["a.txt"])
    #expect(tree.codes().contains("git-missing"))
    await #expect(throws: LocationError.git(.notInstalled)) { try await bare.open(repository.path, at: "HEAD") }
  }

  @Test func aBrokenRepositoryIsReadAsAFolderAndSaysSo() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    repository.remove(".git/HEAD")
    let tree = try await repository.open()
    #expect(tree is PlainDirectory && tree.paths == ["a.txt"])
    #expect(tree.codes().contains("git-broken"))
  }

  @Test func insideTheGitFolder() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    let id = try await repository.commit()
    let inside = repository.absolute(".git")
    await #expect(throws: LocationError.insideGitDirectory(inside)) { try await locator.open(inside) }
    #expect(try await locator.open(inside, at: "HEAD").header.head == id)
  }

  /// `core.worktree` would have the scan read any folder.
  @Test func aWorkTreeElsewhereIsRefused() async throws {
    let home = try await TemporaryRepository(["private.txt": "secret"], git: false)
    try await home.git("init", "--quiet", "repository")
    try home.write("repository/a.txt", "a")
    try await home.git("config", "core.worktree", home.path, in: "repository")
    let path = home.absolute("repository")
    await #expect(throws: LocationError.workTreeElsewhere(path, root: home.path)) { try await locator.open(path) }
    let other = try await TemporaryRepository(git: false)
    try await home.git("config", "core.worktree", other.path, in: "repository")
    await #expect(throws: LocationError.self) { try await locator.open(path) }
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can give a folder away"))
  func aRepositoryOfSomebodyElseIsRefused() async throws {
    let repository = try await TemporaryRepository(["a.txt": "a"])
    try await repository.commit()
    #expect(chown(repository.path, 12345, 12345) == 0)
    await #expect(throws: LocationError.dubiousOwnership(repository.path)) { try await repository.open() }
    await #expect(throws: LocationError.dubiousOwnership(repository.path)) { try await repository.open(at: "HEAD") }
  }
}
