public import Facts

/// At which commits the answer to a question changed.
public struct AnswerHistory: Sendable {
  public struct Commit: Sendable, Hashable {
    public var id: String
    /// As its author recorded it: `2024-05-01 14:03 +0200`.
    public var date: String
    /// First line of its message: text of the repository, neither capped nor cleaned.
    public var subject: String

    public init(id: String, date: String, subject: String) {
      self.id = id
      self.date = date
      self.subject = subject
    }
  }

  public struct Event: Sendable, Hashable {
    public var commit: Commit
    public var change: AnswerChange

    public init(commit: Commit, change: AnswerChange) {
      self.commit = commit
      self.change = change
    }
  }

  public var tool: ToolHeader
  /// The newest tree of the range.
  public var repository: RepositoryHeader
  public var query: String
  public var question: QuestionID
  /// The answer at the newest commit.
  public var status: AnswerStatus
  /// How many pieces of evidence it has there.
  public var total: Int
  /// Newest first.
  public var events: [Event]
  /// The commit that brought the target; nil when it was there before the oldest one looked at.
  public var since: Commit?
  /// How many commits were looked at, and at how many of them the question was asked.
  public var commits: Int
  public var asked: Int
  /// There are older commits in the range.
  public var isCut: Bool
  public var diagnostics: [Diagnostic]

  public init(
    tool: ToolHeader, repository: RepositoryHeader, query: String, question: QuestionID, status: AnswerStatus,
    total: Int, events: [Event], since: Commit?, commits: Int, asked: Int, isCut: Bool, diagnostics: [Diagnostic]
  ) {
    self.tool = tool
    self.repository = repository
    self.query = query
    self.question = question
    self.status = status
    self.total = total
    self.events = events
    self.since = since
    self.commits = commits
    self.asked = asked
    self.isCut = isCut
    self.diagnostics = diagnostics
  }
}
