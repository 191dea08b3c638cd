import CodeIndex
import Facts

/// Which routes without a guard matter: those that are seen to change something, with nothing beside them that asks.
struct OpenWriters {
  private let index: CodeIndex
  private let changing: Reach

  init(_ index: CodeIndex) {
    self.index = index
    changing = Reach(index, .changes)
  }

  func hold(_ route: RouteTable.Route) -> Bool {
    guard let handler = route.handler, !asksBeside(route.fact, handler) else { return false }
    return changing.leavesProgram(handler.file, lines: handler.lines)
  }

  /// A guard stands between what says the route and the function below it, or on another part of the function's type.
  private func asksBeside(_ route: FactView, _ handler: FactView) -> Bool {
    if route.file == handler.file, route.startLine <= handler.startLine,
      handler.startLine - route.startLine < Self.decoratorLines,
      index.facts(in: route.file, lines: route.startLine...handler.startLine).contains(where: isAsking)
    {
      return true
    }
    guard let type = handler.container, type.detail.isTypeLike else { return false }
    return index.definitions(named: type.name).contains { part in
      part.detail.isTypeLike && part.file != type.file && part.file.folder == type.file.folder
        && part.file.facts(.auth).contains { $0.detail == .guarded && $0[.target] == part.name }
    }
  }

  private func isAsking(_ fact: FactView) -> Bool {
    fact.kind == .auth && (fact.detail == .guarded || fact.detail == .candidate)
  }

  private static let decoratorLines = 30
}
