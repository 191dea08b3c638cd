import CodeIndex
import Facts

/// Entry points that may lead to code through interfaces which several types implement, or by way of what keeps a function: what
/// keeps "none is known to" from being "none does".
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

  /// How control may come from what is of one of the kinds, in words.
  static func way(from kinds: Set<EntryPaths.Kind>, to definitions: [FactView], _ index: CodeIndex) -> String {
    way(
      of: definitions.flatMap(index.entryPaths.possibleWays).filter { kinds.contains($0.kind) },
      interface: "through an interface that several types implement")
  }

  /// How control may come by chains, in words.
  /// - Parameter interface: what is said of a call that several types may answer.
  static func way(of paths: [EntryPaths.Path], interface: String = "through an interface") -> String {
    let doubtful = paths.flatMap(\.hops).filter { $0.tier == .nameOnly }
    let isKept = doubtful.contains(where: \.isByHolder)
    let isDispatched = doubtful.isEmpty || doubtful.contains { !$0.isByHolder }
    return ((isDispatched ? [interface] : []) + (isKept ? ["by way of a variable or field"] : []))
      .joined(separator: " or ")
  }
}
