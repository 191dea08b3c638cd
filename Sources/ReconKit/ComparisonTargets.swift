import CodeIndex
import Facts
import Reconnaissance

/// What the target options mean on both sides of a comparison.
struct ComparisonTargets {
  private(set) var before: [Survey.ResolvedTarget] = []
  private(set) var after: [Survey.ResolvedTarget] = []

  /// A target is looked up after; what it is there, it is followed back to what it was, since its lines, its file and its
  /// name's other bearers may be others now. Only where it is gone is it looked up before.
  ///
  /// - Throws: ``SurveyError/target(_:)`` for one that is ambiguous, or on neither side.
  init(
    _ queries: [String], _ pair: ScanPair, before: ScannedGround, after: ScannedGround
  ) async throws(SurveyError) {
    for query in queries {
      if let later = try await after.resolved(query) {
        self.after.append(later)
        let earlier = later.targets.compactMap { Self.earlier($0, pair) }
        if !earlier.isEmpty { self.before.append(Survey.ResolvedTarget(header: later.header, targets: earlier)) }
      } else if let earlier = try await before.resolved(query) {
        self.before.append(earlier)
        let later = earlier.targets.compactMap { Self.later($0, pair) }
        if !later.isEmpty { self.after.append(Survey.ResolvedTarget(header: earlier.header, targets: later)) }
      } else {
        throw after.failure(query)
      }
    }
  }

  private static func earlier(_ target: Target, _ pair: ScanPair) -> Target? {
    counterpart(of: target, file: pair.files.before(target.file)) { pair.before($0) }
  }

  private static func later(_ target: Target, _ pair: ScanPair) -> Target? {
    counterpart(of: target, file: pair.files.after(target.file)) { pair.after($0) }
  }

  private static func counterpart(
    of target: Target, file: ScannedFile?, _ definition: (FactView) -> FactView?
  ) -> Target? {
    switch target {
    case .definition(let known): return definition(known).map { .definition($0) }
    case .file: return file.map { .file($0) }
    case .lines(let known, let lines, let definitions):
      let others = definitions.compactMap(definition)
      if let first = others.first {
        let file = first.file
        let inside = others.filter { $0.file == file }
        let end = inside.map(\.endLine).max() ?? first.endLine
        return .lines(file, first.startLine...max(first.startLine, end), definitions: inside)
      }
      guard definitions.isEmpty, let file, file.saysTheSame(as: known) else { return nil }
      return .lines(file, lines, definitions: [])
    }
  }
}
