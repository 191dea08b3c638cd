import Facts

/// What the place of a value says about its type: the parameter it is given to, what is returned, what is assigned.
extension NameResolver {
  /// The place of an argument: the name that is called and a label (`from:`), a number, or `{` for a closure behind the
  /// call.
  struct ArgumentPlace {
    var callee: String
    var slot: String

    /// Out of `callee(slot)`.
    init?(_ text: String) {
      guard let open = text.lastIndex(of: "("), text.last == ")" else { return nil }
      callee = String(text[..<open])
      slot = String(text[text.index(after: open)...].dropLast())
    }
  }

  /// Values of the types that a member without a receiver is expected to be of, by its attribute `expected`.
  func expected(_ text: String, at site: FactView, _ trail: Trail) -> [Value] {
    guard let trail = trail.next else { return [] }
    let place = Place(of: site)
    if text == "return" { return returned(at: site, trail) }
    if text.hasPrefix("as ") { return typed(String(text.dropFirst(3)), of: site.container, at: place, trail) }
    if text.hasPrefix("= ") {
      guard let path = AccessPath(String(text.dropFirst(2))), let found = evaluate(path, at: place, trail) else {
        return []
      }
      return found.values.filter { $0 != .variable }
    }
    guard let argument = ArgumentPlace(text), let call = call(named: argument.callee, before: site) else { return [] }
    var values: [Value] = []
    for function in functions(meantBy: call, trail) {
      guard let type = parameterType(of: function, at: argument.slot, in: call) else { continue }
      for value in typed(type, of: function, trail) where !values.contains(value) { values.append(value) }
    }
    if values.isEmpty, argument.slot.hasSuffix(":") { values = memberwise(argument, call, trail) }
    return values
  }

  /// What the function or the property around a place gives.
  private func returned(at site: FactView, _ trail: Trail) -> [Value] {
    guard let around = site.container else { return [] }
    if around.detail.isFunctionLike, let returns = around[.returns] {
      if let profile = profile(around.file), profile.selfNames.contains(returns),
        let type = enclosingType(at: Place(of: around), trail)
      {
        return [.instance(type)]
      }
      return typed(returns, of: around, trail)
    }
    guard around.detail.isTypeLike else { return [] }
    // The code of a computed property stands in the type's body.
    let property = index.facts(in: around.file, lines: around.startLine...site.startLine).last {
      $0.kind == .definition && $0.detail == .property && $0.fact.container == Int32(around.index)
        && $0.lines.contains(site.startLine) && $0.lines.count >= 1
    }
    guard let property else { return [] }
    return index.scope(of: around.file).bindings(property.name).filter {
      $0.startLine == property.startLine && $0.startColumn == property.startColumn
    }.flatMap { value(of: $0, trail) }
  }

  private func typed(_ text: String, of container: FactView?, at place: Place, _ trail: Trail) -> [Value] {
    container.map { $0.detail.isFunctionLike ? typed(text, of: $0, trail) : typed(text, at: place, trail) }
      ?? typed(text, at: place, trail)
  }

  /// A struct without constructors takes its fields by their names.
  private func memberwise(_ argument: ArgumentPlace, _ call: FactView, _ trail: Trail) -> [Value] {
    guard call[.receiver] == nil, let found = lookup(argument.callee, at: Place(of: call), trail) else { return [] }
    return found.values.flatMap { value -> [Value] in
      guard case .type(let type) = value, index.constructors(of: type).isEmpty,
        case .found(let fields, _) = member(String(argument.slot.dropLast()), of: value, trail)
      else { return [] }
      return fields.filter { $0 != .variable }
    }
  }

  /// The parameter of a closure, by the function type that the parameter it is given to asks for.
  func closureParameter(_ number: Int, of binding: FactView, _ target: String, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let argument = ArgumentPlace(target),
      let call = call(named: argument.callee, before: binding), let profile = profile(binding.file)
    else { return [] }
    if profile.elementClosures.contains(argument.callee), let element = element(number, givenBy: call, trail) {
      return element
    }
    var values: [Value] = []
    for function in functions(meantBy: call, trail) {
      guard let type = parameterType(of: function, at: argument.slot, in: call),
        let parameter = Self.functionParameter(number, of: functionType(type, of: function))
      else { continue }
      for value in typed(parameter, of: function, trail) where !values.contains(value) { values.append(value) }
    }
    return values
  }

  /// What a collection hands to its closures; for a value that may be absent, the value.
  private func element(_ number: Int, givenBy call: FactView, _ trail: Trail) -> [Value]? {
    guard let receiver = call[.receiver], let path = AccessPath(receiver),
      let found = evaluate(path, at: Place(of: call), trail)
    else { return nil }
    var values: [Value] = []
    for value in found.values {
      switch value {
      case .elements(let elements):
        // What is carried along comes first.
        if number == (call.name == "reduce" ? 1 : 0) || call.name.hasPrefix("sort") || call.name.hasPrefix("m") {
          values += elements
        }
      case .instance:
        guard number == 0, call.name == "map" || call.name == "flatMap" else { return nil }
        if case .missing = member(call.name, of: value, trail) { values.append(value) } else { return nil }
      default: return nil
      }
    }
    return values
  }

