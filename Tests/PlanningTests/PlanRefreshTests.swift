import TestKit
import Testing

@testable import Planning

/// A document drafted again: only what is the program's changes.
struct PlanRefreshTests {
  static let commits = [String(repeating: "1a", count: 20), String(repeating: "2b", count: 20)]

  /// A draft whose answers say `words`.
  ///
  /// - Parameter callers: what the first line of that answer says instead; nil for the same words.
  static func draft(
    _ words: String, commit: Int = 0, without: Set<SlotID> = [], ticked: Bool = false, callers: String? = nil
  ) -> PlanRedraft.Draft {
    var answers: [SlotID: [PlanLine]] = [:]
    for id in SlotID.allCases where !without.contains(id) {
      answers[id] = [
        PlanLine("`a.py:1` \(id == .callers ? callers ?? words : words) \(id.rawValue)"),
        PlanLine("more \(words)", children: [PlanLine("deep")]),
      ]
    }
    answers[.deployment] = [
      PlanLine(words, lead: .checkbox("Requires feature flag", checked: ticked)),
      PlanLine("none", lead: .checkbox("Requires database migration", checked: false)),
    ]
    answers[.questions] = [PlanLine("Is it \(words)?"), PlanLine("Is it not?")]
    let document = PlanDocument(
      header: .draft(at: "2026-01-01 00:00 UTC"),
      log: [.drafted(at: "2026-01-01 00:00 UTC", by: "recon 1", commit: commits[commit], dirty: false)],
      answers: answers)
    return PlanRedraft.Draft(
      text: document.text(.regions(commit: commits[commit])),
      origin: PlanOrigin(commit: commits[commit], dirty: false, modify: ["a"]))
  }

  static func sealed(_ draft: PlanRedraft.Draft) -> [UInt8] { DraftStamp.sealed(draft.text, origin: draft.origin) }

  private func redraft(
    _ document: [UInt8], _ draft: PlanRedraft.Draft, _ policy: PlanRefresh.Policy = .keep, bases: [String: String] = [:]
  ) throws -> PlanRedraft {
    try PlanRedraft(
      of: document, with: draft, policy: policy, bases: bases, timestamp: "2026-01-02 00:00 UTC", tool: "recon 1")
  }

  private func outcome(_ redraft: PlanRedraft, _ id: String) -> PlanRefresh.Outcome? {
    redraft.outcomes.first { $0.region.name == id }?.outcome
  }

  @Test func draftingTwiceChangesNothing() throws {
    let document = Self.sealed(Self.draft("old"))
    #expect(try redraft(document, Self.draft("old")).bytes == document)
    let other = try redraft(document, Self.draft("new", commit: 1)).bytes
    #expect(other != document && DraftStamp.verdict(on: other) == .unedited)
    #expect(try redraft(other, Self.draft("new", commit: 1)).bytes == other)
    #expect(String(decoding: other, as: UTF8.self).contains("redrafted by recon 1"))
  }

  /// A refreshed document is the one that would have been drafted, but for its header and log.
  @Test func whatIsRefreshedIsTheNewDraft() throws {
    let text = String(
      decoding: try redraft(Self.sealed(Self.draft("old")), Self.draft("new", commit: 1)).bytes, as: UTF8.self)
    let fresh = String(decoding: Self.sealed(Self.draft("new", commit: 1)), as: UTF8.self)
    func body(_ text: String) -> Substring {
      text[(text.firstRange(of: "### **1.")?.lowerBound ?? text.startIndex)...].prefix { _ in true }
    }
    #expect(body(text).split(separator: "\n").dropLast(2) == body(fresh).split(separator: "\n").dropLast(2))
  }

