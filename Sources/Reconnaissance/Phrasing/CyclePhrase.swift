import CodeIndex
import Facts

/// How groups of files that import each other are written.
enum CyclePhrase {
  static func words(_ effect: ImportGraph.Effect) -> String {
    switch effect {
    case .atLoadTime: "at load time"
    case .onFirstUse: "closed by what is loaded when it is first used: no cycle at load time"
    case .deferred: "closed only by an import inside a function: no cycle at load time"
    case .typesOnly: "of types only: no cycle when the program runs"
    }
  }

  /// `a.py:3` → `b.py:1` → `a.py`: each file with the line of its import.
  static func steps(_ cycle: ImportGraph.Cycle) -> [Span] {
    var spans = Listing.joined(
      cycle.edges.map { [.place(path: $0.from.path, lines: $0.fact.startLine...$0.fact.startLine)] }, separator: " → ")
    if let first = cycle.edges.first { spans += [" → ", .place(path: first.from.path, lines: nil)] }
    return spans
  }

  /// ` (7 files in the group; closed by `b.py:1` → `a.py`)`; nothing where the way round is the whole group.
  static func group(_ cycle: ImportGraph.Cycle) -> [Span] {
    if cycle.files.count <= cycle.edges.count, cycle.closing.count <= 1 { return [] }
    return [
      .text(
        " (\(Count.of(cycle.files.count, "file")) in the group, closed by \(Count.of(cycle.closing.count, "import")): ")
    ]
      + Listing.spans(cycle.closing, limit: 3) { edge in
        [
          .place(path: edge.from.path, lines: edge.fact.startLine...edge.fact.startLine), " → ",
          .place(path: edge.to.path, lines: nil),
        ]
      } + [")"]
  }
}
