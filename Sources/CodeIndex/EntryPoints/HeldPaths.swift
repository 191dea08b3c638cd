import Facts

/// Paths that a name holds as code instead of as a text: a member that is made of others, or a function that puts together what it
/// is given.
///
/// Such a member is a `prefix` fact whose `alias` is the expression that gives it (`append(to: items, path: [":id"])`); a function is
/// one such fact for each part of what it gives, in order. Texts, lists, sums, what wraps one value and calls of such functions are
/// understood; anything else stands as `${…}`.
struct HeldPaths {
  let index: CodeIndex
  private static let depthLimit = 12
  /// So many expressions are looked at for one path: members may be made of each other many times over.
  private static let stepLimit = 400
  private var steps = stepLimit

  init(index: CodeIndex) { self.index = index }

  /// What the name of a `prefix` fact holds.
  static func path(of fact: FactView, in index: CodeIndex) -> String {
    guard fact[.alias] != nil else { return fact[.value] ?? "" }
    return index.memos.heldPaths.value(fact) {
      var paths = HeldPaths(index: index)
      return paths.value(of: fact, [:], depthLimit)
    }
  }

  private mutating func value(of fact: FactView, _ given: [String: String], _ depth: Int) -> String {
    guard let expression = fact[.alias] else { return fact[.value] ?? "" }
    return value(Substring(expression), at: fact, given, depth)
  }

  /// - Parameter given: what the parameters of the function around hold.
  private mutating func value(_ text: Substring, at fact: FactView, _ given: [String: String], _ depth: Int) -> String {
    let text = TopLevelText.trimmed(text)
    let unknown = "${\(TopLevelText.words(text).first { $0 != "self" } ?? "")}"
    steps -= 1
    guard steps > 0, depth > 0, let first = text.first, let last = text.last else { return text.isEmpty ? "" : unknown }
    func joined(_ parts: [Substring]) -> String {
      Self.joined(parts.map { value($0, at: fact, given, depth - 1) })
    }
    let terms = TopLevelText.split(text, at: "+")
    if terms.count > 1 { return joined(terms) }
    if first == "\"", last == "\"", text.count > 1 {
      let inside = text.dropFirst().dropLast()
      return inside.contains("\\") || inside.contains("\"") ? unknown : String(inside)
    }
    guard let group = Self.lastGroup(of: text) else { return held(text, at: fact, given, depth) ?? unknown }
    let parts = TopLevelText.split(group.inside, at: ",").map(TopLevelText.trimmed).filter { !$0.isEmpty }
    if group.open == "[" { return group.head.isEmpty ? joined(parts) : unknown }
    let head = TopLevelText.trimmed(group.head)
    guard let profile = index.profile(for: fact.file), let name = TopLevelText.words(head).last, head.hasSuffix(name)
    else { return group.inside.isEmpty && head.first == "[" ? "" : unknown }
    let receiver = head.dropLast(name.count)
    // Each component is wrapped: `names.map { PathComponent($0) }`.
    if profile.elementClosures.contains(name), receiver.hasSuffix(".") {
      return value(receiver.dropLast(), at: fact, given, depth - 1)
    }
    guard group.open == "(" else { return unknown }
    let arguments = parts.map(Self.withoutLabel)
    if let maker = profile.routing.pathMakers.first(where: { $0.split(separator: " ").first ?? "" == name }) {
      guard arguments.count == 1 else { return unknown }
      return (maker.split(separator: " ").dropFirst().first.map(String.init) ?? "") + joined(arguments)
    }
    guard let function = function(name, arguments.count, at: fact) else { return unknown }
    let names = ParameterList(function[.parameters] ?? "", style: profile.parameters).parameters.map(\.name)
    var values: [String: String] = [:]
    for (name, argument) in zip(names, arguments) { values[name] = value(argument, at: fact, given, depth - 1) }
    let own = Self.parts(of: function)
    return Self.joined(own.map { value(of: $0, values, depth - 1) })
  }

  /// What a name holds: a parameter, a member of the type around, else the only one of the name.
  private mutating func held(
    _ text: Substring, at fact: FactView, _ given: [String: String], _ depth: Int
  ) -> String? {
    let words = TopLevelText.words(text)
    guard let name = words.last, text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) else {
      return nil
    }
    if words.count == 1, let value = given[name] { return value }
    let all = index.facts(.reference, .prefix, named: name).filter {
      $0.file.role != .test && $0[.target] == nil && index.areRelated($0.file, fact.file)
        && $0.container?.detail.isFunctionLike != true
    }
    let type = RouterResolver(index: index).enclosingType(of: fact)
    let owner = words.count > 1 ? words[words.count - 2] : "self"
    let isOwn = index.profile(for: fact.file)?.selfNames.contains(owner) ?? false
    let own = all.filter { $0.container?.name == (isOwn || words.count == 1 ? type?.name : owner) }
    guard let found = own.first ?? (all.count == 1 ? all.first : nil) else { return nil }
    return value(of: found, [:], depth - 1)
  }

  /// The function that a call means: of the type around before others, with as many parameters.
  private func function(_ name: String, _ count: Int, at fact: FactView) -> FactView? {
    let all = index.definitions(named: name).filter { function in
      guard function.detail.isFunctionLike, function.file.role != .test, index.areRelated(function.file, fact.file),
        let profile = index.profile(for: function.file), !Self.parts(of: function).isEmpty
      else { return false }
      return ParameterList(function[.parameters] ?? "", style: profile.parameters).parameters.count == count
    }
    let type = RouterResolver(index: index).enclosingType(of: fact)
    return all.first { type != nil && $0.container?.name == type?.name } ?? (all.count == 1 ? all.first : nil)
  }

  private static func parts(of function: FactView) -> [FactView] {
    function.file.facts(.reference).filter {
      $0.detail == .prefix && $0.name == function.name && $0[.alias] != nil && function.lines.contains($0.startLine)
    }
  }

  private static func joined(_ parts: [String]) -> String {
    var path = ""
    for part in parts where !part.isEmpty {
      path += path.isEmpty || path.hasSuffix("/") || part.hasPrefix("/") ? part : "/" + part
    }
    return path
  }

  private static func withoutLabel(_ argument: Substring) -> Substring {
    let halves = TopLevelText.split(argument, at: ":", limit: 1)
    guard halves.count == 2, halves[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return argument }
    return halves[1]
  }

  /// The bracket that an expression ends with.
  private static func lastGroup(of text: Substring) -> (head: Substring, open: Character, inside: Substring)? {
    guard let last = text.last, ")]}".contains(last) else { return nil }
    var depth = 0
    var isText = false
    var position = text.endIndex
    while position > text.startIndex {
      position = text.index(before: position)
      let character = text[position]
      if character == "\"" { isText.toggle() }
      if isText { continue }
      if ")]}".contains(character) { depth += 1 }
      guard "([{".contains(character) else { continue }
      depth -= 1
      if depth == 0 {
        return (text[..<position], character, text[text.index(after: position)...].dropLast())
      }
    }
    return nil
  }
}
