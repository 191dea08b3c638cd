import Facts

/// What functions give that state no type, and what statements and test runners hand on of it.
extension NameResolver {
  /// Whether a type is the one that a method calls its receiver's: `def __enter__(self: T) -> T`.
  func isOwnType(_ type: String, of method: FactView, _ profile: SharedProfile) -> Bool {
    guard let text = method[.parameters], text.holds(type),
      let first = ParameterList(text, style: profile.parameters).parameters.first,
      profile.selfNames.contains(first.name), let own = first.type
    else { return false }
    return own == type || own.hasSuffix("[" + type + "]")
  }

  /// What a function that states no type gives, where all its `return` statements that say something agree; what it yields.
  func returned(by function: FactView, _ receiver: Value?, _ trail: Trail) -> [Value] {
    let scope = index.scope(of: function.file)
    // What gives itself gives what it is called on.
    func given(_ statement: FactView) -> [Value] {
      guard let receiver, let target = statement[.target], let names = profile(function.file)?.selfNames else {
        return value(of: statement, trail)
      }
      if names.contains(target) { return [receiver] }
      // So does a value that its own type constructs: `made = cls(name)`, `return made`.
      let made = scope.bindings(target).filter { $0.container == function }
      let constructs = made.allSatisfy { binding in names.contains { binding[.target]?.hasPrefix($0 + "(") == true } }
      if made.isEmpty ? names.contains(where: { target.hasPrefix($0 + "(") }) : constructs {
        return [Self.instance(receiver)]
      }
      return value(of: statement, trail)
    }
    func agreed(_ word: String) -> Value? {
      let statements = scope.bindings(word).filter {
        $0.container == function || (word == "def" && $0.startLine == function.startLine)
      }
      guard statements.count <= 8, let first = statements.first.map(given), first.count == 1 else {
        return nil
      }
      return statements.dropFirst().allSatisfy { given($0) == first } ? first.first : nil
    }
    if let yielded = agreed("yield") { return [.elements([yielded])] }
    return (agreed("return") ?? agreed("def")).map { [$0] } ?? []
  }

  /// What a fixture hands to the tests that name it as a parameter: what it returns or yields.
  func fixture(_ name: String, for test: FactView, _ trail: Trail) -> [Value] {
    guard test.file.role == .test, let trail = trail.next else { return [] }
    guard let fixture = FixtureScopes(index: index).fixture(name, takenBy: test),
      let function = index.definition(at: fixture.path, line: fixture.startLine), function != test
    else { return [] }
    return called(.function(function), trail).flatMap { value -> [Value] in
      if case .elements(let held) = value { held } else { [value] }
    }
  }

  /// What a statement like `with` gives a name to: what the value says itself, or what a function made into one yields.
  func entered(_ value: Value, _ trail: Trail) -> [Value] {
    switch value {
    case .elements(let yielded): return yielded
    case .instance(let type):
      for name in profile(type.file)?.enterMethodNames ?? [] {
        guard case .found(let methods, _) = member(name, of: value, trail) else { continue }
        let values = methods.flatMap { called($0, receiver: value, trail) }
        return values.isEmpty ? [value] : values
      }
      return [value]
    default: return [value]
    }
  }
}
