import Facts

/// What the arguments of one call are, worked out once for all functions that it may mean.
final class ArgumentValues {
  private var known: [AccessPath: Found?] = [:]

  func value(_ path: AccessPath, _ make: () -> Found?) -> Found? {
    if let value = known[path] { return value }
    let value = make()
    known[path] = .some(value)
    return value
  }
}

/// Whether a value can be what a parameter's type asks for.
struct ArgumentTypes {
  let index: CodeIndex
  let profile: SharedProfile
  let given: ArgumentValues
  private var resolver: NameResolver { NameResolver(index: index) }

  /// - Parameters:
  ///   - place: where the argument stands.
  ///   - type: as the parameter states it.
  ///   - function: whose parameter it is.
  func fit(
    _ value: ArgumentList.Value, at place: Place, _ type: String, of function: FactView
  ) -> OverloadChoice.Fit {
    let text = index.typeText(type, in: place.file, profile)
    let head = text.names.last.map(Self.lastComponent) ?? ""
    switch value {
    case .literal(let kind): return literal(kind, type, text, head, of: function)
    case .absent:
      // Boxed numbers can be absent, plain ones cannot.
      let isPlain = head.first?.isLowercase == true && !type.contains("?")
      return isPlain && isBuiltIn(head, among: Self.plain) ? mismatch : .score(0)
    case .list: return text.elements.isEmpty && isBuiltIn(head) ? mismatch : .score(text.elements.isEmpty ? 0 : 2)
    case .construction(let name):
      let found = AccessPath(name).flatMap { evaluate($0, at: place) }
      let values = found?.values.map(NameResolver.instance) ?? [.external(name)]
      let isOutside = values.allSatisfy { if case .external = $0 { true } else { false } }
      return isOutside
        ? constructed(Self.lastComponent(name), head, type, text, of: function)
        : compare(values, type, text, head, of: function)
    case .typed(let given):
      if given.filter({ $0 != " " }) == type.filter({ $0 != " " }) { return .score(5) }
      return compare(resolver.typed(given, at: place, .init()), type, text, head, of: function)
    case .path(let path):
      guard let found = evaluate(path, at: place) else { return own(path, head) }
      return compare(found.values, type, text, head, of: function)
    case .spread, .unknown: return .score(0)
    }
  }

  private func evaluate(_ path: AccessPath, at place: Place) -> Found? {
    given.value(path) { resolver.evaluate(path, at: place, .init()) }
  }

  /// What a type from outside has under a name with a capital is mostly one of its values: `TimeSpan.Zero`.
  private func own(_ path: AccessPath, _ head: String) -> OverloadChoice.Fit {
    guard path.steps.count > 1, let type = path.steps.dropLast().last, let member = path.steps.last,
      type.name == head, !type.isCalled, !member.isCalled, member.name.first?.isUppercase == true
    else { return .score(0) }
    return .score(2)
  }

  /// Classes of what cannot be absent.
  private static let plain = ["integer", "decimal", "single", "long", "unsigned", "boolean", "character"]

  /// The class of numbers that one of a stated size belongs to, where the language has no own types for it.
  private static let general = ["single": "decimal", "long": "integer", "unsigned": "integer"]

  private func literal(
    _ kind: String, _ type: String, _ text: TypeText, _ head: String, of function: FactView
  ) -> OverloadChoice.Fit {
    if kind == "function", type.holds("->") || type.holds("=>") { return .score(3) }
    if TypeParameterText.isPlaceholder(head), profile.modules.style == .include { return .score(3) }
    if let names = profile.literalTypes[kind] ?? Self.general[kind].flatMap({ profile.literalTypes[$0] }) {
      if head == names.first { return .score(3) }
      if names.contains(head) { return .score(2) }
    }
    if isBuiltIn(head) || (head.isEmpty && !text.elements.isEmpty) { return mismatch }
    return isDefinedHere(type, of: function) && kind != "function" ? mismatch : .score(0)
  }

