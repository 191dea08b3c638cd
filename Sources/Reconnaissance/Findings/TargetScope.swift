import CodeIndex
import Facts

/// What a question looks at when targets were named: the same for a symbol, a file or lines of one.
struct TargetScope {
  let index: CodeIndex
  let targets: [Target]
  /// The definitions whose callers, tests and entries are asked for. Of a file: its outermost functions and types with
  /// the functions directly inside those types, or whatever it defines when it has none of these. Constructors are left
  /// out there, for to call one is to construct its type. A block that only adds to a type (`impl Store`) stands for its
  /// functions: who constructs the type calls none of them.
  let subjects: [FactView]
  /// The same with further signatures (`@overload`) as they were asked for, where their implementation was not: what runs is
  /// the implementation, but which of its callers mean the signature is known less surely.
  let stated: [FactView]

  init(_ inquiry: Inquiry) {
    index = inquiry.index
    targets = inquiry.targets
    let index = inquiry.index
    var seen: Set<FactView> = []
    let asked = inquiry.targets.flatMap(Self.subjects).filter { seen.insert($0).inserted }
    stated = asked.filter { index.implementation(of: $0).map { !seen.contains($0) } ?? true }
    var met: Set<FactView> = []
    subjects = asked.map { index.implementation(of: $0) ?? $0 }.filter { met.insert($0).inserted }
  }

  private static func subjects(of target: Target) -> [FactView] {
    guard case .file(let file) = target else { return target.definitions.flatMap(\.subjects) }
    let callable = file.outermostDefinitions.flatMap { definition -> [FactView] in
      if definition.detail.isFunctionLike { return [definition] }
      guard definition.detail.isTypeLike else { return [] }
      let functions = definition.ownFunctions.filter { $0.detail != .constructor }
      return definition[.extends] == nil ? [definition] + functions : functions
    }
    return callable.isEmpty ? target.definitions : callable
  }

  /// The facts of one kind inside the targets, in order of target, then of place, each once.
  func facts(_ kind: FactKind) -> [FactView] {
    var seen: Set<FactView> = []
    return targets.flatMap { facts(kind, in: $0) }.filter { seen.insert($0).inserted }
  }

  private func facts(_ kind: FactKind, in target: Target) -> [FactView] {
    switch target {
    case .file(let file): return file.facts(kind)
    case .lines(let file, let lines, let definitions) where definitions.isEmpty:
      return index.facts(in: file, lines: lines).filter { $0.kind == kind }
    case .definition, .lines:
      return target.definitions.flatMap { index.facts(in: $0) }.filter { $0.kind == kind }
    }
  }

  /// Whether a fact stands inside the targets.
  func contains(_ fact: FactView) -> Bool {
    targets.contains { target in
      guard target.file === fact.file else { return false }
      switch target {
      case .file: return true
      case .lines(_, let lines, let definitions) where definitions.isEmpty: return lines.contains(fact.startLine)
      case .definition, .lines: return target.definitions.contains { $0.lines.contains(fact.startLine) }
      }
    }
  }

  /// Whether a line stands inside the targets.
  func contains(path: String, line: Int, _ index: CodeIndex) -> Bool {
    targets.contains { target in
      guard target.file.path == path else { return false }
      switch target {
      case .file: return true
      case .lines(_, let lines, let definitions) where definitions.isEmpty: return lines.contains(line)
      case .definition, .lines: return target.definitions.contains { $0.lines.contains(line) }
      }
    }
  }

  /// Each file of the targets once, in the order given.
  var files: [ScannedFile] {
    var seen: Set<ScannedFile> = []
    return targets.map(\.file).filter { seen.insert($0).inserted }
  }

  /// The confirmed and likely callers of every subject, in order of subject, then of place.
  var callers: [Use] { subjects.flatMap { index.callers(of: $0) } }

  /// The definitions one call around, outside the targets: those that call in, then those called, in order of place.
  var neighbours: [FactView] {
    let calling = callers.compactMap(\.enclosing)
    let called = subjects.flatMap { index.callees(of: $0) }.map(\.definition)
    var seen = Set(subjects)
    return (calling.sorted(by: PlaceOrder.precedes) + called.sorted(by: PlaceOrder.precedes))
      .filter { !contains($0) && seen.insert($0).inserted }
  }

  /// Ids of the languages the targets are written in, with those whose names they share.
  var languages: Set<String> {
    Set(files.flatMap { file in index.profile(for: file)?.family ?? file.language.map { [$0] } ?? [] })
  }
}
