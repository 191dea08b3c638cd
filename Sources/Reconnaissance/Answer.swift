public import Facts

/// The questions of Section 2. Raw values are the stable ids of `recon ask`, the JSON and the document's markers; the
/// order is the seed's. What answers each stands in `Questions/`, the table of contents in `Questions.swift`.
public enum QuestionID: String, CaseIterable, Sendable, Hashable {
  case locate, implementation, entryPoints, reason, errorHandling, tests, configuration, callers, indirect
  case placement, similar, structure, naming, integration
  case externalDependencies, internalDependencies, deployment
  case regressionRisk, performanceRisk, securityRisk, operationalRisk
  case constraints, tooling, questions
}

/// One piece of evidence: a place, what stands there, and why it counts.
public struct Evidence: Sendable, Hashable {
  public var path: String
  /// Lines count from 1, both inclusive. A whole file is `nil`.
  public var lines: ClosedRange<Int>?
  /// The fact's kind; `nil` when the evidence is a file or a line rather than a fact.
  public var kind: FactKind?
  public var detail: FactDetail?
  public var name: String
  /// Qualified name of the definition around it.
  public var container: String?
  public var tier: Tier
  /// Id of the pack rule, or of the index's own rule (`index.import-cycle`).
  public var rule: String
  /// A few words, no full stop.
  public var reason: String
  /// Repository text shown as a quotation, already capped and stripped: first sentence of a doc comment, a signature.
  public var quoted: String?
  /// How a definition is used here where it is not called; only in ``Answer/references``.
  public var use: UseKind?
  /// What a client must know of an entry point; nil for other evidence.
  public var entry: EntryDetails?

  public init(
    path: String, lines: ClosedRange<Int>?, kind: FactKind? = nil, detail: FactDetail? = nil, name: String,
    container: String? = nil, tier: Tier = .confirmed, rule: String, reason: String, quoted: String? = nil
  ) {
    self.path = path
    self.lines = lines
    self.kind = kind
    self.detail = detail
    self.name = name
    self.container = container
    self.tier = tier
    self.rule = rule
    self.reason = reason
    self.quoted = quoted
  }

  /// The evidence that a fact is.
  public init(_ fact: FactView, tier: Tier = .confirmed, reason: String, quoted: String? = nil) {
    self.init(
      path: fact.path, lines: fact.lines, kind: fact.kind, detail: fact.detail, name: fact.name,
      container: fact.containerName, tier: tier, rule: fact.rule, reason: reason, quoted: quoted)
  }
}

/// A run of text in an answer. Renderers escape by case, so no question ever formats Markdown.
public enum Span: Sendable, Hashable {
  /// Our own words.
  case text(String)
  /// An identifier, command or path out of the repository; shown as code.
  case code(String)
  /// A place; shown as `path:12-40`, or as `:12-40` where the same line named that file just before.
  case place(path: String, lines: ClosedRange<Int>?)
  /// Text of the repository for the reader, capped, stripped of control and invisible characters; shown as code in
  /// quotation marks, and marked as quoted in JSON.
  case quoted(String)
}

extension Span: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Span {
  /// The line where a fact begins.
  static func site(_ fact: FactView) -> Span { .place(path: fact.path, lines: fact.startLine...fact.startLine) }

  /// All lines of a fact, for definitions.
  static func whole(_ fact: FactView) -> Span { .place(path: fact.path, lines: fact.lines) }
}

/// One line of an answer: at most one of the seed's labels or boxes, then spans.
public struct AnswerLine: Sendable, Hashable {
  public enum Lead: Sendable, Hashable {
    case plain
    /// One of the seed's labels, word for word, without the colon: `File(s)`, `Summary`, `Database`.
    case label(String)
    /// One of the seed's checkboxes, word for word.
    case checkbox(String, checked: Bool)
  }
  public var lead: Lead
  public var spans: [Span]
  /// Lines that belong below this one: list entries too many or too long for the line itself.
  public var children: [AnswerLine]
  /// Not an entry of a list that may be cut short: it stands however many lines there are.
  public var isKept: Bool

  public init(_ lead: Lead, _ spans: [Span], children: [AnswerLine] = [], isKept: Bool = false) {
    self.lead = lead
    self.spans = spans
    self.children = children
    self.isKept = isKept
  }

  /// A line without a label.
  public init(_ spans: [Span], children: [AnswerLine] = [], isKept: Bool = false) {
    self.init(.plain, spans, children: children, isKept: isKept)
  }
}

/// How an answer stands. There is no sixth.
public enum AnswerStatus: String, Sendable, Hashable {
  /// Every claim carries evidence.
  case answered
  /// We looked, here is where and how far, and found nothing.
  case none
  /// Only the user can tell: becomes a question in 2.3.
  case choice
  /// Cannot be answered: becomes a question in 2.3 and says why.
  case blocker
  /// The step does not apply.
  case notApplicable
}

/// Something only the user, or nobody here, can tell.
public struct ClarificationQuestion: Sendable, Hashable {
  /// Asked as one sentence that ends in `?`, with the evidence that makes it undecidable.
  public var spans: [Span]
  /// What it decides about the plan; lower comes first. 0 would change what is built, 9 is a detail.
  public var rank: Int
  public var from: QuestionID

  public init(_ spans: [Span], rank: Int, from: QuestionID) {
    self.spans = spans
    self.rank = rank
    self.from = from
  }
}

/// The answer to one question of Section 2.
public struct Answer: Sendable, Hashable {
  public var id: QuestionID
  public var status: AnswerStatus
  /// What a person reads. Never empty.
  public var lines: [AnswerLine]
  /// All evidence, complete and in a fixed order; renderers bound what they show.
  public var items: [Evidence]
  /// Of callers: the uses that are no calls, each with its kind, complete and in a fixed order.
  public var references: [Evidence]
  /// What was looked through, by plain nouns in the plural: `files`, `tests`, `rules`. Always holds `files`.
  public var searched: [String: Int]
  public var questions: [ClarificationQuestion]

  public init(
    _ id: QuestionID, _ status: AnswerStatus, lines: [AnswerLine], items: [Evidence] = [],
    references: [Evidence] = [], searched: [String: Int], questions: [ClarificationQuestion] = []
  ) {
    self.id = id
    self.status = status
    self.lines = lines
    self.items = items
    self.references = references
    self.searched = searched
    self.questions = questions
  }
}
