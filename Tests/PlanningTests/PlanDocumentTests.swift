import Testing

@testable import Planning

@Suite struct PlanDocumentTests {
  /// The lines of a draft with these answers.
  func draft(_ answers: [SlotID: [PlanLine]], notApplicable: [PlanDocument.Step: String] = [:]) -> [Substring] {
    PlanDocument(
      header: .draft(at: "2026-01-02 03:04 UTC"), log: [], answers: answers, notApplicable: notApplicable
    ).text().split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines from the one that begins so.
  func lines(_ count: Int, from start: String, in draft: [Substring]) -> [Substring] {
    Array(draft.drop { !$0.hasPrefix(start) }.prefix(count))
  }

  @Test func headAndLog() {
    let log = ChangeLogEntry.drafted(at: "2026-01-02 03:04 UTC", by: "recon 0.1.0", commit: "abc123", dirty: true)
    let text = PlanDocument(header: .draft(at: "2026-01-02 03:04 UTC"), log: [log]).text()
    #expect(
      text.hasPrefix(
        """
        # PLANNING.MD

        **Document Status:** DRAFT
        **Last Updated:** 2026-01-02 03:04 UTC
        **Approved By:** [nobody yet]
        **Current Phase:** Section 1

        ---

        ## **Change Log**
        *Track major decisions and revisions. New agents: read this first.*

        - **[2026-01-02 03:04 UTC]** Section 2 drafted by recon 0.1.0 from commit abc123 (work tree dirty)

        ---

        ### **1. Goal & Feature Requirements**

        """))
    #expect(text.hasSuffix("incomplete.**\n"))
    #expect(ChangeLogEntry.drafted(at: "", by: "recon", commit: "a", dirty: false).text.hasSuffix("from commit a"))
    #expect(ChangeLogEntry.drafted(at: "", by: "recon", commit: nil, dirty: nil).text.hasSuffix("under no commit"))
  }

