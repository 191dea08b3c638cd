import CodeIndex
import Facts

/// How a repository deals with errors: which are raised and handled, and each one's share.
struct HousePattern {
  struct Share {
    let detail: FactDetail
    let group: NamedFacts
    /// Of all facts of this detail.
    let total: Int
  }

  /// By count, largest first, then by name.
  let raises: [Share]
  let handles: [Share]
  let fileCount: Int

  /// - Parameter languages: only files of these languages; all when empty. Patterns of one language are no model for
  ///   another.
  init(_ index: CodeIndex, languages: Set<String>) {
    let files = index.files.filter {
      $0.role == .source && (languages.isEmpty || $0.language.map(languages.contains) == true)
    }
    let errors = files.flatMap { $0.facts(.error) }
    fileCount = files.count
    raises = Self.shares(.raise, errors)
    handles = Self.shares(.handle, errors)
  }

  private static func shares(_ detail: FactDetail, _ errors: [FactView]) -> [Share] {
    let facts = errors.filter { $0.detail == detail }
    return NamedFacts.group(facts).map { Share(detail: detail, group: $0, total: facts.count) }
      .sorted { a, b in
        let counts = (a.group.facts.count, b.group.facts.count)
        return counts.0 == counts.1
          ? a.group.name.utf8.lexicographicallyPrecedes(b.group.name.utf8) : counts.0 > counts.1
      }
  }

  var isEmpty: Bool { raises.isEmpty && handles.isEmpty }

  /// `raises `ValueError`: 14 of 60 (`a.py:3`, `b.py:9`)`, the three largest of each detail.
  func clauses(near folder: String, apartFrom scope: TargetScope?, _ evidence: inout EvidenceList) -> [[Span]] {
    (raises.prefix(3) + handles.prefix(3)).map { share in
      let raised = share.detail == .raise
      let examples = Self.examples(of: share.group.facts, near: folder, apartFrom: scope)
      evidence.add(examples, reason: "example of the house pattern")
      let unnamed = raised ? "again what it caught" : "any error"
      let name: Span = share.group.name.isEmpty ? .text(unnamed) : .code(share.group.name)
      let count = ": \(Count.number(share.group.facts.count)) of \(Count.number(share.total)) "
      return [.text(raised ? "raises " : "handles "), name, .text(count + (raised ? "raises" : "handlers"))]
        + (examples.isEmpty ? [" (only here)"] : [" ("] + Listing.spans(examples) { [Span.site($0)] } + [")"])
    }
  }

  /// Two at most: from the same folder first, from two files rather than one, never out of the target itself.
  private static func examples(of facts: [FactView], near folder: String, apartFrom scope: TargetScope?) -> [FactView] {
    let fit = facts.filter { scope?.contains($0) != true }
    let ranked = fit.filter { $0.file.folder == folder } + fit.filter { $0.file.folder != folder }
    guard let first = ranked.first else { return [] }
    let second = ranked.first { $0.file !== first.file } ?? ranked.dropFirst().first
    return [first] + (second.map { [$0] } ?? [])
  }
}
