import TestKit
import Testing

@testable import SourceTree

/// git runs programs that the scanned repository names. None may run, whatever is asked.
struct BoobyTrapTests {
  /// A repository in which every program git can be told to run leaves a trace, in a state that would make git want to.
  private static func trapped() async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository([
      ".gitattributes": "*.txt filter=evil diff=evil merge=evil\n", "a.txt": "a\n", "b.txt": "b\n", "dir/c.txt": "c\n",
    ])
    let inner = try await TemporaryRepository(["inner.txt": "inner\n"])
    try await inner.commit()
    try await repository.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "--", inner.path, "sub")
    try await repository.commit("Begin")
    try await repository.git("branch", "other")

    let trap = { try repository.trap($0) }
    for key in [
      "core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "gpg.program",
      "diff.external", "diff.evil.textconv", "diff.evil.command", "merge.evil.driver", "core.sshCommand", "core.pager",
      "core.editor", "sequence.editor", "core.askPass", "core.gitProxy", "core.alternateRefsCommand",
      "credential.helper", "uploadpack.packObjectsHook", "remote.origin.uploadpack", "interactive.diffFilter",
    ] { try await repository.git("config", key, trap(key)) }
    for command in [
      "rev-parse", "ls-files", "ls-tree", "cat-file", "diff-index", "diff-tree", "symbolic-ref", "merge-base",
      "rev-list",
    ] {
      try await repository.git("config", "alias.\(command)", "!\(trap("alias." + command))")
      try await repository.git("config", "pager.\(command)", trap("pager." + command))
    }
    let hooks = try trap("post-index-change")
    try await repository.git("config", "core.hooksPath", String(hooks.dropLast("/post-index-change".count)))
    try repository.write(".git/hooks/post-index-change", "#!/bin/sh\n\(hooks)\n")
    try repository.setMode(".git/hooks/post-index-change", 0o755)
    try await repository.git("config", "log.showSignature", "true")
    // The submodule's own configuration counts when git looks into it.
    try await repository.git("config", "core.fsmonitor", trap("submodule.fsmonitor"), in: "sub")
    try repository.write("sub/inner.txt", "changed\n")

    // As young as the index, so that git cannot tell by the clock whether it changed; and one that has.
    try repository.makeYoung("a.txt")
    try await repository.git(
      "-c", "core.fsmonitor=false", "-c", "filter.evil.process=", "-c", "filter.evil.clean=",
      "-c", "core.hooksPath=/dev/null", "update-index", "--refresh", "--ignore-submodules")
    try repository.write("b.txt", "bb\n")
    try repository.write("untracked.txt", "new\n")
    repository.remove(".git/canary")
    return repository
  }

  @Test func theTrapsWork() async throws {
    let repository = try await Self.trapped()
    _ = try? await repository.git("status", "--short")
    let sprung = try #require(repository.sprung)
    #expect(sprung.contains("core.fsmonitor"))
    #expect(sprung.contains("filter.evil"))
  }

  /// Why these two are not in ``GitPlumbing``.
  @Test(arguments: [["diff-files", "--raw"], ["diff-index", "--raw", "HEAD"], ["ls-files", "-m"]])
  func gitRunsFiltersOnYoungFiles(command: [String]) async throws {
    let repository = try await TemporaryRepository([".gitattributes": "* filter=evil\n", "a.txt": "a\n"])
    try await repository.commit()
    try await repository.git("config", "filter.evil.clean", repository.trap("clean"))
    try repository.makeYoung("a.txt")
    try await repository.git("-c", "filter.evil.clean=", "update-index", "--refresh")
    let prefix = ["-c", "core.fsmonitor=false"] + command
    switch prefix.count {
    case 4: try await repository.git(prefix[0], prefix[1], prefix[2], prefix[3])
    default: try await repository.git(prefix[0], prefix[1], prefix[2], prefix[3], prefix[4])
    }
    #expect(repository.sprung?.contains("clean") == true)

    repository.remove(".git/canary")
    let tree = try await repository.open()
    #expect(tree.header.dirty == false)
    #expect(repository.sprung == nil)
  }

  @Test func nothingRunsWhenATreeIsOpenedAndRead() async throws {
    let repository = try await Self.trapped()
    let disk = try await repository.open()
    #expect(disk.paths == [".gitattributes", ".gitmodules", "a.txt", "b.txt", "dir/c.txt", "untracked.txt"])
    #expect(disk.skipped.map(\.path) == ["sub"])
    #expect(disk.header.dirty == true)
    #expect(await disk.text("b.txt") == "bb\n")
    let below = try await repository.open(in: "dir")
    #expect(below.paths == disk.paths)
    let commit = try await repository.open(at: "other")
    #expect(await commit.text("b.txt") == "b\n")
    #expect(await commit.readAll().count == commit.entries.count)
    #expect(try await locator.mergeBase("HEAD", "other", in: repository.path) == commit.header.head)
    #expect(repository.sprung == nil)
  }

  /// Every command on the list by itself, also those that only a partial clone needs.
  @Test func nothingRunsForAnyPlumbing() async throws {
    let repository = try await Self.trapped()
    let head = try #require(BlobID(hexadecimal: await repository.git("-c", "alias.x=", "rev-parse", "HEAD")))
    repository.remove(".git/canary")
    let git = try GitCommand(
      in: Array(repository.path.utf8), environment: GitEnvironment(inheriting: isolated))
    let all: [GitPlumbing] = [
      .repositoryState, .overview, .topLevel, .gitDirectory, .resolve("HEAD", as: "commit"),
      .resolve("other", as: "tree"),
      .branch, .mergeBase(head, head), .distance(head, head), .history(from: nil, to: head, limit: 9),
      .past(of: head, limit: 9),
      .changes, .index, .untracked, .staged(against: head), .tree(head, sizes: true),
      .tree(head, sizes: false), .missingObjects(of: head), .objects, .headers,
    ]
    for plumbing in all {
      let input = plumbing == .objects ? "contents \(head)\nflush\n" : "\(head)\n"
      let outcome = try await git.run(plumbing, input: Array(input.utf8))
      #expect(outcome.status == 0, "\(plumbing): \(outcome.error)")
    }
    #expect(repository.sprung == nil)
  }

  @Test func aPartialCloneFetchesNothing() async throws {
    let origin = try await TemporaryRepository(["here.txt": "here\n", "gone.txt": "gone\n", "last.txt": "last\n"])
    try await origin.commit()
    try await origin.git("config", "uploadpack.allowFilter", "true")
    let clone = try await TemporaryRepository(git: false)
    try await clone.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://\(origin.path)", ".")
    for key in ["core.sshCommand", "remote.origin.uploadpack", "core.gitProxy"] {
      try await clone.git("config", key, clone.trap(key))
    }
    // Two of the three blobs are brought in by hand.
    for text in ["here\n", "last\n"] {
      try await clone.git("hash-object", "-w", "--stdin", input: Array(text.utf8))
    }
    for url in ["ssh://example.org/x", "ext::\(try clone.trap("ext")) x", "git://example.org/x"] {
      try await clone.git("config", "remote.origin.url", url)
      let tree = try await clone.open(at: "HEAD")
      #expect(tree.paths == ["gone.txt", "here.txt", "last.txt"])
      #expect(tree.entries.map(\.size) == [nil, 5, 5])
      #expect(await tree.readAll() == [.failure(.notLocal), .success("here\n"), .success("last\n")])
    }
    #expect(clone.sprung == nil)
  }

  @Test func theEnvironmentCannotPointGitElsewhere() async throws {
    let repository = try await TemporaryRepository(["mine.txt": "mine\n"])
    try await repository.commit()
    let other = try await TemporaryRepository(["other.txt": "other\n"])
    try await other.commit()
    let hostile = isolated.merging(
      [
        "GIT_DIR": other.absolute(".git"), "GIT_INDEX_FILE": other.absolute(".git/index"), "GIT_WORK_TREE": other.path,
        "GIT_OBJECT_DIRECTORY": other.absolute(".git/objects"), "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": "/bin/false", "GIT_EXEC_PATH": "/nonexistent",
      ], uniquingKeysWith: { $1 })
    let environment = GitEnvironment(inheriting: hostile)
    let names = environment.entries.map { String(decoding: $0.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self) }
    #expect(names.filter { $0.hasPrefix("GIT_") } == GitEnvironment.settings.map(\.0).filter { $0.hasPrefix("GIT_") })
    let there = RepositoryLocator(environment: environment)
    #expect(try await there.open(repository.path).paths == ["mine.txt"])
    #expect(try await there.open(repository.path, at: "HEAD").paths == ["mine.txt"])
  }

  @Test func relativeFoldersOfPATHAreNotSearched() async throws {
    #expect(GitEnvironment(inheriting: ["PATH": ".::bin:relative"]).git == nil)
    let git = try #require(GitEnvironment(inheriting: isolated).git)
    #expect("\(git)".hasPrefix("/"))
  }
}