  private func compare(
    _ values: [Value], _ type: String, _ text: TypeText, _ head: String, of function: FactView
  ) -> OverloadChoice.Fit {
    var best: OverloadChoice.Fit?
    for value in values {
      let fit: OverloadChoice.Fit
      switch value {
      case .instance(let given): fit = instance(given, type, head, of: function)
      case .external(let name): fit = external(Self.lastComponent(name), head, type, text, of: function)
      case .elements(let held): fit = list(held, type, text, head, of: function)
      default: fit = .score(0)
      }
      if case .score(let points) = fit, case .score(let known) = best ?? .no, known >= points { continue }
      if best == nil || fit != .no { best = fit }
    }
    return best ?? .score(0)
  }

  /// A value of a type from outside that is constructed on the spot: no plain number and no array, and more likely of a
  /// type whose name its own ends with (`FileReader` for `Reader`).
  private func constructed(
    _ name: String, _ head: String, _ type: String, _ text: TypeText, of function: FactView
  ) -> OverloadChoice.Fit {
    let isArray = head.isEmpty && !text.elements.isEmpty
    let isPlain = isBuiltIn(head) && head.first?.isLowercase == true
    if !isBuiltIn(name), isArray || isPlain { return mismatch }
    let fit = external(name, head, type, text, of: function)
    return fit == .score(0) && head.count > 2 && name.hasSuffix(head) ? .score(1) : fit
  }

  /// A list that holds known values.
  private func list(
    _ held: [Value], _ type: String, _ text: TypeText, _ head: String, of function: FactView
  ) -> OverloadChoice.Fit {
    guard let asked = text.elements.last.map(Self.lastComponent) else {
      return isBuiltIn(head) || isDefinedHere(type, of: function) ? mismatch : .score(0)
    }
    let names = held.compactMap { value -> String? in
      switch value {
      case .instance(let type): type.name
      case .external(let name): Self.lastComponent(name)
      default: nil
      }
    }
    return .score(names.contains(asked) ? 3 : 2)
  }

  private func instance(_ given: FactView, _ type: String, _ head: String, of function: FactView) -> OverloadChoice.Fit
  {
    let asked = resolver.typed(type, at: resolver.outside(function), .init()).compactMap { value -> FactView? in
      if case .instance(let type) = value { type } else { nil }
    }
    if asked.contains(given) { return .score(3) }
    if !asked.isEmpty, given.detail.isTypeLike {
      let bases = Overrides(index: index).supertypes(of: given)
      if asked.contains(where: bases.contains) { return .score(2) }
      // A base that is not seen could be what is asked for.
      return index.bases(of: given).allSatisfy({ if case .type = $0 { true } else { false } }) ? mismatch : .score(0)
    }
    return isBuiltIn(head) && !(profile.literalTypes["any"]?.contains(head) ?? false) ? mismatch : .score(0)
  }

  /// A value of a type from outside, known by name.
  private func external(
    _ name: String, _ head: String, _ type: String, _ text: TypeText, of function: FactView
  ) -> OverloadChoice.Fit {
    if name == head { return .score(3) }
    if TypeParameterText.isPlaceholder(head), profile.modules.style == .include { return .score(3) }
    guard isBuiltIn(name) else { return .score(0) }
    if head.isEmpty, !text.elements.isEmpty { return mismatch }
    if isBuiltIn(head) {
      let isShared = profile.literalTypes.values.contains { $0.contains(name) && $0.contains(head) }
      return isShared ? .score(2) : mismatch
    }
    return isDefinedHere(type, of: function) ? mismatch : .score(0)
  }

  /// Where a constructor converts silently, a type that differs is only less good.
  private var mismatch: OverloadChoice.Fit { profile.convertsArguments ? .score(-1) : .no }

  private func isBuiltIn(_ name: String, among kinds: [String]? = nil) -> Bool {
    guard !name.isEmpty else { return false }
    return profile.literalTypes.contains { kind, names in
      kind != "any" && (kinds?.contains(kind) ?? true) && names.contains(name)
        && !(profile.literalTypes["any"]?.contains(name) ?? false)
    }
  }

  private func isDefinedHere(_ type: String, of function: FactView) -> Bool {
    let values = resolver.typed(type, at: resolver.outside(function), .init())
    return !values.isEmpty && values.allSatisfy { if case .instance = $0 { true } else { false } }
  }

  private static func lastComponent(_ name: String) -> String {
    name.split { $0 == "." || $0 == ":" }.last.map(String.init) ?? name
  }
}
