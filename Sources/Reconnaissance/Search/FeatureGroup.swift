import CodeIndex
import Facts

/// A feature with all that belongs to it, in the order in which somebody would follow it: what starts it, its code, what
/// that calls, its data, its tests, its settings, and what changes with it.
struct FeatureGroup {
  let feature: Feature
  /// Routes, commands, jobs and other entry points in it, or that lead to it.
  let entries: [FactView]
  /// What one definition of its code, the first that does, calls in other source files, each file once.
  let services: [FactView]
  let caller: FactView?
  /// See ``FileTests``.
  let tests: [ScannedFile]
  /// Files that past commits changed together with it, with how many of how many did.
  let partners: [ChangePartners.Partner]
  let changes: Int
  private let index: CodeIndex

  init(_ feature: Feature, _ inquiry: Inquiry) {
    self.feature = feature
    let index = inquiry.index
    self.index = index
    let definitions = feature.definitions
    let own = feature.routes.map(\.fact) + feature.entryPoints
    if own.isEmpty {
      var seen: Set<FactView> = []
      entries = definitions.flatMap { index.entryPaths.paths(to: $0, perKind: 2, mentions: 200) }.compactMap { path in
        guard case .entryPoint = path.kind else { return nil }
        return path.entry
      }.filter { seen.insert($0).inserted }
    } else {
      entries = own
    }
    let called = definitions.lazy.map { definition -> (caller: FactView, services: [FactView]) in
      var files: Set<ScannedFile> = [feature.file]
      return (
        definition,
        index.callees(of: definition).map(\.definition).filter {
          $0.file.role == .source && files.insert($0.file).inserted
        }
      )
    }.first { !$0.services.isEmpty }
    services = called?.services ?? []
    caller = called?.caller
    tests = FileTests(of: feature.file, index, inquiry.history).files
    let found = inquiry.history.map { ChangePartners(of: definitions, in: [feature.file], index, $0) }
    let tested = Set(tests.map(\.path))
    // What changed with it once in a while did so for other reasons.
    let fewest = max(2, (found?.changes ?? 0) / 10)
    partners = (found?.partners ?? []).filter { $0.support >= fewest && !tested.contains($0.path) }.enumerated()
      .sorted { ($1.element.support, $0.offset) < ($0.element.support, $1.offset) }.map(\.element)
    changes = found?.changes ?? 0
  }

  /// One step a line: `1. starts at …`. What there is nothing of is left out, and told by ``absent``.
  var steps: [AnswerLine] {
    var parts: [[Span]] = []
    if !entries.isEmpty {
      parts.append(
        ["starts at "]
          + Listing.spans(entries, limit: 3) { EntryPhrase.name($0, index) + [" ", .site($0)] })
    }
    if !feature.definitions.isEmpty {
      parts.append(
        ["its code: "] + Listing.spans(feature.definitions, limit: 3) { [.code($0.qualifiedName), " ", .whole($0)] })
    }
    if let caller, !services.isEmpty {
      parts.append(
        [.code(caller.qualifiedName), " calls "] + Wording.cited(services, limit: 3, name: \.qualifiedName))
    }
    let tables = TableName.unique(feature.data)
    if !tables.isEmpty { parts.append(["data: "] + Wording.cited(tables, limit: 3, name: TableName.of)) }
    if !feature.migrations.isEmpty { parts.append(["migration: "] + Wording.cited(feature.migrations, limit: 2)) }
    if !tests.isEmpty { parts.append(["tests: "] + Wording.places(tests, limit: 3)) }
    let settings = feature.settings
    if !settings.isEmpty { parts.append(["reads "] + Wording.cited(settings, limit: 3)) }
    if !partners.isEmpty {
      parts.append(
        [.text("of \(Count.of(changes, "commit")) that changed \(feature.file.fileName), changed with it: ")]
          + Listing.spans(partners, limit: 4) { [.place(path: $0.path, lines: nil), .text(" (\($0.support))")] })
    }
    return parts.enumerated().map { number, spans in AnswerLine([.text("\(number + 1). ")] + spans) }
  }

  /// What a feature may have and this one has not.
  var absent: [String] {
    [
      (entries.isEmpty, "entry point"), (feature.data.isEmpty, "table"), (tests.isEmpty, "test"),
      (feature.configuration.isEmpty, "setting"),
    ].filter(\.0).map(\.1)
  }
}
