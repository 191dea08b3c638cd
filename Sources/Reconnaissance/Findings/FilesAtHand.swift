import CodeIndex
import Facts

/// The code that a question about dependencies or risks looks at: the target, what resembles the phrase, or everything.
struct FilesAtHand: Sendable {
  enum Basis: Sendable {
    /// `--modify`; similar features are looked at as well when a phrase was given.
    case target
    /// `--add` alone: the features that resemble the phrase.
    case similar
    /// Neither: the repository.
    case repository
  }

  /// A fact with how it is reached.
  struct Placed: Sendable, Hashable {
    var fact: FactView
    /// The definition one call away that holds it; nil in the code at hand itself.
    var via: FactView?
    /// Whether that definition calls the code at hand, rather than being called by it.
    var isCaller = false
  }

  let index: CodeIndex
  let basis: Basis
  /// In order of place. Empty for the repository.
  let definitions: [FactView]
  /// Files that hold them, or all source files; in order of path.
  let files: [ScannedFile]
  /// Definitions called from, then calling, the code at hand; without itself and without tests.
  let callees: [FactView]
  let callers: [FactView]
  /// Whether code that resembles a phrase is among them, beside or instead of a target.
  let holdsSimilar: Bool
  /// Files looked at: ``files`` and those of callees and callers.
  let fileCount: Int

  init(_ inquiry: Inquiry) {
    let index = inquiry.index
    self.index = index
    holdsSimilar = inquiry.isAddition
    if inquiry.isSurvey {
      basis = .repository
      definitions = []
      files = index.files.filter { $0.role == .source && $0.language != nil }
      (callees, callers) = ([], [])
      fileCount = files.count
      return
    }
    basis = inquiry.isModification ? .target : .similar
    var definitions: [FactView] = []
    for definition in inquiry.definitions {
      definitions.append(definition)
      if definition.detail.isTypeLike { definitions += index.members(of: definition) }
    }
    var files = inquiry.targets.map(\.file)
    if inquiry.isAddition {
      for match in inquiry.search(inquiry.phrases).matches.prefix(Self.similarLimit) {
        definitions += match.definitions
        files.append(match.file)
      }
    }
    var seen: Set<FactView> = []
    definitions = definitions.filter { seen.insert($0).inserted }
    files += definitions.map(\.file)
    self.definitions = definitions
    self.files = Self.sorted(files)
    callees = definitions.flatMap { index.callees(of: $0) }.map(\.definition).filter { seen.insert($0).inserted }
    callers = definitions.flatMap { index.callers(of: $0) }.compactMap(\.enclosing).filter {
      !index.isOfTests($0) && seen.insert($0).inserted
    }
    fileCount = Set(self.files + callees.map(\.file) + callers.map(\.file)).count
  }

  /// Features that resemble a phrase and are looked at: enough to see a pattern.
  static let similarLimit = 3

  /// Facts of one kind in the code at hand, then one call around when `hops`; in order of place within each.
  func facts(_ kind: FactKind, hops: Bool = true) -> [Placed] {
    var placed: [Placed] = []
    var seen: Set<FactView> = []
    switch basis {
    case .repository: return files.flatMap { $0.facts(kind) }.map { Placed(fact: $0) }
    // What resembles a phrase is looked at by file: new code stands beside it, not inside it.
    case .similar: placed = files.flatMap { $0.facts(kind) }.map { Placed(fact: $0) }
    case .target:
      placed = definitions.flatMap { inside($0, kind) }.map { Placed(fact: $0) }
      let bare = Set(files).subtracting(definitions.map(\.file))
      placed += files.filter(bare.contains).flatMap { $0.facts(kind) }.map { Placed(fact: $0) }
    }
    placed = placed.filter { seen.insert($0.fact).inserted }
    guard hops else { return placed }
    for callee in callees {
      placed += inside(callee, kind).filter { seen.insert($0).inserted }.map { Placed(fact: $0, via: callee) }
    }
    for caller in callers {
      placed += inside(caller, kind).filter { seen.insert($0).inserted }.map {
        Placed(fact: $0, via: caller, isCaller: true)
      }
    }
    return placed
  }

  private func inside(_ definition: FactView, _ kind: FactKind) -> [FactView] {
    index.facts(in: definition).filter { $0.kind == kind }
  }

  /// `the target and 3 definitions one call around it, 2 files`: what "none" looked at.
  var extent: String {
    let around = callees.count + callers.count
    let files = Count.of(fileCount, "file")
    return switch basis {
    case .repository: Count.of(self.files.count, "source file")
    case .similar: Count.of(self.files.count, "similar file") + (around > 0 ? " and their callers and callees" : "")
    case .target:
      around > 0
        ? "the target and \(Count.of(around, "definition")) one call around it, \(files)" : "the target, \(files)"
    }
  }

  /// The code at hand, as a sentence calls it.
  var subject: String {
    switch basis {
    case .repository: "the repository"
    case .similar: "similar code"
    case .target: holdsSimilar ? "the target or code like the phrase" : "the target"
    }
  }

  /// Whoever holds these facts: the code at hand, or only what stands one call around it.
  func subject(of placed: [Placed]) -> String {
    placed.allSatisfy { $0.via != nil } ? "code one call around \(subject)" : subject
  }

  /// Without doubles, in byte order of path.
  static func sorted(_ files: [ScannedFile]) -> [ScannedFile] {
    var seen: Set<ScannedFile> = []
    return files.filter { seen.insert($0).inserted }.sorted { $0.path.precedesInBytes($1.path) }
  }
}
