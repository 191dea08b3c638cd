/// The sections of a comparison, in the order in which a reviewer must know of them. Raw values are the names of
/// `--fail-on` and of the JSON.
public enum SectionID: String, CaseIterable, Sendable, Hashable {
  case signatures, removals, routes, environment, configuration, flags, tables, migrations, dependencies, cycles, risks
  case tests, callers, definitions

  /// What its changes are, for people.
  public var title: String {
    switch self {
    case .signatures: "Signatures"
    case .removals: "Gone, still called"
    case .routes: "Routes"
    case .environment: "Environment variables"
    case .configuration: "Configuration keys"
    case .flags: "Feature flags"
    case .tables: "Tables and models"
    case .migrations: "Migrations"
    case .dependencies: "Dependencies"
    case .cycles: "Import cycles"
    case .risks: "Risks"
    case .tests: "Tests"
    case .callers: "Callers"
    case .definitions: "Definitions"
    }
  }

  /// Its changes say little beyond name and place, and are many: they are listed by file.
  public var isByFile: Bool {
    switch self {
    case .tests, .definitions, .configuration: true
    default: false
    }
  }
}

/// One thing that differs between two scans.
public struct Change: Sendable, Hashable {
  public enum Way: String, CaseIterable, Sendable, Hashable {
    /// Only after.
    case added
    /// Only before.
    case removed
    /// On both sides, and not the same.
    case changed
    /// The same, elsewhere.
    case moved
  }

  /// Places that belong to a change, such as the callers that still use the old shape.
  public struct Related: Sendable, Hashable {
    /// What they are, in a few words: `call it as before`.
    public var words: String
    /// Whether their lines are those before.
    public var isBefore: Bool
    /// What matters most first, else in order of place.
    public var items: [Evidence]

    public init(_ words: String, isBefore: Bool = false, items: [Evidence]) {
      self.words = words
      self.isBefore = isBefore
      self.items = items
    }
  }

  public var way: Way
  /// What it is called: a qualified name, a route with its verb, a package.
  public var name: String
  /// Where it stood; nil for what is new.
  public var before: Evidence?
  /// Where it stands; nil for what is gone.
  public var after: Evidence?
  /// What differs, behind the name and the place; empty when the way says it all. Places in it are those after.
  public var spans: [Span]
  public var related: [Related]
  /// Whether `--fail-on` its section fails for it: what opened a cycle does, what closed one does not.
  public var isFinding: Bool

  public init(
    _ way: Way, _ name: String, before: Evidence? = nil, after: Evidence? = nil, spans: [Span] = [],
    related: [Related] = [], isFinding: Bool = true
  ) {
    self.way = way
    self.name = name
    self.before = before
    self.after = after
    self.spans = spans
    self.related = related
    self.isFinding = isFinding
  }
}

/// What one section found.
public struct SectionChanges: Sendable, Hashable {
  public var id: SectionID
  /// In a fixed order: what a reviewer must know first.
  public var changes: [Change]
  public var findings: Int { changes.count(where: \.isFinding) }

  public init(_ id: SectionID, _ changes: [Change]) {
    self.id = id
    self.changes = changes
  }
}
