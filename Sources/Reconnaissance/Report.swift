public import Facts

/// What the tree under scan was.
public struct RepositoryHeader: Sendable, Hashable {
  /// Commit id of HEAD or of `--at`; nil without git or without commits.
  public var head: String?
  /// Tree id, when a commit was scanned.
  public var tree: String?
  /// Branch or revision name as asked for.
  public var ref: String?
  /// The work tree differs from HEAD; nil where that cannot be said.
  public var dirty: Bool?
  /// Name of the repository's folder, for headings. Never an absolute path.
  public var name: String

  public init(head: String? = nil, tree: String? = nil, ref: String? = nil, dirty: Bool? = nil, name: String) {
    self.head = head
    self.tree = tree
    self.ref = ref
    self.dirty = dirty
    self.name = name
  }
}

/// Name and version of this program, for the header of every document.
public struct ToolHeader: Sendable, Hashable {
  public var name: String
  public var version: String
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// A language pack that took part, and the digest that keys its facts.
public struct ScannerHeader: Sendable, Hashable {
  public var language: String
  public var digest: String
  public init(language: String, digest: String) {
    self.language = language
    self.digest = digest
  }
}

/// What a target option resolved to.
public struct TargetHeader: Sendable, Hashable {
  public enum Status: String, Sendable { case ok, ambiguous, notFound }
  public var query: String
  /// `modify` or `add`.
  public var kind: String
  public var status: Status
  public var resolved: [Evidence]
  public init(query: String, kind: String, status: Status, resolved: [Evidence]) {
    self.query = query
    self.kind = kind
    self.status = status
    self.resolved = resolved
  }
}

/// Everything the renderers need: they compute nothing and reorder nothing.
public struct Report: Sendable {
  public var tool: ToolHeader
  public var repository: RepositoryHeader
  public var scanners: [ScannerHeader]
  public var targets: [TargetHeader]
  /// In the order of ``QuestionID``; only those asked.
  public var answers: [Answer]
  /// Suggested file interaction map for 4.1, leaves first, one step a line; empty when the target has none.
  public var interactionMap: [AnswerLine]
  public var diagnostics: [Diagnostic]
  /// Why mentions on the line of `--explain` are counted or not; nil when nobody asked.
  public var explanations: [Explanation]?

  public init(
    tool: ToolHeader, repository: RepositoryHeader, scanners: [ScannerHeader], targets: [TargetHeader],
    answers: [Answer], interactionMap: [AnswerLine] = [], diagnostics: [Diagnostic] = [],
    explanations: [Explanation]? = nil
  ) {
    self.tool = tool
    self.repository = repository
    self.scanners = scanners
    self.targets = targets
    self.answers = answers
    self.interactionMap = interactionMap
    self.diagnostics = diagnostics
    self.explanations = explanations
  }
}
