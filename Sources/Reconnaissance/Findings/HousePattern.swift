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
  /// Values that functions return as errors, in languages where errors are values.
  let returns: [Share]
  /// Where the program ends, which is no error that anybody could handle.
  let ends: [FactView]
  let fileCount: Int

  /// - Parameter languages: only files of these languages; all when empty. Patterns of one language are no model for
  ///   another.
  init(_ index: CodeIndex, languages: Set<String>) {
    let files = index.files.filter {
      $0.role == .source && !index.isShown($0) && (languages.isEmpty || $0.language.map(languages.contains) == true)
    }
    let errors = files.flatMap { $0.facts(.error) }
    fileCount = files.count
    ends = errors.filter(ErrorValues.endsProgram)
    raises = Self.shares(.raise, errors.filter { !ErrorValues.endsProgram($0) })
    handles = Self.shares(.handle, errors)
    returns = Self.shares(
      .returned, errors.filter { index.profile(for: $0.file)?.practice.errorsAreValues == true })
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

  /// `raises `ValueError`: 14 of 60 (`a.py:3`, `b.py:9`)`, the three largest of each detail.
  func clauses(near folder: String, apartFrom scope: TargetScope?, _ evidence: inout EvidenceList) -> [[Span]] {
    func shown(_ examples: [FactView]) -> [Span] {
      evidence.add(examples, reason: "example of the house pattern")
      return examples.isEmpty ? [" (only here)"] : [" ("] + Listing.spans(examples) { [Span.site($0)] } + [")"]
    }
    var clauses = (raises.prefix(3) + returns.prefix(3) + handles.prefix(3)).map { share in
      let (verb, noun, unnamed) = Self.words(share.detail)
      let examples = Self.examples(of: share.group.facts, near: folder, apartFrom: scope)
      let name: Span = share.group.name.isEmpty ? .text(unnamed) : .code(share.group.name)
      let count = ": \(Count.number(share.group.facts.count)) of \(Count.number(share.total)) "
      return [.text(verb + " "), name, .text(count + noun)] + shown(examples)
    }
    if !ends.isEmpty {
      let examples = Self.examples(of: ends, near: folder, apartFrom: scope)
      clauses.append([.text("ends the program in \(Count.of(ends.count, "place"))")] + shown(examples))
    }
    return clauses
  }

  /// A verb, what is counted, and what has no name.
  private static func words(_ detail: FactDetail) -> (verb: String, noun: String, unnamed: String) {
    switch detail {
    case .raise: ("raises", "raises", "again what it caught")
    case .returned: ("returns", "errors by return value", "an error")
    default: ("handles", "handlers", "any error")
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
