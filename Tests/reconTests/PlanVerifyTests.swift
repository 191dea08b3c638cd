import TestKit
import Testing

/// `recon plan verify` on real histories.
struct PlanVerifyTests {
  private let store = """
    fun get(key) {
      find(key)
      check(key)
    }
    fun find(key) {
      open(key)
      seek(key)
    }

    """

  /// The state and the present place of a citation, by its text in the document.
  private func outcome(_ result: Program.Result, _ text: String) -> String? {
    let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = lines.firstIndex(where: { $0.hasPrefix("  ") && $0.contains("  \(text) ") }) else { return nil }
    return String(lines[row])
  }

  private func verify(_ repository: TemporaryRepository, _ arguments: String...) async throws -> Program.Result {
    try await Program.run(["plan", "verify", toy] + arguments, in: repository.path)
  }

  private func drafted(_ files: [String: String] = [:]) async throws -> TemporaryRepository {
    let repository = try await shop(["store.toy": store].merging(files, uniquingKeysWith: { $1 }))
    let draft = try await repository.recon("draft", "--modify", "store.toy:get", toy)
    #expect(draft.status == 0, "\(draft.errors)")
    return repository
  }

  @Test func aFreshPlanHolds() async throws {
    let repository = try await drafted()
    let result = try await verify(repository)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.text)\(result.errors)")
    #expect(result.text.hasPrefix("PLANNING.md, made at "))
    #expect(result.text.contains("where the tree still is"))
    #expect(result.text.split(separator: "\n").count == 1, "\(result.text)")
  }

  @Test func linesThatMovedStillHold() async throws {
    let repository = try await drafted()
    let plan = repository.read("PLANNING.md")
    try repository.write("store.toy", "\n\n" + store)
    try await repository.git("commit", "--quiet", "--message", "Make room", "store.toy")
    let result = try await verify(repository, "--moved")
    #expect(result.status == 0, "\(result.text)")
    #expect(result.text.contains("1 commit behind"))
    #expect(result.text.contains("store.toy:1-4 → store.toy:3-6"))
    #expect(repository.read("PLANNING.md") == plan)
  }

  @Test func aDefinitionIsFollowedIntoARenamedFile() async throws {
    let repository = try await drafted()
    try await repository.git("mv", "store.toy", "depot.toy")
    try await repository.git("commit", "--quiet", "--message", "Rename")
    let result = try await verify(repository, "--moved")
    #expect(result.text.contains("store.toy:1-4 → depot.toy:1-4"), "\(result.text)")
    #expect(!result.text.contains("Gone"))
  }

  @Test func aDefinitionIsFollowedIntoAnotherFile() async throws {
    let repository = try await drafted()
    let cut = store.index(store.firstRange(of: "fun find")!.lowerBound, offsetBy: 0)
    try repository.write("store.toy", String(store[cut...]))
    try repository.write("cart.toy", "fun total() {\n  get(1)\n}\n" + store[..<cut])
    let result = try await verify(repository, "--moved")
    #expect(result.text.contains("store.toy:1-4 → cart.toy:4-7"), "\(result.text)")
  }

  @Test func whatWasEditedIsSaidToHaveChanged() async throws {
    let repository = try await drafted()
    try repository.write("store.toy", store.replacing("check(key)", with: "test(key)\n  log(key)"))
    let result = try await verify(repository)
    #expect(result.status == 1)
    #expect(result.text.contains("store.toy:1-4 → store.toy:1-5: 2 lines new, 1 of 4 lines gone"), "\(result.text)")
  }

  @Test func whatIsNoLongerDefinedIsGone() async throws {
    let repository = try await drafted()
    try repository.write("store.toy", "fun other() {\n  entirely(1)\n}\n")
    let result = try await verify(repository)
    #expect(result.status == 1)
    #expect(result.text.contains("store.toy:1-4 — `get` is no longer defined"), "\(result.text)")
    #expect(result.text.contains("store.toy:get — `get` is no longer defined"), "\(result.text)")
    #expect(result.text.contains("No answer can be asked for again."))
  }

  @Test func twoCopiesAreAmbiguous() async throws {
    let repository = try await drafted()
    repository.remove("store.toy")
    for name in ["left.toy", "right.toy"] { try repository.write(name, store + "fun \(name.prefix(1))() {\n}\n") }
    let result = try await verify(repository)
    #expect(result.status == 1)
    #expect(result.text.contains("one of 2: left.toy:1-4, right.toy:1-4"), "\(result.text)")
  }

  @Test func answersThatChangedAreShown() async throws {
    let repository = try await drafted()
    try repository.write(
      "cart.toy", "fun total() {\n}\nfun sum() {\n  get(2)\n}\nclass Cart {\n  fun get(key) { }\n}\n")
    let result = try await verify(repository)
    #expect(result.status == 1)
    let callers = result.text.split(separator: "\n").drop { $0 != "  callers" }
    #expect(callers.contains { $0.hasPrefix("    + get in sum") }, "\(result.text)")
    #expect(callers.contains { $0.hasPrefix("    - get in total") }, "\(result.text)")
  }

  @Test func aPersonsCitationsAreFollowedToo() async throws {
    let repository = try await drafted()
    let plan = try #require(repository.text("PLANNING.md"))
    try repository.write(
      "PLANNING.md", plan + "\nMind `store.toy:6` and `cart.toy:400`.\nSee store.toy:7 and `missing/file.toy:1`.\n")
    try repository.write("store.toy", "# one\n" + store.replacing("  seek(key)\n", with: ""))
    let result = try await verify(repository, "--moved")
    #expect(result.text.contains("Edited since recon drafted it"))
    #expect(result.text.contains("store.toy:6 → store.toy:7"), "\(result.text)")
    #expect(result.text.contains("cart.toy:400 — the file had 6 lines"), "\(result.text)")
    #expect(result.text.contains("store.toy:7 — no longer in `find`"), "\(result.text)")
    #expect(result.text.contains("missing/file.toy:1 — no such file"), "\(result.text)")
  }

  /// The lines that were cited were never committed so, which must not be mistaken for those that were.
  @Test func aDraftOfUncommittedChangesIsFollowedFromWhatItSaw() async throws {
    let repository = try await shop(["store.toy": store])
    try repository.write("store.toy", "fun early() {\n}\n" + store)
    let draft = try await repository.recon("draft", "--modify", "store.toy:get", toy)
    #expect(draft.status == 0, "\(draft.errors)")
    let plan = try #require(repository.text("PLANNING.md"))
    #expect(plan.contains("`store.toy:3-6`") && plan.contains("@store.toy"))
    let asItWas = try await verify(repository)
    #expect(asItWas.status == 0, "\(asItWas.text)\(asItWas.errors)")
    try await repository.git("commit", "--quiet", "--message", "Commit it", "store.toy")
    try repository.write("store.toy", "\n" + "fun early() {\n}\n" + store)
    let moved = try await verify(repository, "--moved")
    #expect(moved.text.contains("store.toy:3-6 → store.toy:4-7"), "\(moved.text)")
    let other = try await shop(["store.toy": store])
    try other.write("PLANNING.md", plan)
    let lost = try await verify(other)
    #expect(lost.status == 1 && lost.text.contains("store.toy:3-6 — drafted from uncommitted changes"), "\(lost.text)")
  }

  @Test func badInputIsOneClearLineEach() async throws {
    let repository = try await shop()
    let missing = try await verify(repository)
    #expect(missing.status == 2 && missing.errorLines.count == 1 && missing.errors.contains("no such file"))
    try repository.write("NOTES.md", "`store.toy:1`\n")
    let foreign = try await verify(repository, "NOTES.md")
    #expect(
      foreign.status == 2 && foreign.errorLines.count == 1 && foreign.errors.contains("--since"), "\(foreign.errors)")
    let since = try await verify(repository, "NOTES.md", "--since", "HEAD")
    #expect(since.status == 0 && since.text.contains("1 of 1 citation hold"), "\(since.text)\(since.errors)")
    let unknown = String(repeating: "0a", count: 20)
    try repository.write("OLD.md", "<!-- recon:origin commit=\(unknown) -->\n")
    let old = try await verify(repository, "OLD.md")
    #expect(old.status == 4 && old.errorLines.count == 1 && old.errors.contains("does not have"), "\(old.errors)")
    let nowhere = try await verify(repository, "NOTES.md", "--since", "HEAD", "--at", "nowhere")
    #expect(nowhere.status == 4 && nowhere.errorLines.count == 1, "\(nowhere.errors)")
    let usage = try await verify(repository, "--limit", "-1")
    #expect(usage.status == 2)
  }

  @Test func aShallowCloneSaysWhatItLacks() async throws {
    let repository = try await drafted()
    let plan = try #require(repository.text("PLANNING.md"))
    try repository.write("store.toy", "# one\n" + store)
    try await repository.git("commit", "--quiet", "--message", "Later", "store.toy")
    let clone = try await TemporaryRepository(git: false)
    try await clone.git("clone", "--quiet", "--depth=1", "file://\(repository.path)", ".")
    try clone.write("PLANNING.md", plan)
    let result = try await Program.run(["plan", "verify"], in: clone.path)
    #expect(result.status == 4 && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains("shallow"))
  }

  @Test func theSameEveryTime() async throws {
    let repository = try await drafted()
    try repository.write("store.toy", "# one\n" + store.replacing("check", with: "test"))
    let first = try await verify(repository, "--format", "json", "--jobs", "1")
    let second = try await verify(repository, "--format", "json", "--jobs", "4")
    #expect(first.output == second.output && !first.output.isEmpty)
  }
}
