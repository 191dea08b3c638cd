import Facts

extension NameResolver {
  /// What a decorator makes of a function, when the decorator says that it returns another type: a function that
  /// `@group()` turns into a `Group`. Empty when it stays a function as far as can be told.
  func decorated(_ function: FactView, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let profile = profile(function.file) else { return [] }
    let decorators = index.facts(in: function.file, lines: max(1, function.startLine - 40)...function.startLine).filter
    {
      $0.kind == .reference && $0.detail == .decorator && $0.fact.container == function.fact.container
        && $0[.target] == function.name
    }
    // The outermost one gives the last word.
    for decorator in decorators {
      var values: [Value] = []
      let makers = meant(by: decorator, trail).flatMap { value -> [FactView] in
        if case .function(let maker) = value { [maker] + index.scope(of: maker.file).overloads(of: maker) } else { [] }
      }
      for maker in makers {
        guard let returns = maker[.returns] else { continue }
        for alternative in TopLevelText.split(returns, at: "|") {
          for value in typed(Self.result(alternative, profile), at: outside(maker), trail) {
            if case .instance = value, !values.contains(value) { values.append(value) }
          }
        }
      }
      if !values.isEmpty { return values }
    }
    return []
  }

  /// What a decorator names: the last member is called, so it is not read as a property would be.
  private func meant(by decorator: FactView, _ trail: Trail) -> [Value] {
    guard var path = AccessPath(decorator.name), let last = path.steps.last else { return [] }
    let place = Place(of: decorator)
    if path.steps.count == 1 { return evaluate(path, at: place, trail)?.values ?? [] }
    path.steps.removeLast()
    return (evaluate(path, at: place, trail)?.values ?? []).flatMap { value -> [Value] in
      if case .found(let members, _) = member(last.name, of: value, trail) { members } else { [] }
    }
  }

  /// The result of a function type, `Group` of `Callable[[F], Group]`; another type as it is.
  private static func result(_ type: Substring, _ profile: SharedProfile) -> String {
    let type = TopLevelText.trimmed(type)
    guard let open = type.firstIndex(where: { $0 == "[" || $0 == "<" }), let last = type.last,
      last == "]" || last == ">",
      let head = type[..<open].split(separator: ".").last, profile.functionTypes.contains(String(head)),
      let result = TopLevelText.split(type[type.index(after: open)...].dropLast(), at: ",").last
    else { return String(type) }
    return String(TopLevelText.trimmed(result))
  }
}
