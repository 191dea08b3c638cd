public import Facts

/// Every fact of a repository, joined: who defines a name, who means it, which file imports which.
///
/// Immutable. What is costly is worked out when first asked for, a name or a file at a time, and kept; results do not
/// depend on the order of questions. All lists are in order of path (bytes), line, column.
public final class CodeIndex: Sendable {
  /// In byte order of path.
  public let files: [ScannedFile]

  public init(files: [ScannedFile], profiles: [LanguageProfile]) {
    self.files = files
  }

  // MARK: Files

  public func file(at path: String) -> ScannedFile? { nil }
  /// Files directly in a folder; `""` is the root.
  public func files(in folder: String) -> [ScannedFile] { [] }
  /// The profile of the file's language; nil for a file of no known language.
  public func profile(for file: ScannedFile) -> LanguageProfile? { nil }

  // MARK: Facts

  /// All facts of one kind.
  public func facts(_ kind: FactKind) -> [FactView] { [] }
  /// The facts of one kind and exact name. Milliseconds at most: by postings.
  public func facts(_ kind: FactKind, named name: String) -> [FactView] { [] }
  /// All facts that begin inside a definition's lines, the definition itself left out; nested definitions' included.
  public func facts(in definition: FactView) -> [FactView] { [] }
  /// The facts of a file that begin on these lines (from 1, both inclusive).
  public func facts(in file: ScannedFile, lines: ClosedRange<Int>) -> [FactView] { [] }

  // MARK: Definitions

  /// Definitions with this bare name.
  public func definitions(named name: String) -> [FactView] { [] }
  /// Definitions of these details.
  public func definitions(_ details: Set<FactDetail>) -> [FactView] { [] }
  /// The innermost function-like or type definition whose lines hold `line`; failing that, a definition of any detail
  /// that begins on that line.
  public func definition(at path: String, line: Int) -> FactView? { nil }
  /// What a type defines: definitions directly inside it and methods declared elsewhere with it as receiver.
  /// Not inherited ones: see ``Overrides``.
  public func members(of type: FactView) -> [FactView] { [] }
  /// The innermost function-like definition around a fact (itself, when it is one), else the innermost type; nil at
  /// top level.
  public func enclosingDefinition(of fact: FactView) -> FactView? { nil }
  /// Whether a definition can be used from outside its file or package, by ``LanguageProfile/exports``.
  public func isExported(_ definition: FactView) -> Bool { false }

  // MARK: Joined

  /// Where imports lead.
  public var imports: ImportResolver { ImportResolver(index: self) }
  /// File to file.
  public var importGraph: ImportGraph { ImportGraph(index: self) }
  /// Subclasses, implementers, overriding methods.
  public var overrides: Overrides { Overrides(index: self) }
  /// What the manifests ask for.
  public var dependencies: Dependencies { Dependencies(index: self) }
  /// Test cases and what they reach.
  public var testLinks: TestLinks { TestLinks(index: self) }
  /// Chains from entry points.
  public var entryPaths: EntryPaths { EntryPaths(index: self) }
  /// What a user's words for a target mean.
  public var targets: TargetResolver { TargetResolver(index: self) }

  /// What a call or reference means.
  public func binding(of use: FactView) -> Binding { Binding(definitions: [], tier: .nameOnly, reason: "") }
  /// Every call and reference whose name could mean this definition, each with its tier.
  public func uses(of definition: FactView) -> [Use] { [] }
  /// The calls among ``uses(of:)`` that are confirmed or likely: what may be printed as a caller.
  public func callers(of definition: FactView) -> [Use] { [] }
  /// What the code inside a definition calls in this repository, confirmed or likely, one entry a call.
  public func callees(of definition: FactView) -> [Use] { [] }
  /// The uses sorted by what may be printed, with the mentions (of its name, from a text search) that no use explains.
  public func tally(of definition: FactView, mentions: [Mention] = []) -> UseTally {
    UseTally(callers: [], references: [], nameOnly: [], mentions: mentions)
  }
}

extension FactDetail {
  /// Runs when called: function, method, constructor, macro.
  public var isFunctionLike: Bool {
    switch self {
    case .function, .method, .constructor, .macro: true
    default: false
    }
  }
  /// Has members: class, struct, interface, trait, enum, type.
  public var isTypeLike: Bool {
    switch self {
    case .class, .struct, .interface, .trait, .enum, .type: true
    default: false
    }
  }
}
