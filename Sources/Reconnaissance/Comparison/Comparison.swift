/// What changed between two scans.
public struct Comparison: Sendable {
  public let files: FilePairs
  public let facts: FactChanges
  /// One for each of ``SectionID``, in its order; what found nothing is there and empty.
  public let sections: [SectionChanges]
  /// Every finding of a `risk` rule on either side.
  public let risks: [RiskState]
  /// The answers that changed, when a target was named; nil without one.
  public let answers: [AnswerChange]?

  /// - Parameters:
  ///   - texts: the calls that ``ScanPair/callsInQuestion`` names, as they are written.
  ///   - answers: nil when nobody named a target.
  public init(_ pair: ScanPair, texts: CallTexts = CallTexts(), answers: [AnswerChange]? = nil) {
    files = pair.files
    facts = pair.facts
    sections = ComparisonSections.all.map { SectionChanges($0.id, $0.changes(pair, texts)) }
    risks = RiskState.all(pair)
    self.answers = answers
  }

  /// Nothing differs: not a file, not an answer.
  public var isEmpty: Bool {
    files.added.isEmpty && files.removed.isEmpty && files.changed.isEmpty && files.renamed.isEmpty
      && (answers ?? []).isEmpty && sections.allSatisfy(\.changes.isEmpty)
  }
}
