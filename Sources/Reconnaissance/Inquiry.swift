public import CodeIndex
public import Facts

/// What was asked, and everything there is to answer it from. Immutable; every question gets the same one.
public struct Inquiry: Sendable {
  public enum Reason: String, CaseIterable, Sendable { case bug, feature, refactor }

  public var index: CodeIndex
  /// What `--modify` resolved to, in the order given.
  public var targets: [Target]
  /// The phrases of `--add`, in the order given.
  public var phrases: [String]
  /// `--reason`, when given.
  public var reason: Reason?
  /// Places where the bare name of a target stands in the text of any file, in order of place: from a search over bytes,
  /// so that "none" can say what is mentioned without being called. Keyed by name.
  public var mentions: [String: [Mention]]
  /// The same for the shared variables that the targets' files can name; see ``SharedState``.
  public var stateMentions: [String: [Mention]]
  /// Fields that the targets write, and the places of their names; see ``SharedFields``.
  public var fields: [SharedFields.Field]
  public var fieldMentions: [String: [Mention]]
  /// Which words the test files share with the targets, and the source files where somebody asks what changes with them,
  /// from reading them once more; nil when that was not done.
  public var sharedTexts: SharedTexts?
  /// Addresses and numbers that stand in the targets' lines, in order of place; empty when they were not looked for.
  public var literals: [HardCodedLiteral]
  /// Where the words of the phrases stand in the source files, from reading them once more; nil when that was not done.
  public var phraseTexts: PhraseTexts?
  /// What past commits changed; nil when nobody read it: answers that are compared between commits are drawn without.
  public var history: ChangeHistory?
  /// How often predictions were right here; nil when that was never tried.
  public var backtest: BacktestRecord?
  /// Who answers for files; nil when that is not said, or nobody looked.
  public var owners: CodeOwnership?
  /// Files of the tree that were left out, by reason.
  public var skipped: [SkipReason: Int]
  /// How many rules of each kind of fact the packs of the languages scanned have, so that "none" can say of how many.
  /// Empty when that is not known.
  public var ruleCounts: [FactKind: Int]
  /// What a reader must know of the targets themselves, one sentence each: that one stands in a generated file, say.
  public var notes: [[Span]]
  /// The command line's target options, quoted for a shell: for "recon ask callers … --limit 0".
  public var targetOptions: String
  /// What several questions work out for a phrase, each once.
  let searches = FeatureSearches()

  public init(
    index: CodeIndex, targets: [Target] = [], phrases: [String] = [], reason: Reason? = nil,
    mentions: [String: [Mention]] = [:], stateMentions: [String: [Mention]] = [:],
    fields: [SharedFields.Field] = [], fieldMentions: [String: [Mention]] = [:], sharedTexts: SharedTexts? = nil,
    literals: [HardCodedLiteral] = [],
    phraseTexts: PhraseTexts? = nil, history: ChangeHistory? = nil, owners: CodeOwnership? = nil,
    backtest: BacktestRecord? = nil,
    skipped: [SkipReason: Int] = [:], ruleCounts: [FactKind: Int] = [:], notes: [[Span]] = [],
    targetOptions: String = ""
  ) {
    self.index = index
    self.targets = targets
    self.phrases = phrases
    self.reason = reason
    self.mentions = mentions
    self.stateMentions = stateMentions
    self.fields = fields
    self.fieldMentions = fieldMentions
    self.sharedTexts = sharedTexts
    self.literals = literals
    self.phraseTexts = phraseTexts
    self.history = history
    self.owners = owners
    self.backtest = backtest
    self.skipped = skipped
    self.ruleCounts = ruleCounts
    self.notes = notes
    self.targetOptions = targetOptions
  }

  /// Step 2a applies.
  public var isModification: Bool { !targets.isEmpty }
  /// Step 2b applies.
  public var isAddition: Bool { !phrases.isEmpty }
  /// Neither: the whole repository is described.
  public var isSurvey: Bool { targets.isEmpty && phrases.isEmpty }
  /// The definitions of all targets, in order; a block that only adds to a type stands for its functions.
  public var definitions: [FactView] { targets.flatMap(\.definitions).flatMap(\.subjects) }
}

/// One question of Section 2: a pure function from what was asked to its answer.
public protocol Question: Sendable {
  var id: QuestionID { get }
  /// The questions before it whose answers it is given even when it is asked alone; none unless it says so.
  var drawsFrom: Set<QuestionID> { get }
  /// - Parameter earlier: the answers before it in the order of Section 2, those of ``drawsFrom`` at least.
  func answer(_ inquiry: Inquiry, earlier: [Answer]) -> Answer
}

extension Question {
  public var drawsFrom: Set<QuestionID> { [] }
}
