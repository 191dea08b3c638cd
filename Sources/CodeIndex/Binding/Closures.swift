import Facts

/// Function literals: what their parameters are, and what they run as if they stood in.
///
/// A literal is a `binding` whose `value` begins `closure`: its `target` is what it is given to. Bindings named `{` are
/// literals without parameters; `anonymous` ones are bodies of nameless types, and their `target` is the type.
struct ClosureRole {
  /// Which argument the literal is; nil for the last.
  var argument: Int?
  /// Which of its own parameters the binding names.
  var parameter: Int

  init?(_ value: String?) {
    guard let value, value.hasPrefix("closure") else { return nil }
    let halves = value.split(separator: ":")
    guard halves.count == 2, let parameter = Int(halves[1]) else { return nil }
    self.parameter = parameter
    argument = halves[0].split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}

extension NameResolver {
  /// What a parameter of a function literal is.
  func parameter(_ binding: FactView, _ role: ClosureRole, _ trail: Trail) -> [Value] {
    guard var trail = trail.next, let profile = profile(binding.file) else { return [] }
    trail.literals += 1
    guard let given = given(binding, profile, trail) else { return [] }
    for function in given.functions {
      guard let (type, home) = literal(of: function, role, trail), role.parameter < type.parameters.count else {
        continue
      }
      return typed(type.parameters[role.parameter], of: home, askedOf: given.receiver, trail)
    }
    guard given.functions.isEmpty, role.parameter == 0 else { return [] }
    if profile.valueClosures.contains(given.name) { return given.receiver }
    guard profile.elementClosures.contains(given.name) else { return [] }
    let elements = elements(of: given.receiver)
    // A wrapper's value stands for what it holds.
    return elements.isEmpty ? given.receiver.filter { if case .instance = $0 { true } else { false } } : elements
  }

  /// What the code in a function literal is asked of when it names no receiver; empty for most.
  func receiver(ofLiteral binding: FactView, _ trail: Trail) -> [Value] {
    guard var trail = trail.next, let profile = profile(binding.file) else { return [] }
    if binding[.value] == "anonymous" {
      return binding[.target].map { typed($0, at: Place(of: binding), trail) } ?? []
    }
    trail.literals += 1
    guard let role = ClosureRole(binding[.value]), let given = given(binding, profile, trail) else { return [] }
    for function in given.functions {
      guard let (type, home) = literal(of: function, role, trail) else { continue }
      return type.receiver.map { typed($0, of: home, askedOf: given.receiver, trail) } ?? []
    }
    return given.functions.isEmpty && profile.receiverClosures.contains(given.name) ? given.receiver : []
  }

  /// The literals and nameless types around a place whose code is asked of something, innermost first, as far as the
  /// definition `container` (-1 for the top level) holds them directly.
  func literals(around place: Place, in container: Int) -> [FactView] {
    index.scope(of: place.file).literals(in: container).reversed().filter { binding in
      binding.lines.contains(place.line)
        && (place.line > binding.startLine || place.column > binding.startColumn)
    }
  }

  /// Whether a place is in a function literal or nameless type.
  func isInLiteral(_ place: Place) -> Bool {
    var container = place.container
    while true {
      if !literals(around: place, in: container).isEmpty { return true }
      if container < 0 { return false }
      container = Int(place.file.content.facts[container].container)
    }
  }

  /// What `this` is in the innermost nameless type, or literal with a receiver, around a place within its type.
  func literalSelf(at place: Place, _ trail: Trail) -> [Value]? {
    guard let trail = trail.next else { return nil }
    var container = place.container
    while true {
      if container >= 0, FactView(file: place.file, index: container).detail.isTypeLike { return nil }
      for literal in literals(around: place, in: container) {
        let values = receiver(ofLiteral: literal, trail)
        if !values.isEmpty { return values }
      }
      if container < 0 { return nil }
      container = Int(place.file.content.facts[container].container)
    }
  }

  /// The parameter of the innermost function literal around a place that names none.
  func implicitParameter(at place: Place, in container: Int, _ trail: Trail) -> [Value]? {
    guard let literal = literals(around: place, in: container).first(where: { $0[.value] != "anonymous" }),
      let role = ClosureRole(literal[.value])
    else { return nil }
    return parameter(literal, role, trail)
  }

  /// What a literal is given to: the function's name, the functions here that are meant, what it is asked of.
  private func given(
    _ binding: FactView, _ profile: SharedProfile, _ trail: Trail
  ) -> (name: String, functions: [FactView], receiver: [Value])? {
    guard let target = binding[.target], var path = AccessPath(target), let last = path.steps.popLast() else {
      return nil
    }
    let place = Place(of: binding)
    var values: [Value] = []
    var receiver: [Value] = []
    if path.steps.isEmpty {
      values = lookup(last.name, at: place, isCalled: true, trail)?.values ?? []
      if values.isEmpty { receiver = enclosingType(at: place, trail).map { [.instance($0)] } ?? [] }
    } else {
      receiver = evaluate(path, at: place, trail)?.values ?? []
      for value in receiver {
        if case .found(let members, _) = member(last.name, of: value, trail) { values += members }
      }
    }
    var functions: [FactView] = []
    for value in values {
      switch value {
      case .function(let function): functions.append(function)
      case .type(let type): functions.append(type)
      default: continue
      }
    }
    if functions.isEmpty { functions = extensions(last.name, of: receiver, at: place, trail).functions }
    return (last.name, functions, receiver)
  }

