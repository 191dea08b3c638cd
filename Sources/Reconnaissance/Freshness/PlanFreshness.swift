public import Facts

/// How far a plan still fits the code: every place it cites and every answer it was drafted with, held against a later
/// tree.
public struct PlanFreshness: Sendable {
  /// What the document says of itself.
  public struct Plan: Sendable, Hashable {
    /// Name of the file, without its folder.
    public var name: String
    /// The commit it was made at.
    public var commit: String
    /// Whether the files it was made from differed from that commit; nil where it does not say.
    public var dirty: Bool?
    /// Somebody has written in it since.
    public var isEdited: Bool

    public init(name: String, commit: String, dirty: Bool?, isEdited: Bool) {
      self.name = name
      self.commit = commit
      self.dirty = dirty
      self.isEdited = isEdited
    }
  }

  /// One place of the document.
  public struct CitedPlace: Sendable, Hashable {
    /// Line of the document, counting from 1.
    public var documentLine: Int
    /// As the document has it.
    public var text: String
    public var place: FilePlace
    public var fate: PlaceFate

    public init(documentLine: Int, text: String, place: FilePlace, fate: PlaceFate) {
      self.documentLine = documentLine
      self.text = text
      self.place = place
      self.fate = fate
    }
  }

  /// What the plan is about.
  public struct TargetFate: Sendable, Hashable {
    /// As it was given to the draft.
    public var query: String
    public var fate: PlaceFate

    public init(query: String, fate: PlaceFate) {
      self.query = query
      self.fate = fate
    }
  }

  public var tool: ToolHeader
  public var plan: Plan
  /// The tree it was held against.
  public var repository: RepositoryHeader
  /// Commits that have come since, and commits of the plan's history that the tree's history does not have; nil where
  /// the two cannot be compared.
  public var distance: (ahead: Int, apart: Int)?
  /// In order of place in the document.
  public var citations: [CitedPlace]
  public var targets: [TargetFate]
  /// One for each answer that could be asked for again, in the order of Section 2; nil when none could.
  public var answers: [AnswerChange]?
  public var diagnostics: [Diagnostic]

  public init(
    tool: ToolHeader, plan: Plan, repository: RepositoryHeader, distance: (ahead: Int, apart: Int)?,
    citations: [CitedPlace], targets: [TargetFate], answers: [AnswerChange]?, diagnostics: [Diagnostic]
  ) {
    self.tool = tool
    self.plan = plan
    self.repository = repository
    self.distance = distance
    self.citations = citations
    self.targets = targets
    self.answers = answers
    self.diagnostics = diagnostics
  }

  public func count(_ state: PlaceFate.State) -> Int { citations.count { $0.fate.state == state } }

  /// Nothing in it has become untrue.
  public var holds: Bool {
    citations.allSatisfy(\.fate.state.holds) && targets.allSatisfy(\.fate.state.holds)
      && (answers ?? []).allSatisfy(\.isNone)
  }
}