  /// Whatever is put in, taken out or overwritten outside the regions stays, byte for byte.
  @Test func editsOutsideRegionsStay() throws {
    var random = SeededGenerator(seed: 3)
    let original = Self.sealed(Self.draft("old"))
    let pieces = ["x", "\n", "- [ ] mine\n", "\r\n", "`code`", "### Note\n", "→", "<b>", "    deep\n", "> quote\n"].map
    { Array($0.utf8) }
    for _ in 0..<60 {
      var document = original
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let owned = OwnedRegions(in: ParsedPlan(document)).regions.map(\.lines)
        let text = PlanText(document)
        // Lines outside of regions, header, log and the program's comments at the end.
        let free = (16..<max(17, text.lines.count - 3)).filter { line in !owned.contains { $0.contains(line) } }
        guard let line = free.randomElement(using: &random) else { continue }
        let piece = pieces.randomElement(using: &random)!
        let range = text.lines[line - 1]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: document.replaceSubrange(range.upperBound..<range.upperBound, with: piece)
        case 1: document.replaceSubrange(range, with: piece)
        default: document.replaceSubrange(range.lowerBound..<range.lowerBound, with: piece)
        }
      }
      let plan = ParsedPlan(document)
      guard OwnedRegions(in: plan).broken.isEmpty, plan.found(.changeLog) != nil else { continue }
      let result = try redraft(document, Self.draft("new", commit: 1))
      #expect(outside(result.bytes) == outside(document))
      #expect(try redraft(result.bytes, Self.draft("new", commit: 1)).bytes == result.bytes)
    }
  }

  /// A document without its regions' contents, header values, log entries and comments of the program.
  private func outside(_ document: [UInt8]) -> [String] {
    let plan = ParsedPlan(document)
    let owned = OwnedRegions(in: plan).regions.map(\.lines)
    let log = plan.log.filter { $0.text.contains("redrafted by") }.map(\.line)
    let updated = plan.field(.lastUpdated)?.line
    return (1..<plan.text.lines.count + 1).compactMap { line in
      if owned.contains(where: { $0.contains(line) }) || log.contains(line) || line == updated { return nil }
      let bytes = document[plan.text.range(of: line..<line + 1)]
      let text = String(decoding: bytes, as: UTF8.self)
      return text.hasPrefix("<!-- recon:") ? nil : text
    }
  }

  @Test func anEditedRegionIsKeptAndOffered() throws {
    let text = String(decoding: Self.sealed(Self.draft("old")), as: UTF8.self)
    let edited = Array(text.replacing("`a.py:1` old callers", with: "`a.py:1` old callers, and mine").utf8)
    let same = try redraft(edited, Self.draft("old"))
    #expect(outcome(same, "callers") == .kept && same.bytes == edited)
    let kept = try redraft(edited, Self.draft("new", commit: 1))
    #expect(outcome(kept, "callers") == .outdated && outcome(kept, "tests") == .refreshed)
    let words = String(decoding: kept.bytes, as: UTF8.self)
    #expect(words.contains("old callers, and mine") && words.contains("new tests") && !words.contains("old tests"))
    let theirs = try redraft(edited, Self.draft("new", commit: 1), .theirs)
    #expect(outcome(theirs, "callers") == .overruled)
    #expect(!String(decoding: theirs.bytes, as: UTF8.self).contains("and mine"))
    let ours = try redraft(edited, Self.draft("new", commit: 1), .ours)
    #expect(String(decoding: ours.bytes, as: UTF8.self).contains("and mine"))
    // It is the reply to the new answer from now on.
    #expect(outcome(try redraft(ours.bytes, Self.draft("new", commit: 1), .merge), "callers") == .kept)
  }

  @Test func aMergeTakesBothSides() throws {
    let text = String(decoding: Self.sealed(Self.draft("old")), as: UTF8.self)
    let edited = Array(
      text.replacing(
        "`a.py:1` old callers\n    - more old\n      - deep\n",
        with: "`a.py:1` old callers\n    - more old\n      - deep, and mine\n"
      ).utf8)
    #expect(edited != Array(text.utf8))
    let new = Self.draft("new", commit: 1)
    #expect(PlanRedraft.mergeBases(of: edited, with: new) == [String(Self.commits[0].prefix(12))])
    let blind = try redraft(edited, new, .merge)
    #expect(outcome(blind, "callers") == .conflict)
    let marked = String(decoding: blind.bytes, as: UTF8.self)
    #expect(marked.contains("<<<<<<< edited\n") && marked.contains(">>>>>>> recon at \(Self.commits[1].prefix(12))\n"))
    let bases = [String(Self.commits[0].prefix(12)): Self.draft("old").text]
    // Both sides changed lines that touch each other, which no base decides.
    #expect(outcome(try redraft(edited, new, .merge, bases: bases), "callers") == .conflict)
    // With a line between that neither changed both are taken.
    let apart = try redraft(edited, Self.draft("old", commit: 1, callers: "new"), .merge, bases: bases)
    #expect(outcome(apart, "callers") == .merged)
    let both = String(decoding: apart.bytes, as: UTF8.self)
    #expect(both.contains("`a.py:1` new callers") && both.contains("deep, and mine") && !both.contains("<<<<<<<"))
  }

  @Test func aDeletedRegionStaysDeleted() throws {
    let original = Self.sealed(Self.draft("old"))
    let plan = ParsedPlan(original)
    let region = try #require(OwnedRegions(in: plan)[RegionID("naming")!])
    let range = plan.text.range(of: region.lines.lowerBound..<region.lines.upperBound + 1)
    let document = plan.text.applying([PlanEdit(range, [])])
    let result = try redraft(document, Self.draft("new", commit: 1))
    #expect(outcome(result, "naming") == .deleted)
    #expect(!String(decoding: result.bytes, as: UTF8.self).contains("recon:answer naming"))
    let again = try redraft(result.bytes, Self.draft("old", commit: 0))
    #expect(outcome(again, "naming") == .deleted)
  }

  @Test func boxesStayAsAPersonLeftThem() throws {
    let text = String(decoding: Self.sealed(Self.draft("old", ticked: true)), as: UTF8.self)
    let ticked = Array(
      text.replacing("- [ ] Requires database migration", with: "- [x] Requires database migration")
        .replacing("- [x] Requires feature flag", with: "- [ ] Requires feature flag").utf8)
    let result = try redraft(ticked, Self.draft("new", commit: 1, ticked: true))
    #expect(outcome(result, "deployment") == .refreshed)
    let words = String(decoding: result.bytes, as: UTF8.self)
    #expect(words.contains("- [x] Requires database migration — none"))
    #expect(words.contains("- [ ] Requires feature flag — new"))
    // And again, from what was written.
    let third = try redraft(result.bytes, Self.draft("third", commit: 0, ticked: true))
    #expect(String(decoding: third.bytes, as: UTF8.self).contains("- [ ] Requires feature flag — third"))
  }

  @Test func brokenMarkersStopIt() throws {
    let text = String(decoding: Self.sealed(Self.draft("old")), as: UTF8.self)
    for broken in ["<!-- recon:end callers -->\n", "<!-- recon:answer tests "] {
      let document = Array(
        text.replacing(broken, with: broken.hasSuffix("\n") ? "" : "<!-- recon:answr tests ", maxReplacements: 1).utf8)
      #expect(throws: PlanRedraft.Failure.self) { try redraft(document, Self.draft("new", commit: 1)) }
    }
  }

  @Test func markersInCodeAreNone() throws {
    let text = String(decoding: Self.sealed(Self.draft("old")), as: UTF8.self)
    let quoted = text.replacing(
      "### **3. Design",
      with: "```\n<!-- recon:answer callers sha256=00 -->\nx\n<!-- recon:end callers -->\n```\n\n### **3. Design")
    let result = try redraft(Array(quoted.utf8), Self.draft("new", commit: 1))
    #expect(outcome(result, "callers") == .refreshed)
    #expect(String(decoding: result.bytes, as: UTF8.self).contains("sha256=00 -->\nx\n<!-- recon:end callers -->\n```"))
  }

  @Test func lineEndsAreKept() throws {
    let text = String(decoding: Self.sealed(Self.draft("old")), as: UTF8.self).replacing("\n", with: "\r\n")
    let result = try redraft(Array(text.utf8), Self.draft("new", commit: 1))
    #expect(outcome(result, "callers") == .refreshed)
    let feeds = result.bytes.indices.filter { result.bytes[$0] == 0x0A }
    #expect(feeds.allSatisfy { $0 > 0 && result.bytes[$0 - 1] == 0x0D })
  }

  @Test func aStepChangesPlaces() throws {
    var document = PlanDocument(header: .draft(at: "t"), log: [], answers: [:])
    let blank = DraftStamp.sealed(document.text(.regions(commit: nil)))
    document.notApplicable = [.adding: "not applicable: nothing new."]
    document.answers = [.callers: [PlanLine("`a.py:2`")]]
    let draft = PlanRedraft.Draft(
      text: document.text(.regions(commit: Self.commits[0])), origin: PlanOrigin(commit: Self.commits[0], dirty: false))
    let filled = try redraft(blank, draft)
    let text = String(decoding: filled.bytes, as: UTF8.self)
    #expect(
      text.contains("Adding New Functionality** — not applicable: nothing new.") && !text.contains("similar_feature"))
    #expect(text.contains("Direct callers: `a.py:2`"))
    let both = PlanDocument(
      header: .draft(at: "t"), log: [], answers: [.similar: [PlanLine("`b.py:2`", lead: .label("File(s)"))]])
    let back = try redraft(
      filled.bytes,
      PlanRedraft.Draft(
        text: both.text(.regions(commit: Self.commits[1])), origin: PlanOrigin(commit: Self.commits[1], dirty: false)))
    #expect(String(decoding: back.bytes, as: UTF8.self).contains("  - File(s): `b.py:2`"))
  }
}