  /// The type that a name for a function type stands for, else the type as it is.
  private func functionType(_ type: String, of function: FactView) -> String {
    guard !type.contains("->") else { return type }
    let name = TopLevelText.words(type).last ?? ""
    let aliases = index.facts(.definition, .type, named: name).filter {
      $0[.extends] == nil && $0.file.language == function.file.language
        && $0[.returns]?.contains("->") == true
    }
    return aliases.count == 1 ? aliases[0][.returns] ?? type : type
  }

  /// `B` of `@escaping (A, _ b: B) async -> C`.
  static func functionParameter(_ number: Int, of type: String) -> String? {
    guard let open = type.firstIndex(of: "("), type.contains("->") else { return nil }
    var text = type[open...]
    // `((A) -> B)?`
    while let inner = Self.bracketed(text), inner.behind.isEmpty || "?!)".contains(inner.behind.first ?? " ") {
      guard inner.inside.contains("->"), let next = inner.inside.firstIndex(of: "(") else { return nil }
      text = inner.inside[next...]
    }
    guard let list = Self.bracketed(text)?.inside else { return nil }
    let parts = TopLevelText.split(list, at: ",")
    guard number < parts.count else { return nil }
    let halves = TopLevelText.split(parts[number], at: ":", limit: 1)
    let part = TopLevelText.trimmed(halves.last ?? parts[number])
    return part.isEmpty ? nil : String(part)
  }

  static func bracketed(_ text: Substring) -> (inside: Substring, behind: Substring)? {
    var depth = 0
    for position in text.indices {
      if text[position] == "(" { depth += 1 }
      if text[position] == ")" {
        depth -= 1
        if depth == 0 {
          return (
            text[text.index(after: text.startIndex)..<position],
            TopLevelText.trimmed(text[text.index(after: position)...])
          )
        }
      }
    }
    return nil
  }

  /// The component of what a call gives, where it gives several values.
  func component(_ number: Int, of target: String, at place: Place, _ trail: Trail) -> [Value] {
    guard let trail = trail.next, let path = AccessPath(target) else { return [] }
    return functions(path, at: place, trail).flatMap { function -> [Value] in
      guard let returns = function[.returns], returns.first == "(",
        let list = Self.bracketed(returns[...])?.inside
      else { return [] }
      let parts = TopLevelText.split(list, at: ",")
      guard number < parts.count, parts.count > 1 else { return [] }
      let text = TopLevelText.split(parts[number], at: ":", limit: 1).last ?? parts[number]
      let bare = TopLevelText.trimmed(text)
      if profile(function.file)?.selfNames.contains(String(bare)) == true,
        let type = enclosingType(at: Place(of: function), trail)
      {
        return [.instance(type)]
      }
      return typed(String(bare), of: function, trail)
    }
  }

  // MARK: Calls

  /// The nearest call of a name before a place in its file.
  private func call(named name: String, before site: FactView) -> FactView? {
    let facts = site.file.content.facts
    guard let id = site.file.content.names.id(of: name) else { return nil }
    var number = site.index
    while number > 0, site.index - number < 600 {
      number -= 1
      if facts[number].name == id, facts[number].kind == .call { return FactView(file: site.file, index: number) }
    }
    return nil
  }

  /// The functions and constructors that a call can mean, by names and the number of arguments alone: asking for the
  /// types of arguments from here could go round in circles.
  func functions(meantBy call: FactView, _ trail: Trail) -> [FactView] {
    guard let trail = trail.next, call[.expected] == nil else { return [] }
    let place = Place(of: call)
    guard var path = call[.receiver].map({ AccessPath($0) }) ?? AccessPath(call.name) else { return [] }
    if call[.receiver] != nil { path.steps.append(.init(name: call.name, isCalled: false, isIndexed: false)) }
    let all = functions(path, at: place, trail)
    return all.filter { OverloadChoice(index).canTake($0, call) }
  }

  private func functions(_ path: AccessPath, at place: Place, _ trail: Trail) -> [FactView] {
    guard let last = path.steps.last else { return [] }
    var values: [Value] = []
    if path.steps.count == 1 {
      values = lookup(last.name, at: place, trail)?.values ?? []
    } else {
      var path = path
      path.steps.removeLast()
      for value in evaluate(path, at: place, trail)?.values ?? [] {
        if case .found(let members, _) = member(last.name, of: value, trail) { values += members }
      }
    }
    return values.filter { isVisible($0, from: place.file) }.flatMap { value -> [FactView] in
      switch value {
      case .function(let function): [function]
      case .type(let type): index.constructors(of: type)
      default: []
      }
    }
  }

  /// The type of the parameter that takes the argument at a place of a call.
  private func parameterType(of function: FactView, at slot: String, in call: FactView) -> String? {
    OverloadChoice(index).parameter(of: function, at: slot, in: call)?.type
  }
}
