import CodeIndex
import Facts

/// How one answer of Section 2 differs.
public struct AnswerChange: Sendable, Hashable {
  public var id: QuestionID
  /// Nil where the target does not exist on that side.
  public var before: AnswerStatus?
  public var after: AnswerStatus?
  /// Evidence only after, in the order of the answer.
  public var added: [Evidence]
  /// Evidence only before, in the order of the answer.
  public var removed: [Evidence]

  public init(
    id: QuestionID, before: AnswerStatus?, after: AnswerStatus?, added: [Evidence], removed: [Evidence]
  ) {
    self.id = id
    self.before = before
    self.after = after
    self.added = added
    self.removed = removed
  }

  /// The answers that differ, in the order of Section 2. Evidence is the same when file, statement and rule are, whatever
  /// its lines.
  ///
  /// - Parameters:
  ///   - before: nil when the target did not exist.
  ///   - after: nil when it does not exist any more.
  public static func all(_ before: [Answer]?, _ after: [Answer]?, _ pair: ScanPair) -> [AnswerChange] {
    let old = Dictionary((before ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary((after ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return QuestionID.allCases.compactMap { id in
      let (earlier, later) = (old[id], new[id])
      if earlier == nil, later == nil { return nil }
      let pairing = KeyedPairing(
        earlier?.items ?? [], later?.items ?? [], before: { key($0, pair.pathAfter($0.path)) },
        after: { key($0, $0.path) })
      if pairing.added.isEmpty, pairing.removed.isEmpty, earlier?.status == later?.status { return nil }
      return AnswerChange(
        id: id, before: earlier?.status, after: later?.status, added: pairing.added, removed: pairing.removed)
    }
  }

  private struct Key: Hashable {
    var path: String
    var kind: FactKind?
    var detail: FactDetail?
    var name: String
    var container: String?
    var tier: Tier
    var rule: String
  }

  private static func key(_ item: Evidence, _ path: String) -> Key {
    // A file as a whole is named after itself, which a rename changes.
    let isFile = item.kind == nil && item.lines == nil
    return Key(
      path: path, kind: item.kind, detail: item.detail, name: isFile ? "" : item.name, container: item.container,
      tier: item.tier,
      rule: item.rule)
  }
}