  @Test func linesGoToTheirLabels() {
    let draft = draft([
      .implementation: [
        PlanLine("does `x`", lead: .label("Summary"), children: [PlanLine("raises `E`")]),
        PlanLine("`a.py:1-2`", lead: .label("File(s)")),
      ],
      .entryPoints: [PlanLine("no route reaches it"), PlanLine("`main` by way of `run`", lead: .label("command"))],
    ])
    #expect(
      lines(7, from: "**Step 2a", in: draft) == [
        "**Step 2a: Modifying Existing Code**", "- **Current Implementation:**", "  - File(s): `a.py:1-2`",
        "  - Summary: does `x`", "    - raises `E`", "  - Entry point: no route reaches it",
        "    - command: `main` by way of `run`",
      ])
  }

  @Test func boxesAreTickedByTheirWords() {
    let draft = draft([
      .deployment: [
        PlanLine("no tables here", lead: .checkbox("Requires database migration", checked: false)),
        PlanLine("", lead: .checkbox("Requires feature flag", checked: true)),
        PlanLine("see `deploy/`"),
      ]
    ])
    #expect(
      lines(6, from: "- **Deployment Constraints:**", in: draft) == [
        "- **Deployment Constraints:**", "  - [ ] Requires database migration — no tables here",
        "  - [ ] Requires environment variable changes", "  - [x] Requires feature flag", "  - see `deploy/`",
        "  - [ ] Requires backward compatibility (cannot break existing clients)",
      ])
  }

  @Test func aListTakesThePlaceOfAllItsHints() {
    let draft = draft([
      .externalDependencies: [PlanLine("`flask` 3.0"), PlanLine("`redis` 5.0", children: [PlanLine("locked")])],
      .tooling: [
        PlanLine("`git grep -n place`", lead: .label("Discovery")),
        PlanLine("", lead: .label("Linting/Testing"), children: [PlanLine("`pytest`"), PlanLine("`ruff check`")]),
      ],
    ])
    #expect(
      lines(5, from: "- **External", in: draft) == [
        "- **External Dependencies:**", "  - `flask` 3.0", "  - `redis` 5.0", "    - locked", "",
      ])
    #expect(
      lines(9, from: "## **TOOLING", in: draft) == [
        "## **TOOLING**", "", "**Discovery:**  ", "- `git grep -n place`", "", "**Linting/Testing:**  ", "- `pytest`",
        "- `ruff check`", "",
      ])
  }

  /// Whatever an answer's leads are, right or wrong for the place, its words reach the document once.
  @Test(arguments: SlotID.allCases)
  func nothingAnAnswerSaysIsLost(id: SlotID) {
    let marks = (0..<5).map { "mark\($0)." }
    let draft = draft(
      [
        id: [
          PlanLine(marks[0]), PlanLine(marks[1], lead: .label("File(s)")),
          PlanLine(marks[2], lead: .checkbox("Requires feature flag", checked: true)),
          PlanLine(marks[3], lead: .label("unheard of"), children: [PlanLine(marks[4])]),
        ]
      ], notApplicable: [.modifying: "no"].filter { _ in [.errorHandling, .configuration].contains(id) }
    ).joined(separator: "\n")
    for mark in marks { #expect(draft.split(separator: mark, omittingEmptySubsequences: false).count == 2, "\(mark)") }
  }

  @Test func answeredHintsVanish() {
    let answers = Dictionary(uniqueKeysWithValues: SlotID.allCases.map { ($0, [PlanLine("said")]) })
    // `implementation`, `similar`, `integration` and `constraints` have several labels; name them all.
    let labels: [SlotID: [String]] = [
      .implementation: ["File(s)", "Summary"], .similar: ["File(s)", "Summary"],
      .integration: ["Database", "External APIs", "Authentication"],
      .constraints: ["Regressions", "Performance", "Circular Dependencies", "Deployment Constraints"],
      .tooling: ["Discovery", "Linting/Testing"],
    ]
    let full = answers.merging(labels.mapValues { $0.map { PlanLine("said", lead: .label($0)) } }) { $1 }
    let text = draft(full).joined(separator: "\n")
    let section = text[(text.firstRange(of: "### **2.")?.lowerBound ?? text.endIndex)...]
      .prefix(upTo: text.firstRange(of: "### **3.")?.lowerBound ?? text.endIndex)
    #expect(section.count > 1000)
    #expect(!section.replacing("[ ]", with: "").contains("["))
    #expect(!section.contains("path/to") && !text.contains("file_b.py::") && !text.contains("shovels"))
  }

  @Test func aStepThatDoesNotApplySaysWhy() {
    let draft = draft(
      [.errorHandling: [PlanLine("wraps")]], notApplicable: [.adding: "not applicable: Step 1 found `f`."])
    #expect(
      lines(5, from: "**Step 2b", in: draft) == [
        "**Step 2b: Adding New Functionality** — not applicable: Step 1 found `f`.", "", "---", "",
        "**Step 3: Dependencies & Constraints**",
      ])
    #expect(draft.contains("  - Error handling: wraps"))
  }

  @Test func whatBothStepsAskIsSaidOnce() {
    let both = draft([.errorHandling: [PlanLine("wraps")]])
    #expect(
      both.filter { $0.hasPrefix("  - Error handling:") } == [
        "  - Error handling: wraps", "  - Error handling: as in Step 2a",
      ])
    let adding = draft([.errorHandling: [PlanLine("wraps")]], notApplicable: [.modifying: "no"])
    #expect(adding.filter { $0.hasPrefix("  - Error handling:") } == ["  - Error handling: wraps"])
  }

  @Test func questionsAreNumberedAndCounted() {
    let two = draft([.questions: [PlanLine("Sync?"), PlanLine("Silent?", children: [PlanLine("28 of 30 are")])]])
    #expect(
      lines(10, from: "#### **2.3", in: two) == [
        "#### **2.3 Clarification Questions**",
        "*If any of these are unanswered, STOP and ask the User before proceeding.*", "",
        "- [ ] Question 1: Sync?  ", "- [ ] Question 2: Silent?  ", "  - 28 of 30 are", "",
        "⏸ Blocked on 2 questions. Awaiting answers.", "", "---",
      ])
    #expect(Seed.text.contains("⏸ Blocked on [N] questions. Awaiting answers."))
    let none = draft([.questions: []])
    #expect(none.contains { $0.hasPrefix("- None:") } && !none.contains { $0.contains("Blocked") })
  }

  @Test func theMapIsFencedWhateverItHolds() {
    let map = [PlanLine("orders.py::save()"), PlanLine("  ↓ called by"), PlanLine("a```b.py")]
    #expect(
      lines(9, from: "*Suggested", in: draft([.interactionMap: map])) == [
        "*Suggested by recon from the code as it stands, before the change:*", "", "````", "orders.py::save()",
        "  ↓ called by", "a```b.py", "````", "", "**Modified Files:**  ",
      ])
    #expect(draft([.interactionMap: []]) == draft([:]))
  }

  @Test(arguments: ["\n# Heading", "\r\n- [x] box", "\r---", "\u{2028}x", "\u{0B}x"])
  func aLineBreakInTextBeginsNoLine(text: String) {
    let plain = draft([.callers: [PlanLine("a b", lead: .label("c d"))]])
    let hostile = draft([.callers: [PlanLine("a" + text, lead: .label("c" + text))]])
    #expect(hostile.count == plain.count)
  }
}
