import Facts

/// Variables where a name is known from its declaration to the end of its block.
extension NameResolver {
  /// What a name holds at a place: the declaration nearest before it among those whose block is around it; nil when none
  /// is. Where any place is meant, the first.
  func boundInBlock(_ bindings: [FactView], at place: Place?, name: String, _ trail: Trail) -> Found? {
    guard let place else {
      guard let first = bindings.first else { return nil }
      return found(bindings, like: first, name, trail)
    }
    var chosen: FactView?
    for binding in bindings where Self.isKnown(binding, at: place) {
      if let known = chosen, !Self.precedes(known, binding) { continue }
      chosen = binding
    }
    guard let chosen else { return nil }
    return found(bindings, like: chosen, name, trail)
  }

  /// One statement may have been read by several rules: the first that leads to a type is right.
  private func found(_ bindings: [FactView], like chosen: FactView, _ name: String, _ trail: Trail) -> Found {
    var values: [Value] = []
    for binding in bindings
    where binding.startLine == chosen.startLine && binding.startColumn == chosen.startColumn && values.isEmpty {
      values = value(of: binding, trail)
    }
    return Found(values: values.isEmpty ? [.variable] : values, reason: Self.receiverReason(name, values))
  }

  private static func isKnown(_ binding: FactView, at place: Place) -> Bool {
    guard binding.endLine >= place.line else { return false }
    let value = binding.boundValue
    if binding.startLine + value.furtherLines < place.line { return true }
    guard binding.startLine == place.line, binding.startColumn < place.column else { return false }
    // On the line of a declaration stands its value, which does not know the name yet; a closure's parameter is known
    // behind itself, and so is what an arm of a `match` takes apart.
    return value.kind == "element" || value.kind?.hasPrefix("parameter") == true
      || value.kind?.hasPrefix("matched") == true || binding.rule.hasSuffix(".closure")
  }

  private static func precedes(_ a: FactView, _ b: FactView) -> Bool {
    (a.startLine, a.startColumn) < (b.startLine, b.startColumn)
  }
}

extension FactView {
  /// What a binding's `value` says: how its target is to be read, and on how many lines below the name the value stands.
  var boundValue: (kind: String?, furtherLines: Int) {
    guard let text = self[.value], let plus = text.firstIndex(of: "+") else { return (self[.value], 0) }
    return (String(TopLevelText.trimmed(text[..<plus])), Int(text[text.index(after: plus)...]) ?? 0)
  }
}
