/// What a draft was made from: enough to ask the same questions of the same commit again.
///
/// It stands in an HTML comment before the stamp, and so under its digest. The Change Log says the same to people, in
/// words that a person may reword; a comment that nobody reads is left alone.
public struct PlanOrigin: Sendable, Hashable {
  /// Commit id, lower-case hexadecimal.
  public var commit: String
  /// Whether the files read differed from that commit; nil where that could not be said.
  public var dirty: Bool?
  /// `--modify`, in the order given.
  public var modify: [String]
  /// `--add`, in the order given.
  public var add: [String]
  /// `--reason`, when given.
  public var reason: String?
  /// Of a dirty tree, the blob ids of the files that the document cites and that the commit has otherwise, by path.
  public var uncommitted: [String: String]
  /// The regions that were written, so that one a person deleted is told from one that never was. Empty where it does not
  /// say.
  public var regions: [String] = []
  /// Whether it says what was asked. A commit read out of the Change Log does not.
  public var knowsQuestions: Bool

  public init(
    commit: String, dirty: Bool?, modify: [String] = [], add: [String] = [], reason: String? = nil,
    uncommitted: [String: String] = [:], knowsQuestions: Bool = true
  ) {
    self.commit = commit
    self.dirty = dirty
    self.modify = modify
    self.add = add
    self.reason = reason
    self.uncommitted = uncommitted
    self.knowsQuestions = knowsQuestions
  }

  private static let opening = "<!-- recon:origin "
  private static let closing = " -->"

  /// One line: `<!-- recon:origin commit=ID dirty=false modify=TARGET add=PHRASE reason=bug file=ID@PATH regions=A,B -->`, values percent-encoded.
  var line: String {
    var words = ["commit=" + commit]
    if let dirty { words.append("dirty=\(dirty)") }
    words += modify.map { "modify=" + PercentCoding.encoded($0) } + add.map { "add=" + PercentCoding.encoded($0) }
    if let reason { words.append("reason=" + PercentCoding.encoded(reason)) }
    words += uncommitted.sorted { $0.key < $1.key }.map { "file=\($0.value)@" + PercentCoding.encoded($0.key) }
    if !regions.isEmpty { words.append("regions=" + regions.map { PercentCoding.encoded($0) }.joined(separator: ",")) }
    return Self.opening + words.joined(separator: " ") + Self.closing
  }

  /// What a document says of its origin: its last comment of that kind, else the commit its Change Log names last, since
  /// drafts before there was a comment have only that. Nil when it says nothing.
  ///
  /// - Parameter document: a whole document in UTF-8; what is not is replaced. O(length).
  public init?(in document: [UInt8]) {
    let lines = String(decoding: document, as: UTF8.self).split(whereSeparator: \.isNewline)
    if let origin = lines.reversed().lazy.compactMap({ Self(line: $0) }).first {
      self = origin
    } else if let origin = lines.reversed().lazy.compactMap({ Self(entry: $0) }).first {
      self = origin
    } else {
      return nil
    }
  }

  private init?(line: Substring) {
    guard line.hasPrefix(Self.opening), line.hasSuffix(Self.closing) else { return nil }
    self.init(commit: "", dirty: nil)
    for word in line.dropFirst(Self.opening.count).dropLast(Self.closing.count).split(separator: " ") {
      guard let equals = word.firstIndex(of: "="), let value = PercentCoding.decoded(word[word.index(after: equals)...])
      else {
        return nil
      }
      switch word[..<equals] {
      case "commit": commit = value
      case "dirty": dirty = Bool(value)
      case "modify": modify.append(value)
      case "add": add.append(value)
      case "reason": reason = value
      case "file":
        let parts = value.split(separator: "@", maxSplits: 1).map(String.init)
        if parts.count == 2, Self.isCommit(parts[0]) { uncommitted[parts[1]] = parts[0] }
      case "regions": regions = value.split(separator: ",").map(String.init)
      // A later version may say more.
      default: break
      }
    }
    guard Self.isCommit(commit) else { return nil }
  }

  /// The entry of ``ChangeLogEntry/drafted(at:by:commit:dirty:)``.
  private init?(entry: Substring) {
    guard entry.hasPrefix("- **["), let start = entry.range(of: " Section 2 drafted by recon "),
      let from = entry[start.upperBound...].range(of: " from commit ")
    else { return nil }
    let words = entry[from.upperBound...].split(separator: " ", maxSplits: 1)
    guard let id = words.first, Self.isCommit(id) else { return nil }
    self.init(commit: String(id), dirty: words.count > 1 && words[1].contains("dirty"), knowsQuestions: false)
  }

  private static func isCommit(_ text: some StringProtocol) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension Substring {
  /// The first place of a text; the standard library's own needs Foundation.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
