import TestKit
import Testing

@testable import SourceTree

/// What past commits changed, read from histories made for it.
struct PastCommitsTests {
  private func past(_ repository: TemporaryRepository, _ limit: Int = 100, in folder: String = ".") async throws
    -> PastCommits
  {
    let head = try await repository.git("rev-parse", "HEAD", in: folder)
    return try await RepositoryLocator(environment: GitEnvironment(inheriting: isolated))
      .past(of: head, in: repository.absolute(folder), limit: limit)
  }

  private func lines(_ past: PastCommits) -> [String] {
    past.commits.map { commit in
      ([commit.subject] + commit.changes.map { "\($0.kind.rawValue) \(past.paths[$0.path])" }).joined(separator: ", ")
    }
  }

  @Test(arguments: ["sha1", "sha256"])
  func aFileThatMovedIsCalledAsItIsNow(format: String) async throws {
    let repository = try await TemporaryRepository(["a.py": "one\n"], objectFormat: format)
    try await repository.commit("Begin")
    try repository.write("b.py", "two\n")
    try await repository.commit("Add b")
    try repository.write("a.py", "one\nmore\n")
    try await repository.commit("Change a")
    try await repository.git("mv", "a.py", "c.py")
    try await repository.commit("Move a")
    try repository.write("lib/c.py", "other bytes\n")
    try await repository.git("rm", "-q", "c.py")
    try await repository.commit("Move and edit")
    #expect(
      try await lines(past(repository)) == [
        "Move and edit, M lib/c.py", "Move a, M lib/c.py", "Change a, M lib/c.py", "Add b, A b.py", "Begin",
      ])
  }

  @Test func aFileWhoseNameWasLengthenedOrCutIsTheSame() async throws {
    let repository = try await TemporaryRepository(["a.py": "one\n"])
    try await repository.commit("Begin")
    let before = ["load", "pay", "repository", "repository_test", "user"]
    for name in before { try repository.write("\(name).go", "\(name)\n") }
    try await repository.commit("Add")
    for name in before { try await repository.git("rm", "-q", "\(name).go") }
    // `pay` may be either of two, and is neither; a word more is another thing.
    for name in ["loader", "payer", "payment", "repo", "repo_test", "user_store"] {
      try repository.write("\(name).go", "\(name) edited\n")
    }
    try await repository.commit("Rename and edit")
    #expect(
      try await lines(past(repository)).prefix(2) == [
        "Rename and edit, M loader.go, D pay.go, A payer.go, A payment.go, M repo.go, M repo_test.go, D user.go, A user_store.go",
        "Add, A loader.go, A pay.go, A repo.go, A repo_test.go, A user.go",
      ])
  }

  @Test func mergesAndWhatIsBeyondTheLimitAreLeftOut() async throws {
    let repository = try await TemporaryRepository(["a.py": "one\n"])
    try await repository.commit("Begin")
    try await repository.git("checkout", "-q", "-b", "side")
    try repository.write("b.py", "two\n")
    try await repository.commit("Side")
    try await repository.git("checkout", "-q", "main")
    try repository.write("c.py", "three\n")
    try await repository.commit("Main")
    try await repository.git("merge", "-q", "--no-ff", "-m", "Merge it", "side")
    let all = try await past(repository)
    #expect(Set(lines(all)) == ["Side, A b.py", "Main, A c.py", "Begin"] && !all.isCut)
    let cut = try await past(repository, 2)
    #expect(cut.commits.count == 2 && cut.isCut)
  }

  @Test func aCommitOfVeryManyFilesTellsOfRenamesAlone() async throws {
    let repository = try await TemporaryRepository(["old/a.py": "one\n"])
    try await repository.commit("Begin")
    for number in 0...PastCommits.massLimit { try repository.write("f\(number).py", "") }
    try await repository.git("mv", "old/a.py", "a.py")
    try await repository.commit("Reorganise")
    let past = try await past(repository)
    #expect(past.commits.map(\.isMass) == [true, true])
    #expect(lines(past) == ["Reorganise", "Begin"])
  }

  @Test func whereAShallowCloneEndsNothingIsKnown() async throws {
    let repository = try await TemporaryRepository(["a.py": "one\n"])
    try await repository.commit("Begin")
    try repository.write("a.py", "two\n")
    try await repository.commit("Change")
    try await repository.git("clone", "-q", "--depth", "1", "file://\(repository.path)", "copy")
    let past = try await past(repository, in: "copy")
    #expect(past.isShallow && lines(past) == ["Change"])
  }

  @Test func whatIsKeptIsWhatWasRead() async throws {
    let repository = try await TemporaryRepository(["a.py": "one\n", "ä b.py": "two\n"])
    try await repository.commit("Begin \u{1F984}")
    try await repository.git("commit", "-q", "--allow-empty", "--allow-empty-message", "-m", "")
    let past = try await past(repository)
    #expect(PastCommits(bytes: past.bytes) == past)
    #expect(PastCommits(bytes: PastCommits.none.bytes) == PastCommits.none)
    // Whatever was cut off or damaged is as good as nothing, or reads as something whole.
    for length in past.bytes.indices { _ = PastCommits(bytes: Array(past.bytes.prefix(length))) }
    for place in past.bytes.indices {
      var damaged = past.bytes
      damaged[place] ^= 0x15
      if let read = PastCommits(bytes: damaged) {
        #expect(read.commits.allSatisfy { $0.changes.allSatisfy { read.paths.indices.contains($0.path) } })
      }
    }
  }
}

struct CodeOwnersTests {
  @Test(arguments: [
    ("README.md", ["@all"]), ("lib/a.go", ["@go"]), ("docs/a/b.md", ["@writers", "w@example.org"]),
    ("x/docs/a.md", ["@writers", "w@example.org"]), ("apps/shop/a.js", ["@shop"]), ("other/apps/shop/a.js", ["@all"]),
    ("build/logs/x", ["@all"]), ("deep/er/logs/x.log", ["@logs"]),
  ])
  func theLastLineThatMatchesCounts(_ path: String, _ owners: [String]) {
    let file = CodeOwners(
      Array(
        """
        # who
        *  @all
        *.go @go # not the tests
        docs/ @writers w@example.org
        /apps/shop @shop
        [Section]
        deep/**/logs/ @logs
        lib/vendored.go
        """.utf8))
    #expect(file.owners(of: path)?.names == owners)
    #expect(file.owners(of: "lib/vendored.go") == nil)
    #expect(file.owners(of: "a")?.line == 2)
  }

  @Test func nothingIsSaidByAnEmptyFile() { #expect(CodeOwners([]).owners(of: "a") == nil) }
}
