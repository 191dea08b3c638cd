public import Facts

/// Methods that an annotation takes out of what answers routes, whatever else stands above them or above what they override: `[NonAction]`
/// (ASP.NET Core, "Handle requests with controllers"). Which annotations do is the pack's to say (`unroutedMarks`).
struct UnroutedHandlers: Sendable {
  let index: CodeIndex

  /// Whether a route stands above such a method.
  func holds(_ route: FactView) -> Bool {
    guard route.detail == .route, let name = route[.target] else { return false }
    return marks(route.file).contains { mark in
      mark[.target] == name && mark.container == route.container
        && index.entryPaths.handler(of: route).definitions.first.map { isOn($0, mark) } ?? false
    }
  }

  func isOne(_ method: FactView) -> Bool {
    marks(method.file).contains { $0[.target] == method.name && $0.container == method.container && isOn(method, $0) }
  }

  private func isOn(_ method: FactView, _ mark: FactView) -> Bool {
    method.file == mark.file && method.startLine >= mark.startLine && mark.isOfOverload(method)
  }

  private func marks(_ file: ScannedFile) -> [FactView] {
    let names = index.profile(for: file)?.routing.unroutedMarks ?? []
    return names.flatMap { index.facts(.reference, .decorator, named: $0) }.filter { $0.file == file }
  }
}

extension FactView {
  /// Whether what stands above one of several methods of a name stands above this one: the next below it.
  public func isOfOverload(_ handler: FactView) -> Bool {
    let alike = handler.file.facts(.definition).filter {
      $0.name == handler.name && $0.detail.isFunctionLike && $0.container == handler.container
    }
    return alike.count < 2 || alike.first { $0.startLine >= startLine } == handler
  }
}
