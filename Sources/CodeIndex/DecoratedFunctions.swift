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
      guard let path = AccessPath(decorator.name), let found = evaluate(path, at: Place(of: decorator), trail) else {
        continue
      }
      var values: [Value] = []
      for case .function(let maker) in found.values {
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

  /// The result of a function type, `Group` of `Callable[[F], Group]`; another type as it is.
  private static func result(_ type: Substring, _ profile: LanguageProfile) -> String {
    let type = TopLevelText.trimmed(type)
    guard let open = type.firstIndex(where: { $0 == "[" || $0 == "<" }), let last = type.last,
      last == "]" || last == ">",
      let head = type[..<open].split(separator: ".").last, profile.functionTypes.contains(String(head)),
      let result = TopLevelText.split(type[type.index(after: open)...].dropLast(), at: ",").last
    else { return String(type) }
    return String(TopLevelText.trimmed(result))
  }
}
