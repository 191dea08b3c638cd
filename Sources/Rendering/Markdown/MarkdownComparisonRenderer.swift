import Facts
public import Reconnaissance

/// A comparison as Markdown to be pasted into a pull request: what a reviewer must know first on top.
///
/// Every place is one after the change, unless “was” stands before it.
public struct MarkdownComparisonRenderer: Sendable {
  /// The most entries of a list where nobody says otherwise.
  public static let usual = 8
  /// Nil shows all.
  private let maximum: Int?
  /// The range and the target options as they were given, for the command that shows all.
  private let arguments: [String]
  private let answers = MarkdownAnswerRenderer(limit: ListLimit(nil))

  /// - Parameters:
  ///   - limit: 0 shows everything.
  ///   - arguments: of the command line, `["main..HEAD"]`.
  public init(limit: Int = usual, arguments: [String] = []) {
    maximum = limit > 0 ? limit : nil
    self.arguments = arguments
  }

  /// UTF-8 text that ends in a line feed.
  public func render(_ report: ComparisonReport) -> String {
    let comparison = report.comparison
    let names = SideNames(report)
    if comparison.isEmpty {
      return inline(["Nothing changed between "] + names.before + [" and "] + names.after + ["."]) + "\n"
    }
    var lines = ["### What changed: " + inline(names.before + [" → "] + names.after), ""]
    let sections = comparison.sections.filter { !$0.changes.isEmpty }
    lines += ["- " + inline(Self.overview(comparison))]
    if !sections.isEmpty {
      lines += ["- " + inline(Self.summary(sections))]
    }
    let quiet = comparison.sections.filter(\.changes.isEmpty)
    if !quiet.isEmpty, !sections.isEmpty {
      lines += [
        "- " + inline([.text("Nothing in: " + quiet.map { Self.lowered($0.id.title) }.joined(separator: ", ") + ".")])
      ]
    }
    if !sections.isEmpty || comparison.answers?.isEmpty == false {
      lines += [
        "- "
          + inline(
            ["Places are lines of "] + names.after + ["; those behind “was” are lines of "] + names.before + ["."])
      ]
    }
    for section in sections { lines += self.section(section) }
    if let changed = comparison.answers { lines += answers(changed, report.targets) }
    lines += files(comparison.files)
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Head

  /// `12 files changed, 3 added; 40 facts added, 12 removed.`
  private static func overview(_ comparison: Comparison) -> [Span] {
    let files = comparison.files
    let parts = [
      (files.changed.count, "changed"), (files.added.count, "added"), (files.removed.count, "removed"),
      (files.renamed.count, "renamed"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let facts = comparison.facts
    let said = [
      (facts.added.count, "added"), (facts.removed.count, "removed"), (facts.moved.count, "moved to another file"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return [
      .text("Files: " + (parts.isEmpty ? "none" : parts.joined(separator: ", ")) + ". "),
      .text("Facts: " + (said.isEmpty ? "no difference" : said.joined(separator: ", ")) + "."),
    ]
  }

  /// `Signatures: 2 changed, 1 to look at; routes: 1 new.`
  private static func summary(_ sections: [SectionChanges]) -> [Span] {
    let parts = sections.map { section in
      let isMixed = section.findings > 0 && section.findings < section.changes.count
      return "\(section.id.title): \(counts(section.changes))" + (isMixed ? ", \(section.findings) to look at" : "")
    }
    return [.text(parts.joined(separator: " · "))]
  }

  private static func counts(_ changes: [Change]) -> String {
    Change.Way.allCases.compactMap { way in
      let count = changes.count { $0.way == way }
      return count == 0 ? nil : "\(count) \(word(way))"
    }.joined(separator: ", ")
  }

  private static func word(_ way: Change.Way) -> String {
    switch way {
    case .added: "new"
    case .removed: "gone"
    case .changed: "changed"
    case .moved: "moved"
    }
  }

  private static func lowered(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

  // MARK: Sections

  private func section(_ section: SectionChanges) -> [String] {
    let head = ["", "**\(MarkdownText.escape(section.id.title))** (\(Self.counts(section.changes)))", ""]
    return head + (section.id.isByFile ? byFile(section) : bounded(section.changes) { entry($0) })
  }

  /// One entry a change, with what belongs to it below.
  private func entry(_ change: Change) -> [String] {
    var line: String
    let name = Span.code(change.name)
    switch change.way {
    case .added:
      line = "- **new** " + inline([name] + place(change.after))
    case .removed:
      line = "- **gone** " + inline([name] + was(change.before))
    case .moved:
      line = "- **moved** " + inline([name] + place(change.after) + was(change.before))
    case .changed:
      let isElsewhere = change.before?.path != change.after?.path
      line =
        "- " + inline([name] + place(change.after) + (isElsewhere ? was(change.before) : []))
    }
    if !change.spans.isEmpty { line += " — " + inline(change.spans.map(Self.unquoted)) }
    return [line] + change.related.map { "  - " + related($0) }
  }

  /// A signature is shown as code; quotation marks around each would say nothing more.
  private static func unquoted(_ span: Span) -> Span {
    if case .quoted(let text) = span { .code(text) } else { span }
  }

  /// `call it as before: `place_order` `orders/ordering.py:45` and 3 more`
  private func related(_ related: Change.Related) -> String {
    let most = maximum.map { max(4, $0 / 2) }
    let shown = related.items.prefix(most ?? related.items.count)
    var spans: [Span] = [.text(related.words + (related.isBefore ? ", were: " : ": "))]
    for (position, item) in shown.enumerated() {
      if position > 0 { spans.append(", ") }
      if let container = item.container, !container.isEmpty { spans += [.code(container), " "] }
      spans.append(.place(path: item.path, lines: item.lines))
      if item.tier != .confirmed { spans.append(.text(" (\(item.tier.rawValue))")) }
    }
    let hidden = related.items.count - shown.count
    if hidden > 0 { spans.append(.text(" and \(hidden) more")) }
    return inline(spans)
  }

  private func place(_ item: Evidence?) -> [Span] {
    // A group of files is named by them.
    item.flatMap { item in item.lines.map { _ in [" ", .place(path: item.path, lines: Self.site(item))] } } ?? []
  }

  private func was(_ item: Evidence?) -> [Span] {
    item.flatMap { item in item.lines.map { _ in [", was ", .place(path: item.path, lines: Self.site(item))] } } ?? []
  }

  /// The line where something begins: of a definition that is named, its end says nothing here.
  private static func site(_ item: Evidence) -> ClosedRange<Int>? { item.lines.map { $0.lowerBound...$0.lowerBound } }

  /// One entry a file and way: `new in `tests/test_x.py`: `test_a` `:12`, `test_b` `:20``.
  private func byFile(_ section: SectionChanges) -> [String] {
    var groups: [(way: Change.Way, path: String, changes: [Change])] = []
    for change in section.changes {
      let path = (change.after ?? change.before)?.path ?? ""
      if let last = groups.indices.last, groups[last].way == change.way, groups[last].path == path,
        change.related.isEmpty
      {
        groups[last].changes.append(change)
      } else {
        groups.append((change.way, path, [change]))
      }
    }
    return bounded(groups) { group in
      let isGone = group.way == .removed
      var spans: [Span] = [isGone ? " from " : " in ", .place(path: group.path, lines: nil), isGone ? ", was: " : ": "]
      let shown = group.changes.prefix(maximum ?? group.changes.count)
      for (position, change) in shown.enumerated() {
        if position > 0 { spans.append(", ") }
        let item = change.after ?? change.before
        spans += [.code(change.name), " ", .place(path: group.path, lines: item.flatMap(Self.site))]
        if change.way == .moved { spans += was(change.before) }
        if !change.spans.isEmpty { spans += [" ("] + change.spans + [")"] }
      }
      if group.changes.count > shown.count { spans.append(.text(" and \(group.changes.count - shown.count) more")) }
      return ["- **\(Self.word(group.way))**" + inline(spans)]
    }
  }

  // MARK: Answers and files

  private func answers(_ changes: [AnswerChange], _ targets: [TargetHeader]) -> [String] {
    let names = targets.map { [Span.code($0.query)] }.joined(separator: [", "])
    let head = ["", "**Answers of Section 2** for " + inline(Array(names)), ""]
    if changes.isEmpty { return head + ["- None of them changed."] }
    return head
      + changes.flatMap { change -> [String] in
        let status =
          change.from == change.to
          ? change.to?.rawValue ?? ""
          : "\(change.from?.rawValue ?? "no target") → \(change.to?.rawValue ?? "no target")"
        var lines = ["- " + inline([.code(change.id.rawValue), .text(": \(status)")])]
        if !change.added.isEmpty { lines.append("  - " + evidence("new", change.added)) }
        if !change.removed.isEmpty { lines.append("  - " + evidence("gone, was", change.removed)) }
        return lines
      }
  }

  private func evidence(_ words: String, _ items: [Evidence]) -> String {
    let shown = items.prefix(maximum ?? items.count)
    var spans: [Span] = [.text("\(words) (\(items.count)): ")]
    for (position, item) in shown.enumerated() {
      if position > 0 { spans.append(", ") }
      spans += EvidenceSpans.subject(item) + (item.name.isEmpty ? [] : [" "])
      spans.append(.place(path: item.path, lines: item.lines))
    }
    if items.count > shown.count { spans.append(.text(" and \(items.count - shown.count) more")) }
    return inline(spans)
  }

  private func files(_ files: FilePairs) -> [String] {
    var lines: [String] = []
    func list(_ words: String, _ entries: [[Span]]) {
      if entries.isEmpty { return }
      let shown = entries.prefix(maximum ?? entries.count)
      var spans: [Span] = [.text("\(words) (\(entries.count)): ")] + Array(shown.joined(separator: [", "]))
      if entries.count > shown.count { spans.append(.text(" and \(entries.count - shown.count) more")) }
      lines.append("- " + inline(spans))
    }
    list("changed", files.changed.map { [.place(path: $0.after.path, lines: nil)] })
    list("added", files.added.map { [.place(path: $0.path, lines: nil)] })
    list(
      "renamed",
      files.renamed.map {
        [.place(path: $0.before.path, lines: nil), " → ", .place(path: $0.after.path, lines: nil)]
      })
    list("removed", files.removed.map { [.place(path: $0.path, lines: nil)] })
    return lines.isEmpty ? [] : ["", "**Files**", ""] + lines
  }

  // MARK: Parts

  private func bounded<Entry>(_ entries: [Entry], _ write: (Entry) -> [String]) -> [String] {
    let shown = entries.prefix(maximum ?? entries.count)
    let lines = shown.flatMap(write)
    let hidden = entries.count - shown.count
    return hidden == 0 ? lines : lines + ["- " + inline([.text("…and \(hidden) more ("), .code(command), ")"])]
  }

  private var command: String {
    (["recon", "diff"] + arguments + ["--limit", "0"]).map(ShellWord.quote).joined(separator: " ")
  }

  private func inline(_ spans: [Span]) -> String { answers.inline(spans) }
}
