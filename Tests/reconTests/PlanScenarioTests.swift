import TestKit
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The protocol played from its first line to COMPLETE, as a person and an agent play it, with commits in between.
struct PlanScenarioTests {
  private func plan(_ repository: TemporaryRepository, _ arguments: String..., status: Int32 = 0) async throws
    -> Program.Result
  {
    let result = try await Program.run(["plan"] + arguments, in: repository.path)
    #expect(result.status == status, "plan \(arguments.joined(separator: " ")): \(result.text)\(result.errors)")
    return result
  }

  private func standing(_ repository: TemporaryRepository) async throws -> Program.Result {
    try await plan(repository, "status")
  }

  /// Replaces words of the document, each of which must be there.
  private func edit(_ repository: TemporaryRepository, _ pairs: (String, String)...) throws {
    var text = try #require(repository.text("PLANNING.md"))
    for (old, new) in pairs {
      #expect(text.contains(old), "not in the document: \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    try repository.write("PLANNING.md", text)
  }

  private func draft(_ repository: TemporaryRepository, _ arguments: String..., status: Int32 = 0) async throws
    -> Program.Result
  {
    let result = try await Program.run(["draft", toy] + arguments, in: repository.path)
    #expect(result.status == status, "draft: \(result.errors)")
    return result
  }

  @Test func fromNewToComplete() async throws {
    let repository = try await shop(["test_store.toy": "fun test_get() {\n  get(1)\n}\n"])
    _ = try await plan(repository, "new")
    _ = try await plan(repository, "new", status: 1)
    #expect(try await standing(repository).text.contains("DRAFT, Section 1"))
    // Section 1 is the author's.
    _ = try await plan(repository, "advance", status: 1)
    try edit(
      repository, ("[Single sentence summary]", "A missing key is answered with nothing."),
      (
        #"[Requirement 1: e.g., "Must handle API rate limits by retrying 3 times with exponential backoff"]"#,
        "get answers nothing where there is no key"
      ),
      ("  - [Requirement 2: e.g., \"Must return HTTP 400 if ID is malformed\"]  \n", ""),
      (
        #"[How will we verify this works? e.g., "Unit test passes for malformed ID" or "Load test shows <100ms p99 latency"]"#,
        "`test_missing` passes."
      ),
      ("[Explicitly state what we are NOT doing to prevent scope creep]", "The cart."))
    #expect(try await standing(repository).text.contains("✓ Requirements documented. Proceed to research? [Y/N]"))
    _ = try await plan(repository, "advance")

    // Section 2 is drafted into the author's document, and only there.
    let before = try #require(repository.text("PLANNING.md"))
    _ = try await draft(repository, "--modify", "store.toy:get", "--reason", "bug")
    let drafted = try #require(repository.text("PLANNING.md"))
    #expect(drafted.contains("A missing key is answered with nothing.") && drafted.contains("`store.toy:1-3`"))
    #expect(before != drafted && drafted.contains("Adding New Functionality** — not applicable"))
    _ = try await draft(repository)
    #expect(repository.text("PLANNING.md") == drafted, "drafting twice changed something")

    // Questions are the user's.
    while true {
      let text = try await standing(repository).text
      guard text.contains("Awaiting answers.") else { break }
      #expect(text.contains("⏸ Blocked on "))
      let number = try #require(text.firstMatch(of: #/line \d+: Question (\d+)/#)?.1)
      _ = try await plan(repository, "answer", String(number), "As it is today.")
      _ = try await plan(repository, "answer", String(number), "Again.", status: 2)
    }
    _ = try await plan(repository, "answer", "99", "Nobody asked.", status: 2)
    #expect(try #require(repository.text("PLANNING.md")).contains("Blocked on") == false)

    // An answer is changed by a commit: what nobody edited follows.
    try repository.write("cart.toy", "fun total() {\n  get(1)\n}\nfun sum() {\n  get(2)\n}\n")
    try await repository.git("add", "cart.toy")
    try await repository.git("commit", "--quiet", "--message", "Sum")
    let again = try await draft(repository)
    #expect(again.errors.contains("callers") && again.errors.contains("refreshed"), "\(again.errors)")
    #expect(try #require(repository.text("PLANNING.md")).contains("`sum`"))
    _ = try await plan(repository, "advance")

    // Section 3, and a person's approval.
    try edit(
      repository, ("[Name]", "Ask first"), ("[1-2 sentence summary]", "get asks whether the key is there."),
      ("[Specific technical benefits]", "One place."),
      ("[Specific technical costs]", "One more call."), ("[Name]", "Catch"),
      ("[1-2 sentence summary]", "get catches what find throws."),
      ("[Specific technical benefits]", "No more calls."), ("[Specific technical costs]", "Hides other errors."),
      ("[Option X]", "Option A"),
      (
        "[Why this option best satisfies requirements given constraints. 2-3 sentences max.]",
        "Other errors must come out."
      ))
    #expect(try await standing(repository).text.contains("✓ Recommendation: Option A. Approve? [Y/N/Revise]"))
    let awaited = try await plan(repository, "advance", status: 3)
    #expect(awaited.text.contains("✓ Recommendation: Option A. Approve? [Y/N/Revise]"))
    let nobody = try await plan(repository, "approve", "--by", "ada", status: 3)
    #expect(nobody.text.contains("Approve?"))
    _ = try await plan(repository, "approve", "--by", "ada", "--statement", "fine", status: 2)
    _ = try await plan(repository, "approve", "--by", "ada", "--statement", "Approved")
    #expect(try #require(repository.text("PLANNING.md")).contains("**Approved By:** ada"))
    _ = try await plan(repository, "advance")
    #expect(try await standing(repository).text.contains("DRAFT, Section 4"))
    // An approved Section 2 stays closed.
    let closed = try await draft(repository, status: 1)
    #expect(closed.errors.contains("--reopen"))

    // Taken back, and given again.
    _ = try await plan(repository, "approve", "--by", "ada", "--withdraw", "second thoughts")
    #expect(try await standing(repository).text.contains("DRAFT, Section 3"))
    _ = try await plan(repository, "advance", status: 3)
    _ = try await plan(repository, "approve", "--by", "ada", "--statement", "Proceed")
    _ = try await plan(repository, "advance")

    // Section 4, and a change to what was approved.
    try edit(
      repository,
      (
        "- `path/to/file_a.py` – [What changes? e.g., \"Add retry logic to `fetch_data()`\"]  \n- `path/to/file_b.py` – [What changes?]  \n",
        "- `store.toy` – ask first\n- `test_store.toy` – one test\n"
      ),
      ("**New Files:**  \n- `path/to/new_file.py` – [Purpose? e.g., \"Encapsulates retry strategy\"]  \n", ""),
      (
        "# Example (Python)\nclass RetryConfig:\n    max_attempts: int\n    backoff_factor: float\n    timeout_seconds: float\n\ndef fetch_with_retry(url: str, config: RetryConfig) -> Result[Response, FetchError]:\n    ...\n",
        "fun has(key) -> bool\n"
      ),
      (
        "1. [Entry point] → [First decision/validation] → [External call] → [Transform] → [Exit point]",
        "1. get → has → find → value"
      ),
      ("- [Condition X] → [Action Y]\n- [Condition Z] → [Action W]", "- no key → nothing"),
      (
        "**Template:**\n- **If [condition]** → [Action] → [User-visible result]\n",
        "- **If the key is empty** → treated as missing → nothing\n"
      ),
      (
        "[e.g., `test_validate_id_rejects_malformed_input()`]  \n  - [e.g., `test_fetch_with_retry_succeeds_on_second_attempt()`]  \n  - [e.g., `test_fetch_with_retry_fails_after_max_attempts()`]",
        "`test_missing`"
      ),
      ("\n  - [e.g., `test_end_to_end_fetch_with_mocked_api()`]", "\n  - none: nothing outside is called"),
      ("[e.g., \"Deploy to staging and trigger rate limit with load test\"]", "none"))
    #expect(try await standing(repository).text.contains("✓ Design complete. Proceed to implementation plan? [Y/N]"))
    try edit(repository, ("Hides other errors.", "Hides all other errors."))
    let stale = try await plan(repository, "advance", status: 1)
    #expect(stale.errors.contains("approval stale"))
    #expect(try #require(repository.text("PLANNING.md")).contains("approval stale"))
    #expect(try await standing(repository).text.contains("DRAFT, Section 3"))
    _ = try await plan(repository, "approve", "--by", "ada", "--statement", "Approved")
    _ = try await plan(repository, "advance")
    _ = try await plan(repository, "advance")
    #expect(try await standing(repository).text.contains("DESIGN_APPROVED, Section 5"))

    // Section 5.
    var text = try #require(repository.text("PLANNING.md"))
    let start = try #require(text.firstRange(of: "### **Phase 1"))
    let end = try #require(text.firstRange(of: "## **COMPLETION CHECKLIST**"))
    text.replaceSubrange(
      start.lowerBound..<end.lowerBound,
      with: """
        ### **Phase 1: Foundation (No Behavior Change)**
        **Commit 1: Add has**
        - **Files:** `store.toy` (modify)
        - **Changes:** Add `has()`
        - **Verification:** the suite passes
        - **Tests:** None (nothing calls it)

        **Commit 2: Ask first**
        - **Files:** `store.toy` (modify), `test_store.toy` (modify)
        - **Changes:** get asks `has()`
        - **Verification:** the suite passes
        - **Tests:** Add `test_missing`

        ---


        """)
    try repository.write("PLANNING.md", text)
    _ = try await plan(repository, "check", "--fix")
    #expect(
      try await standing(repository).text.contains("🔒 PLANNING.MD COMPLETE. Awaiting approval to begin implementation.")
    )
    _ = try await plan(repository, "advance", status: 3)
    _ = try await plan(repository, "done", "1", status: 1)
    _ = try await plan(repository, "approve", "--by", "ada", "--statement", "Approved")
    _ = try await plan(repository, "advance")
    #expect(try await standing(repository).text.contains("Which commit in Section 5 should I start/resume?"))

    // The work, commit by commit.
    _ = try await plan(repository, "done", "2", status: 1)
    for number in ["1", "2"] {
      try repository.write("store.toy", try #require(repository.text("store.toy")) + "fun has\(number)(key) { }\n")
      try await repository.git("commit", "--quiet", "--message", "Step", "store.toy")
      _ = try await plan(repository, "done", number, "--commit", "HEAD")
      if number == "1" { _ = try await plan(repository, "advance", status: 1) }
    }
    _ = try await plan(repository, "done", "2", status: 2)
    _ = try await plan(repository, "advance")
    let last = try await standing(repository)
    #expect(last.text.contains("COMPLETE, Implementation") && last.text.contains("2 of 2 done"))
    _ = try await plan(repository, "check")
    // What was approved is changed once more: the document falls back.
    try edit(repository, ("nothing outside is called", "nothing outside is ever called"))
    _ = try await plan(repository, "advance", status: 1)
    #expect(try await standing(repository).text.contains("DESIGN_APPROVED, Section 5"))
  }

  @Test func badInputIsOneClearLineEach() async throws {
    let repository = try await shop()
    func refused(_ code: Int32, _ words: String, _ arguments: String...) async throws {
      for command in [["status"], ["check"], ["advance"], ["log", "x"], ["done", "1"], ["answer", "1", "x"]] {
        let before = repository.read("PLANNING.md")
        let result = try await Program.run(["plan"] + command, in: repository.path)
        #expect(result.status == code, "\(command): \(result.status) \(result.text)\(result.errors)")
        #expect(result.errorLines.count == 1 && result.errors.contains(words), "\(command): \(result.errors)")
        #expect(repository.read("PLANNING.md") == before)
      }
    }
    try await refused(2, "no such file")
    try repository.write("PLANNING.md", "# Shopping\n\n- milk\n")
    try await refused(2, "no plan of the protocol")
    try repository.write(Array("PLANNING.md".utf8), [0x7F, 0x45, 0, 1, 2] + Array("**Document Status:** DRAFT".utf8))
    try await refused(2, "not text")
    repository.remove("PLANNING.md")
    try repository.link("PLANNING.md", to: "/etc/hostname")
    try await refused(2, "symbolic link")
    repository.remove("PLANNING.md")
    _ = try await Program.run(["plan", "new", "PLANNING.MD"], in: repository.path)
    _ = try await Program.run(["plan", "new", "PLANNING.md"], in: repository.path)
    try await refused(2, "are both there")
    repository.remove("PLANNING.MD")

    let good = try #require(repository.text("PLANNING.md"))
    func fails(_ text: String, _ words: String) async throws {
      try repository.write("PLANNING.md", text)
      for command in [["status"], ["advance"], ["done", "1"], ["approve", "--by", "ada", "--statement", "Approved"]] {
        let result = try await Program.run(["plan"] + command, in: repository.path)
        #expect(
          result.status == 2 && result.errorLines.count == 1 && result.errors.contains(words),
          "\(command): \(result.errors)")
        #expect(repository.text("PLANNING.md") == text)
      }
      // The check says it as a finding.
      let check = try await Program.run(["plan", "check"], in: repository.path)
      #expect(check.status == 1, "\(check.text)")
    }
    try await fails(good.replacing("**Current Phase:** Section 1\n", with: ""), "Current Phase")
    try await fails(good.replacing("Status:** DRAFT", with: "Status:** DONE"), "is no status")
    try await fails(good + good, "twice")

    try repository.write("PLANNING.md", good.replacing("<!-- recon:end callers -->\n", with: ""))
    let broken = try #require(repository.text("PLANNING.md"))
    let draft = try await repository.recon("draft", "--modify", "store.toy:get", toy)
    #expect(draft.status == 2 && draft.errorLines.count == 1 && draft.errors.contains("marker"), "\(draft.errors)")
    #expect(repository.text("PLANNING.md") == broken)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everything")) func aReadOnlyPlanIsLeftAlone() async throws {
    let repository = try await shop()
    _ = try await repository.recon("plan", "new")
    let text = try #require(repository.text("PLANNING.md"))
    try repository.setMode("PLANNING.md", 0o444)
    let result = try await repository.recon("plan", "log", "x")
    #expect(result.status == 2 && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains("read-only"), "\(result.errors)")
    #expect(repository.text("PLANNING.md") == text)
  }
}
