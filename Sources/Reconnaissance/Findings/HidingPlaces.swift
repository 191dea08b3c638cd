import CodeIndex
import Facts

/// What of this repository could hide a caller that no name shows: only what is seen here, each with a place.
struct HidingPlaces {
  /// One clause each, without full stops.
  private(set) var clauses: [[Span]] = []

  init(_ scope: TargetScope) {
    let index = scope.index
    let subjects = scope.subjects
    let settings = LoadedByName.settings(subjects, index)
    add(settings.isEmpty ? [] : ["it is "] + LoadedByName.spans(settings))
    add(Self.marks(on: subjects, index))
    add(Self.values(of: subjects, index))
    add(Self.outsideBases(of: subjects, index))
    add(
      Self.calls(of: { $0.reflectiveCalls }, scope) { names, count in
        [.text("reflection, \(Count.of(count, "call")) of ")] + Wording.names(names, limit: 3)
      })
    if clauses.isEmpty || !subjects.allSatisfy({ $0.detail.isFunctionLike }) {
      add(Self.injection(scope))
    }
    add(Self.generated(scope))
    add(Self.templates(scope))
    add(Self.partial(scope))
  }

  private mutating func add(_ clause: [Span]) { if !clause.isEmpty { clauses.append(clause) } }

  /// As one sentence: what could hide one, or that nothing of the kind is seen.
  var sentence: [Span] {
    if clauses.isEmpty {
      return [
        .text(
          "Looked for what could hide one, and none seen: reflection, injection, annotations on it, generated code, "
            + "templates.")
      ]
    }
    return ["Could hide one here: "] + Listing.joined(clauses) + ["."]
  }

  /// Tables of functions and the like, from which the targets or what leads to them may be called.
  private static func values(of subjects: [FactView], _ index: CodeIndex) -> [Span] {
    let kept = subjects.filter(\.detail.isFunctionLike).flatMap { index.entryPaths.keptValues(of: $0) }
    guard !kept.isEmpty else { return [] }
    return ["kept as a value, from where it may be called: "]
      + Listing.spans(kept, limit: 3) { [.code($0.site.name), " ", Span.site($0.site)] }
  }

  /// Decorators and annotations on the targets or the types around them.
  private static func marks(on subjects: [FactView], _ index: CodeIndex) -> [Span] {
    var found: [FactView] = []
    for subject in subjects {
      for definition in [subject] + [subject.container].compactMap({ $0?.detail.isTypeLike == true ? $0 : nil }) {
        for mark in index.marks(on: definition) where !found.contains(mark) { found.append(mark) }
      }
    }
    guard !found.isEmpty else { return [] }
    return ["it carries "] + Listing.spans(found, limit: 3) { [.code("@" + $0.name), " ", Span.site($0)] }
      + [", whose framework may call it"]
  }

  /// Base types from outside, whose code may call what overrides them.
  private static func outsideBases(of subjects: [FactView], _ index: CodeIndex) -> [Span] {
    var seen: Set<FactView> = []
    var bases: [FactView] = []
    for subject in subjects where subject.detail.isFunctionLike {
      guard let type = index.overrides.type(of: subject) else { continue }
      for base in index.overrides.outsideBases(of: type) where seen.insert(base).inserted { bases.append(base) }
    }
    guard !bases.isEmpty else { return [] }
    return ["its type extends "] + Listing.spans(bases, limit: 2) { [.code($0.name), " ", Span.site($0)] }
      + [" from outside, whose code may call it"]
  }

  private static func calls(
    of names: (SharedProfile) -> Set<String>, _ scope: TargetScope, _ words: ([String], Int) -> [Span]
  ) -> [Span] {
    var found: [FactView] = []
    for (name, language) in marksByLanguage(names, scope) {
      found += scope.index.calls(named: name).filter { $0.file.language == language && $0.file.role != .test }
    }
    guard let first = found.min(by: PlaceOrder.precedes) else { return [] }
    let counts = Dictionary(grouping: found, by: \.name).mapValues(\.count)
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return words(order, found.count) + [.text(found.count == 1 ? " (" : " (first "), Span.site(first), ")"]
  }

  private static func injection(_ scope: TargetScope) -> [Span] {
    var found: [FactView] = []
    for (name, language) in marksByLanguage(\.injectionMarks, scope) {
      found += (scope.index.decorators(named: name) + scope.index.calls(named: name)).filter {
        $0.file.language == language && $0.file.role != .test
      }
    }
    guard let first = found.min(by: PlaceOrder.precedes) else { return [] }
    return [.text("dependency injection, \(Count.of(found.count, "mark")) (first "), .code(first.name), " "]
      + [Span.site(first), ")"]
  }

  /// Names with the language they are marks in, in order of name.
  private static func marksByLanguage(
    _ names: (SharedProfile) -> Set<String>, _ scope: TargetScope
  ) -> [(String, String)] {
    var profiles: [String: SharedProfile] = [:]
    for file in scope.index.listing {
      guard let language = file.language, profiles[language] == nil, let profile = scope.index.profile(for: file),
        scope.languages.contains(language)
      else { continue }
      profiles[language] = profile
    }
    return profiles.flatMap { language, profile in names(profile).map { ($0, language) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private static func generated(_ scope: TargetScope) -> [Span] {
    let files = scope.index.listing.filter { file in
      file.role == .generated && file.language.map(scope.languages.contains) == true
    }
    guard let first = files.first else { return [] }
    return [
      .text("code is generated here (\(Count.of(files.count, "file")), " + (files.count == 1 ? "" : "first ")),
      .place(path: first.path, lines: nil), "): what is made at build time is not seen",
    ]
  }

  private static func templates(_ scope: TargetScope) -> [Span] {
    let files = scope.index.listing.filter { SafeSet.isTemplate($0) && $0.role != .documentation }
    guard let first = files.first else { return [] }
    return [
      .text("\(Count.of(files.count, "template")) (" + (files.count == 1 ? "" : "first ")),
      .place(path: first.path, lines: nil), "), searched as text only",
    ]
  }

  /// Files that were not read to the end.
  private static func partial(_ scope: TargetScope) -> [Span] {
    let files = scope.index.listing.filter { file in
      guard file.language.map(scope.languages.contains) == true else { return false }
      return switch file.content.partial {
      case .matchLimit, .longLine, .workLimit: true
      case nil, .unbalancedBrackets: false
      }
    }
    guard let first = files.first else { return [] }
    return [
      .text("\(Count.of(files.count, "file")) read in part only ("), .place(path: first.path, lines: nil),
      .text(files.count == 1 ? ")" : " and \(files.count - 1) more)"),
    ]
  }
}
