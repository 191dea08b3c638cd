import Facts
import SourceTree

/// The two trees that a range names.
struct ComparedTrees: Sendable {
  let before: any SourceTree
  let after: any SourceTree
  /// A range that is likely not the one that was meant.
  let notices: [Diagnostic]

  init(_ range: RevisionRange, _ request: SurveyRequest) async throws(SurveyError) {
    let locator = RepositoryLocator(ownFiles: OwnDocument.names)
    let path = request.path
    guard case .revision(let to) = range.to else {
      // The work tree first: of a folder that is no repository it is to be said that it is none.
      after = try await Self.open { () async throws(LocationError) in try await locator.open(path) }
      before = try await Self.open { () async throws(LocationError) in try await locator.open(path, at: range.from) }
      notices = []
      return
    }
    let base = try await Self.open { () async throws(LocationError) in
      try await locator.mergeBase(range.from, to, in: path)
    }
    if range.fromMergeBase, base == nil { throw .comparison(.unrelated(range.from, to)) }
    let from = range.fromMergeBase ? base ?? range.from : range.from
    before = try await Self.open { () async throws(LocationError) in try await locator.open(path, at: from) }
    after = try await Self.open { () async throws(LocationError) in try await locator.open(path, at: to) }
    notices = Self.notices(range, to, base: base, after: after.header.head, before: before.header.head)
  }

  private static func open<Value>(
    _ body: () async throws(LocationError) -> Value
  ) async throws(SurveyError) -> Value {
    do { return try await body() } catch {
      throw ComparisonError(error).map { .comparison($0) } ?? .location(error)
    }
  }

  private static func notices(
    _ range: RevisionRange, _ to: String, base: String?, after: String?, before: String?
  ) -> [Diagnostic] {
    // `A...B` begins at the common ancestor, so of its sides only the ancestor itself is at hand.
    let isBackwards = range.fromMergeBase ? before == after && range.from != to : base == after && before != after
    guard let base, base == after, isBackwards else { return [] }
    let message =
      range.fromMergeBase
      ? "\(to) is \(range.from) or an ancestor of it, so nothing is new there; was \(to)...\(range.from) meant?"
      : "\(to) is an ancestor of \(range.from), so the comparison goes back in time; was \(to)..\(range.from) meant?"
    return [Diagnostic(.note, code: "range-backwards", message: message)]
  }
}
