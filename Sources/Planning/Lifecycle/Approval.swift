/// Who approved what: kept in the Change Log's entry that says so, in a comment at its end, so that neither can be lost
/// without the other.
public struct Approval: Sendable, Hashable {
  public enum Way: String, Sendable {
    /// The word was typed at a terminal.
    case terminal
    /// A person's script handed it in.
    case statement
  }
  public var checkpoint: Checkpoint
  /// The person, as given.
  public var by: String
  public var way: Way
  /// Of the sections as they were (``ApprovalDigest``).
  public var digest: String
  /// The log's line, counting from 1; 0 for one that is not written yet.
  public var line = 0

  /// Where a checkpoint stands.
  public enum State: Sendable, Hashable {
    case missing
    case current(Approval)
    /// What was approved has changed since.
    case stale(Approval)
    /// Taken back, by a person or because a decision was opened again.
    case withdrawn

    public var isCurrent: Bool { if case .current = self { true } else { false } }
    public var isStale: Bool { if case .stale = self { true } else { false } }
  }

  private static let opening = "<!-- recon:approval "
  private static let withdrawal = "<!-- recon:withdrawal "
  private static let closing = " -->"

  var comment: String {
    Self.opening
      + "checkpoint=\(checkpoint.rawValue) by=\(PercentCoding.encoded(by)) way=\(way.rawValue) sha256=\(digest)"
      + Self.closing
  }

  static func withdrawal(of checkpoint: Checkpoint) -> String {
    withdrawal + "checkpoint=\(checkpoint.rawValue)" + closing
  }

  /// What the entries of a log say, in their order: an approval, or nil for one taken back.
  static func records(in log: [LogEntry]) -> [(checkpoint: Checkpoint, approval: Approval?)] {
    log.flatMap { entry -> [(Checkpoint, Approval?)] in
      var records: [(Checkpoint, Approval?)] = []
      var rest = Substring(entry.source)
      while let open = rest.firstRange(of: "<!-- recon:"), let close = rest[open.upperBound...].firstRange(of: closing)
      {
        let comment = rest[open.lowerBound..<close.upperBound]
        rest = rest[close.upperBound...]
        let isApproval = comment.hasPrefix(opening)
        guard isApproval || comment.hasPrefix(withdrawal) else { continue }
        let values = words(of: comment)
        guard let checkpoint = values["checkpoint"].flatMap({ Int($0) }).flatMap(Checkpoint.init(rawValue:)) else {
          continue
        }
        guard isApproval else {
          records.append((checkpoint, nil))
          continue
        }
        guard let by = values["by"], let digest = values["sha256"] else { continue }
        let way = values["way"].flatMap(Way.init(rawValue:)) ?? .statement
        records.append(
          (checkpoint, Approval(checkpoint: checkpoint, by: by, way: way, digest: digest, line: entry.line)))
      }
      return records
    }
  }

  private static func words(of comment: Substring) -> [String: String] {
    var values: [String: String] = [:]
    for word in comment.split(separator: " ") {
      guard let equals = word.firstIndex(of: "="), let value = PercentCoding.decoded(word[word.index(after: equals)...])
      else { continue }
      values[String(word[..<equals])] = value
    }
    return values
  }
}

extension ParsedPlan {
  /// Where a checkpoint's approval stands, against the sections as they are now.
  public func approval(of checkpoint: Checkpoint) -> Approval.State {
    guard let last = Approval.records(in: log).last(where: { $0.checkpoint == checkpoint }) else { return .missing }
    guard let approval = last.approval else { return .withdrawn }
    return approval.digest == ApprovalDigest.of(checkpoint, in: self) ? .current(approval) : .stale(approval)
  }
}
