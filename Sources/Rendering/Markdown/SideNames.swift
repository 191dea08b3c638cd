import Reconnaissance

/// How the two sides are called: `v1.0` (`1a2b3c4d5e`), or the files on disk.
struct SideNames {
  let before: [Span]
  let after: [Span]

  init(_ report: ComparisonReport) {
    before = Self.name(report.before)
    after = report.isOfWorkTree ? ["the files on disk"] : Self.name(report.after)
  }

  private static func name(_ side: RepositoryHeader) -> [Span] {
    guard let head = side.head else { return ["no commit"] }
    let short = String(head.prefix(10))
    guard let ref = side.ref, !head.hasPrefix(ref) else { return [.code(short)] }
    return [.code(ref), " (", .code(short), ")"]
  }
}
