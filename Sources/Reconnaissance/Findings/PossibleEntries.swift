import CodeIndex
import Facts

/// Entry points that may lead to code through interfaces which several types implement: what keeps "none is known to" from being
/// "none does".
enum PossibleEntries {
  /// Their kinds.
  static func kinds(to definitions: [FactView], _ index: CodeIndex) -> Set<FactDetail> {
    Set(
      definitions.flatMap(index.entryPaths.possibleEntries).compactMap { path in
        if case .entryPoint(let detail) = path.kind { detail } else { nil }
      })
  }

  /// Exported definitions from which control may come, each once, those of fewer calls first.
  static func exported(to definitions: [FactView], _ index: CodeIndex) -> [FactView] {
    var seen: Set<FactView> = []
    return definitions.flatMap(index.entryPaths.possibleWays).compactMap { path in
      path.kind == .exportedAPI ? path.start : nil
    }.filter { seen.insert($0).inserted }
  }

  static let way = "through an interface that several types implement"
}
