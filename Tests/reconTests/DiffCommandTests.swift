import TestKit
import Testing

/// `recon diff` as a user runs it.
struct DiffCommandTests {
  /// Two commits of a small shop, tagged `one` and `two`: a function gains a parameter, a file goes, another comes.
  private func history() async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository([
      "shop/pricing.py": "def price(order):\n    return order\n",
      "shop/views.py": "from shop.pricing import price\n\n\ndef show():\n    return price(1)\n",
      "shop/old.py": "import os\n\nTOKEN = os.environ[\"OLD_TOKEN\"]\n",
    ])
    try await repository.commit("One")
    try await repository.git("tag", "one")
    repository.remove("shop/old.py")
    try repository.write("shop/pricing.py", "def price(order, code):\n    return order\n")
    try repository.write("shop/new.py", "import os\n\nTOKEN = os.environ[\"NEW_TOKEN\"]\n")
    try await repository.commit("Two")
    try await repository.git("tag", "two")
    return repository
  }

  @Test func twoCommitsInWords() async throws {
    let repository = try await history()
    let result = try await repository.recon("diff", "one..two")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.hasPrefix("### What changed: `one` ("))
    for line in [
      "- `price` `shop/pricing.py:1` — `(order)` → `(order, code)`; 1 of 1 call as before",
      "  - call it as before: `show` `shop/views.py:5`",
      "- **new** `NEW_TOKEN` `shop/new.py:3` — read, without a default; declared nowhere",
      "- **gone** `OLD_TOKEN`, was `shop/old.py:3`",
    ] { #expect(result.text.contains(line + "\n"), "\(line)\n\(result.text)") }
  }

  @Test func sidesLeftOutAreHEADOrTheFilesOnDisk() async throws {
    let repository = try await history()
    let ranges = ["one..two", "one..", "one..HEAD", "one...", "one...two"]
    let documents = try await ranges.asyncMap { try await repository.recon("diff", $0, "--format", "json").text }
    #expect(documents.allSatisfy { $0.contains("\"NEW_TOKEN\"") })
    #expect(documents[0] == documents[4].replacing(/"ref": ?"[0-9a-f]{40}"/, with: "\"ref\": \"one\""))
    let clean = try await repository.recon("diff", "HEAD")
    let head = String(try await repository.git("rev-parse", "HEAD").prefix(10))
    #expect(clean.status == 0)
    #expect(clean.text == "Nothing changed between `HEAD` (`\(head)`) and the files on disk.\n")
    try repository.write("shop/more.py", "def more():\n    pass\n")
    let dirty = try await repository.recon("diff", "HEAD", "--exit-code")
    #expect(dirty.status == 1 && dirty.text.contains("`more` `:1`"), "\(dirty.text)")
    let json = try await repository.recon("diff", "HEAD", "--format", "json")
    #expect(json.text.contains("\"to\": null"))
    let base = try await repository.recon("diff", "..two", "--exit-code")
    #expect(base.status == 0 && base.text.hasPrefix("Nothing changed"))
  }

  @Test func fromTheCommonAncestorNothingOfTheOtherBranchIsNews() async throws {
    let repository = try await history()
    try await repository.git("checkout", "--quiet", "-b", "side", "one")
    try repository.write("shop/side.py", "def side():\n    pass\n")
    try await repository.commit("Side")
    let two = try await repository.recon("diff", "two..side")
    let three = try await repository.recon("diff", "two...side")
    #expect(two.text.contains("OLD_TOKEN") && three.text.contains("`side`") && !three.text.contains("OLD_TOKEN"))
  }

  @Test func exitCodesSayWhatWasFound() async throws {
    let repository = try await history()
    let expected: [([String], Int32)] = [
      ([], 0), (["--exit-code"], 1), (["--fail-on", "cycles,risks"], 0), (["--fail-on", "signatures"], 1),
      (["--fail-on", "cycles,environment"], 1), (["--fail-on", "nonsense"], 2), (["--fail-on", ""], 0),
      (["--format", "nonsense"], 2), (["--limit", "-1"], 2), (["--at", "one"], 2),
    ]
    for (arguments, status) in expected {
      let result = try await Program.run(["diff", "one..two"] + arguments, in: repository.path)
      #expect(result.status == status, "\(arguments): \(result.errors)")
      #expect(status != 2 || result.output.isEmpty)
    }
    let unknown = try await repository.recon("diff", "one..two", "--fail-on", "cycles,nonsense")
    #expect(unknown.errorLines.count == 1 && unknown.errors.contains("nonsense") && unknown.errors.contains("cycles"))
  }

  @Test func badRangesGetOneClearLine() async throws {
    let repository = try await history()
    try await repository.git("checkout", "--quiet", "--orphan", "alone")
    try await repository.commit("Alone")
    try await repository.git("tag", "main", "one")
    let cases: [([String], Int32, String)] = [
      (["nonsense..two"], 4, "no such commit: nonsense"), (["one..nonsense"], 4, "no such commit: nonsense"),
      (["nonsense"], 4, "no such commit: nonsense"), (["one...alone"], 4, "no common ancestor of one and alone"),
      (["main..two"], 4, "ambiguous revision: main"), (["one..two..alone"], 2, "no range"),
      (["one....two"], 2, "no range"), ([""], 2, "empty range"), (["one..two", "/nonexistent"], 4, "no such folder"),
    ]
    for (arguments, status, words) in cases {
      let result = try await Program.run(["diff"] + arguments, in: repository.path)
      #expect(result.status == status && result.output.isEmpty, "\(arguments): \(result.status) \(result.errors)")
      #expect(result.errorLines.count == 1 && result.errors.contains(words), "\(arguments): \(result.errors)")
    }
    let unrelated = try await repository.recon("diff", "one..alone")
    #expect(unrelated.status == 0 && unrelated.errors.isEmpty)
  }

  @Test func backwardsIsDoneAndSaid() async throws {
    let repository = try await history()
    let result = try await repository.recon("diff", "two..one")
    #expect(result.status == 0 && result.text.contains("**new** `OLD_TOKEN`"))
    #expect(result.errorLines.count == 1 && result.errors.contains("one is an ancestor of two"), "\(result.errors)")
    let quiet = try await repository.recon("diff", "two..one", "--quiet")
    #expect(quiet.errors.isEmpty)
    let same = try await repository.recon("diff", "two..two")
    #expect(same.errors.isEmpty && same.text.hasPrefix("Nothing changed"))
  }

  @Test func foldersAndBareRepositories() async throws {
    let folder = try await TemporaryRepository(["a.py": "x = 1\n"], git: false)
    for range in ["HEAD", "a..b", "a...b"] {
      let result = try await folder.recon("diff", range)
      #expect(result.status == 4 && result.errorLines.count == 1, "\(range): \(result.errors)")
      #expect(result.errors.contains("not a git repository") && !result.errors.contains("--at"))
    }
    let repository = try await history()
    let bare = try await TemporaryRepository(git: false)
    try await bare.git("clone", "--quiet", "--bare", repository.path, "shop.git")
    let both = try await bare.recon("diff", "one..two", "shop.git")
    let here = try await repository.recon("diff", "one..two")
    #expect(both.status == 0 && both.text == here.text)
    let one = try await bare.recon("diff", "one", "shop.git")
    #expect(one.status == 4 && one.errorLines.count == 1 && one.errors.contains("A..B"), "\(one.errors)")
    let shallow = try await TemporaryRepository(git: false)
    try await shallow.git("clone", "--quiet", "--depth", "1", "file://" + repository.path, "shallow")
    let cut = try await shallow.recon("diff", "HEAD~1..HEAD", "shallow")
    #expect(cut.status == 4 && cut.errorLines.count == 1 && cut.errors.contains("shallow"), "\(cut.errors)")
  }

  @Test func aMissingBlobMakesTheComparisonPartial() async throws {
    let repository = try await history()
    let blob = try await repository.git("rev-parse", "one:shop/old.py")
    repository.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    let result = try await repository.recon("diff", "one..two")
    #expect(result.status == 3 && !result.output.isEmpty)
    #expect(
      result.errorLines.count == 1 && result.errors.contains("shop/old.py") && result.errors.contains("(in one)"),
      "\(result.errors)")
  }

  @Test func aTargetTellsWhichAnswersChanged() async throws {
    let repository = try await history()
    try repository.write("shop/task.py", "from shop.pricing import price\n\n\ndef run():\n    return price(1, 2)\n")
    try await repository.commit("Three")
    let result = try await repository.recon("diff", "two..HEAD", "--modify", "price", "--format", "json")
    #expect(result.status == 0 && result.text.contains("\"id\": \"callers\""), "\(result.errors)")
    let words = try await repository.recon("diff", "two..HEAD", "--modify", "price")
    #expect(words.text.contains("**Answers of Section 2** for `price`"))
    // Gone on one side is an answer; gone on both is a mistake.
    let gone = try await repository.recon("diff", "HEAD..two", "--modify", "run")
    #expect(gone.status == 0 && gone.text.contains("no target"), "\(gone.errors)")
    let nowhere = try await repository.recon("diff", "one..two", "--modify", "nonsense")
    #expect(nowhere.status == 2 && nowhere.errorLines.count == 1)
  }

  @Test func documentsAreWrittenWhole() async throws {
    let repository = try await history()
    for format in ["markdown", "json", "sarif"] {
      let printed = try await repository.recon("diff", "one..two", "--format", format)
      let written = try await repository.recon("diff", "one..two", "--format", format, "-o", ".git/out")
      #expect(written.status == 0 && written.output.isEmpty && repository.read(".git/out") == printed.output)
    }
    let nowhere = try await repository.recon("diff", "one..two", "-o", "missing/out")
    #expect(nowhere.status == 2 && nowhere.errorLines.count == 1)
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
