import TestKit
import Testing

/// `recon log` on histories made for it.
struct LogTests {
  private func log(_ repository: TemporaryRepository, _ arguments: String...) async throws -> Program.Result {
    try await Program.run(["log", toy] + arguments, in: repository.path)
  }

  private func commit(_ repository: TemporaryRepository, _ message: String, _ files: [String: String]) async throws {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try repository.write(path, text) }
    try await repository.commit(message)
  }

  /// A store whose only caller comes, moves about, goes and comes back, among commits that do not matter.
  private func history() async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository(["README.md": "# Shop\n"])
    try repository.write(".git/toy.yml", toyPack)
    try await repository.commit("Begin")
    try await commit(repository, "Add the store", ["store.toy": "fun fetch(key) {\n}\n"])
    try await commit(repository, "Add the cart", ["cart.toy": "fun total() {\n  fetch(1)\n}\n"])
    try await commit(repository, "Comment", ["cart.toy": "# Sums up.\n\nfun total() {\n  fetch(1)\n}\n"])
    try await commit(repository, "Other things", ["other.toy": "fun other() {\n  nothing()\n}\n"])
    try await repository.git("mv", "store.toy", "depot.toy")
    try await repository.commit("Rename the store")
    try await commit(repository, "No longer fetch", ["cart.toy": "fun total() {\n}\n"])
    try await commit(repository, "Fetch \u{1B}[31mthere\u{202E}", ["desk.toy": "fun sell() {\n  fetch(2)\n}\n"])
    return repository
  }

  @Test func commitsAtWhichTheCallersChangedAreListed() async throws {
    let repository = try await history()
    let result = try await log(repository, "fetch", "callers", "HEAD")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let lines = result.text.split(separator: "\n")
    let heads = lines.filter { !$0.hasPrefix(" ") }.dropLast().map { $0.drop { $0 != "“" } }
    #expect(
      heads.map { $0.prefix { $0 != "”" }.dropFirst() } == [
        "Fetch ␛[31mthere\\u{202E}", "No longer fetch", "Add the cart", "Add the store",
      ], "\(result.text)")
    #expect(lines.contains { $0.hasPrefix("  + fetch in sell  desk.toy:2") })
    #expect(lines.contains { $0.hasPrefix("  - fetch in total  cart.toy:4") })
    #expect(lines.contains { $0.hasPrefix("  + fetch in total  cart.toy:2") })
    #expect(lines.contains("  + fetch is here since this commit"))
    #expect(lines[0].contains("2020-01-02 03:04 +0000"))
    #expect(!result.output.contains(0x1B))
  }

  @Test func aRangeAndAMostAreKeptTo() async throws {
    let repository = try await history()
    let range = try await log(repository, "fetch", "callers", "HEAD~2..HEAD")
    #expect(range.text.contains("changed 2 times in 2 commits"), "\(range.text)")
    #expect(range.text.contains("It was there before the oldest of them."))
    let cut = try await log(repository, "fetch", "callers", "HEAD", "--max", "1")
    #expect(cut.text.contains("changed once in 1 commit,"), "\(cut.text)")
    #expect(cut.text.contains("Older commits were not looked at (--max)."))
  }

  @Test func jsonSaysTheSame() async throws {
    let repository = try await history()
    let one = try await log(repository, "fetch", "callers", "HEAD", "--format", "json", "--jobs", "1", "--no-cache")
    let two = try await log(repository, "fetch", "callers", "HEAD", "--format", "json", "--jobs", "3")
    #expect(one.status == 0 && one.output == two.output)
    #expect(one.text.contains("\"since\": {") && one.text.contains("\"commits\": 7"), "\(one.text)")
  }

  @Test func badInputIsOneClearLineEach() async throws {
    let repository = try await history()
    let cases: [([String], Int32, String)] = [
      (["fetch", "colour"], 2, "no question"), (["nothing_here", "callers"], 2, "no definition"),
      (["fetch", "callers", "nowhere"], 4, "no such commit"),
      (["fetch", "callers", "HEAD..HEAD~3"], 2, "no commits in"),
      (["depot.toy:1-2", "callers"], 2, "lines have no history"),
    ]
    for (arguments, status, words) in cases {
      let result = try await Program.run(["log"] + arguments + [toy], in: repository.path)
      #expect(result.status == status && result.errorLines.count == 1, "\(arguments): \(result.errors)")
      #expect(result.errors.contains(words) && result.output.isEmpty, "\(arguments): \(result.errors)")
    }
    for arguments in [["fetch", "callers", "HEAD...HEAD"], ["fetch", "callers", "--max", "0"]] {
      #expect(try await Program.run(["log"] + arguments, in: repository.path).status == 2)
    }
  }

  @Test func aShallowCloneEndsWhereItEnds() async throws {
    let repository = try await history()
    let clone = try await TemporaryRepository(git: false)
    try await clone.git("clone", "--quiet", "--depth=2", "file://\(repository.path)", ".")
    try clone.write(".git/toy.yml", toyPack)
    let result = try await log(clone, "fetch", "callers", "HEAD")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("changed once in"), "\(result.text)")
    #expect(!result.text.contains("is here since"))
  }
}