  /// The type of the parameter that takes a literal, and the definition in whose signature it is written: the function's,
  /// a type alias, or the only method of an interface.
  private func literal(
    of function: FactView, _ role: ClosureRole, _ trail: Trail
  ) -> (type: FunctionType, home: FactView)? {
    guard let profile = profile(function.file), let text = function[.parameters] else { return nil }
    let list = ParameterList(text, style: profile.parameters).parameters
    let parameter = role.argument.map { $0 < list.count ? list[$0] : nil } ?? list.last
    guard let text = parameter?.type else { return nil }
    if let type = FunctionType(text, after: profile.functionTypeModifiers) { return (type, function) }
    guard let name = TypeText(text, profile).names.first, let path = AccessPath(name) else { return nil }
    var place = outside(function)
    place.isType = true
    guard case .type(let named) = evaluate(path, at: place, trail)?.values.first else { return nil }
    if let aliased = named[.returns], let type = FunctionType(aliased, after: profile.functionTypeModifiers) {
      return (type, named)
    }
    guard named.detail == .interface || named.detail == .trait else { return nil }
    let methods = index.members(of: named).filter { $0.detail == .method && $0.endLine == $0.startLine }
    guard methods.count == 1, let text = methods[0][.parameters] else { return nil }
    var type = FunctionType()
    type.parameters = ParameterList(text, style: profile.parameters).parameters.map { $0.type ?? "" }
    return (type, methods[0])
  }

  /// A type in a function's signature, where its own type parameters stand for what it is asked of.
  private func typed(_ text: String, of function: FactView, askedOf receiver: [Value], _ trail: Trail) -> [Value] {
    if text == function[.receiver], !receiver.isEmpty { return receiver }
    if TypeParameterText.isDeclared(text, by: function) {
      // `fun <T : Store> T.change(block: T.() -> Unit)`
      return []
    }
    return typed(text, at: outside(function), trail)
  }

  private func elements(of values: [Value]) -> [Value] {
    values.flatMap { if case .elements(let elements) = $0 { elements } else { [Value]() } }
  }
}

/// A function type as written: `suspend Store.(Int) -> Unit`, `(A, B) => C`, `A => B`, `Consumer<A>`.
struct FunctionType {
  var receiver: String?
  var parameters: [String] = []

  init() {}

  /// - Parameter modifiers: words that may stand before it, in the order they are written in.
  init?(_ text: String, after modifiers: [String]) {
    var text = TopLevelText.trimmed(text)
    while let last = text.last, last == "?" { text = text.dropLast() }
    for word in modifiers where text.hasPrefix(word + " ") {
      text = TopLevelText.trimmed(text.dropFirst(word.count))
    }
    while let first = text.first, first == "@" {
      guard let space = text.firstIndex(of: " ") else { return nil }
      text = TopLevelText.trimmed(text[space...])
    }
    if text.first == "(", text.last == ")", Self.arrow(in: text) == nil {
      guard let inner = FunctionType(String(text.dropFirst().dropLast()), after: modifiers) else { return nil }
      self = inner
      return
    }
    if let arrow = Self.arrow(in: text) {
      var head = TopLevelText.trimmed(text[..<arrow])
      if let open = Self.lastGroup(of: head) {
        let before = TopLevelText.trimmed(head[..<open])
        if before.last == "." { receiver = Self.plain(before.dropLast()) }
        head = head[head.index(after: open)...].dropLast()
        parameters = TopLevelText.split(head, at: ",").map { Self.plain(Self.withoutName($0)) }.filter { !$0.isEmpty }
      } else if !head.isEmpty {
        parameters = [Self.plain(head)]
      }
      return
    }
    // An interface with one method takes its type arguments, as far as a name says that it takes something.
    guard let open = text.firstIndex(of: "<"), text.last == ">" else { return nil }
    let name = text[..<open]
    let takes = [
      "Consumer", "Function", "Predicate", "Operator", "Action", "Callback", "Handler", "Listener", "Comparator",
    ]
    guard takes.contains(where: { name.hasSuffix($0) }) else { return nil }
    parameters = TopLevelText.split(text[text.index(after: open)...].dropLast(), at: ",").map {
      var part = TopLevelText.trimmed($0)
      for word in ["? super ", "? extends "] where part.hasPrefix(word) { part = part.dropFirst(word.count) }
      return String(part)
    }
    if name.hasSuffix("Comparator"), let first = parameters.first { parameters = [first, first] }
  }

  /// Where an arrow outside brackets begins.
  private static func arrow(in text: Substring) -> Substring.Index? {
    var depth = 0
    var previous: Character = " "
    for index in text.indices {
      let character = text[index]
      switch character {
      case "(", "[", "<", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ">":
        if previous == "-" || previous == "=" {
          if depth == 0 { return text.index(before: index) }
        } else {
          depth -= 1
        }
      default: break
      }
      previous = character
    }
    return nil
  }

  /// The bracket that opens the group a text ends with.
  private static func lastGroup(of text: Substring) -> Substring.Index? {
    guard text.last == ")" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// `event: Event` of a parameter that says its name.
  private static func withoutName(_ text: Substring) -> Substring {
    let halves = TopLevelText.split(text, at: ":", limit: 1)
    return halves.count > 1 ? halves[1] : text
  }

  private static func plain(_ text: Substring) -> String {
    var text = TopLevelText.trimmed(text)
    while text.first == "=" || text.first == ">" { text = TopLevelText.trimmed(text.dropFirst()) }
    return String(text)
  }
}
