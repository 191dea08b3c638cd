/// A PLANNING.md: the seed's structure with a header, a change log and the answers of Section 2.
public struct PlanDocument: Sendable {
  /// The steps of Section 2 that may not apply as a whole.
  public enum Step: Sendable, Hashable { case modifying, adding }

  public var header: PlanHeader
  /// Oldest first, as the seed has them.
  public var log: [ChangeLogEntry]
  /// Answers by id. What has none keeps the seed's hint.
  ///
  /// ``SlotID/questions`` is one line a question, unnumbered, in order of rank; empty says that none is open.
  public var answers: [SlotID: [PlanLine]]
  /// One line of Markdown for each step that does not apply: why. Its heading stays.
  public var notApplicable: [Step: String]

  public init(
    header: PlanHeader, log: [ChangeLogEntry], answers: [SlotID: [PlanLine]] = [:], notApplicable: [Step: String] = [:]
  ) {
    self.header = header
    self.log = log
    self.answers = answers
    self.notApplicable = notApplicable
  }

  /// Whether the answers stand between markers, so that they can be told from a person's words later.
  public enum Marking: Sendable, Hashable {
    case none
    /// Every answer, and every place for one; with the commit they were read from, where there is one.
    case regions(commit: String?)
  }

  /// The whole document, ending in one line feed, without stamp.
  public func text(_ marking: Marking = .none) -> String {
    let opening = "# PLANNING.MD\n\n" + header.text
    let changes =
      (["## **Change Log**", "*Track major decisions and revisions. New agents: read this first.*", ""]
      + log.map(\.line)).joined(separator: "\n")
    var occurrences: [SlotID: Int] = [:]
    let passages = Skeleton.Passage.allCases.map { passage in
      lines(of: passage, marking, &occurrences).joined(separator: "\n")
    }
    return ([opening, changes] + passages).joined(separator: Skeleton.rule) + "\n"
  }

  /// - Parameter occurrences: how often each answer's place has come so far, in a document where both steps apply.
  private func lines(
    of passage: Skeleton.Passage, _ marking: Marking, _ occurrences: inout [SlotID: Int]
  ) -> [String] {
    let template = passage.template
    let step = passage.step.flatMap { step in notApplicable[step].map { (step, $0) } }
    var answers = answers
    answers[.questions] = answers[.questions].map(Self.numbered)
    answers[.interactionMap] = answers[.interactionMap].flatMap(Self.fenced)
    if passage == .adding, notApplicable[.modifying] == nil {
      // Steps 2a and 2b share questions; what both ask is said once.
      let said = Set(Skeleton.Passage.modifying.template.ids)
      for id in template.ids where said.contains(id) && answers[id] != nil {
        answers[id] = [PlanLine("as in Step 2a")]
      }
    }
    let lines = template.filled(with: answers).flatMap { run -> [String] in
      guard let id = run.id else { return run.lines }
      occurrences[id, default: 0] += 1
      guard case .regions(let commit) = marking else { return run.lines }
      let region = RegionID(id, occurrence: occurrences[id]!)
      let indent = String((run.lines.first ?? "").prefix { $0 == " " })
      return OwnedRegion.lines(region, run.lines, indent: indent, commit: commit)
    }
    guard let (step, reason) = step, case .fixed(let heading)? = template.parts.first else { return lines }
    let line = "\(heading) — \(PlanLine(reason).text)"
    guard case .regions(let commit) = marking else { return [line] }
    return OwnedRegion.lines(step.region, [line], indent: "", commit: commit)
  }

  /// Questions as boxes to tick, and the protocol's line with their count. The line is the seed's word for word, for one
  /// question as for many.
  private static func numbered(_ questions: [PlanLine]) -> [PlanLine] {
    guard !questions.isEmpty else { return [PlanLine("- None: no answer above was left open.")] }
    return questions.enumerated().map { index, question in
      PlanLine("- [ ] Question \(index + 1): \(question.text)  ", children: question.children)
    } + [PlanLine(""), PlanLine("⏸ Blocked on \(questions.count) questions. Awaiting answers.")]
  }

  /// The suggested map as a code block whose fence is longer than any run of backticks in it; nil when it is empty.
  private static func fenced(_ map: [PlanLine]) -> [PlanLine]? {
    func plain(_ lines: [PlanLine], indent: String) -> [String] {
      lines.flatMap { [indent + $0.text] + plain($0.children, indent: indent + "  ") }
    }
    let lines = plain(map, indent: "")
    guard !lines.isEmpty else { return nil }
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return (["*Suggested by recon from the code as it stands, before the change:*", "", fence] + lines + [fence])
      .map { PlanLine($0) }
  }
}

extension PlanDocument.Step {
  var region: RegionID { self == .modifying ? .modifying : .adding }
  var section: PlanSection { self == .modifying ? .modifying : .adding }
}

extension Skeleton.Passage {
  fileprivate var step: PlanDocument.Step? {
    switch self {
    case .modifying: .modifying
    case .adding: .adding
    default: nil
    }
  }
}
