import CodeIndex
import Facts

/// How a target is named in a few words, and what is said of one that no call can reach.
enum TargetPhrase {
  static func spans(_ target: Target) -> [Span] {
    switch target {
    case .definition(let definition): [DefinitionPhrase.name(definition)]
    case .file(let file): [Span.place(path: file.path, lines: nil)]
    case .lines(let file, let lines, _): [Span.place(path: file.path, lines: lines)]
    }
  }

  /// A sentence for targets that hold no definition; nothing for others.
  static func withoutDefinition(_ scope: TargetScope) -> [Span] {
    guard scope.subjects.isEmpty, !scope.targets.isEmpty else { return [] }
    let importers = scope.files.reduce(0) { $0 + scope.index.importGraph.importers(of: $1).count }
    return [
      .text("Inside no definition, so nothing calls it by name; \(Count.of(importers, "file")) importing its file ")
    ] + [.text(importers == 1 ? "loads it." : "load it.")]
  }
}
