import Facts

/// What the names in a path stand for: constants, members of types, and functions that give a path back with something
/// before it.
struct PathNames: Sendable {
  let index: CodeIndex

  /// A function may give what another makes of its path, which asks a third.
  private static let depthLimit = 4

  /// A path in which names that are seen to hold one stand for what they hold: `${settings.API_PREFIX}`, and `${conf.uri()}` for
  /// what that function puts before the path behind it.
  func resolved(_ path: String, at fact: FactView) -> String { resolved(path, at: fact, depth: Self.depthLimit) }

  private func resolved(_ path: String, at fact: FactView, depth: Int) -> String {
    guard depth > 0, path.contains("${") else { return path }
    var text = ""
    var rest = path[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      text += rest[..<open.lowerBound]
      let expression = rest[open.upperBound..<close]
      rest = rest[rest.index(after: close)...]
      if let held = held(by: expression, at: fact) {
        text += resolved(held.value, at: held.fact, depth: depth - 1)
      } else if !standsBefore(expression, at: fact), !isOfInstallation(expression, at: fact) {
        text += "${\(expression)}"
      }
    }
    return text + rest
  }

  /// Whether a route's path is what a function makes of it that is not seen to give it back: nobody says which path that is.
  func isUnknown(_ entry: FactView) -> Bool {
    guard entry.detail == .route, entry[.value] == "expression", entry.name.contains("()}") else { return false }
    return resolved(entry.name, at: entry).contains("()}")
  }

  /// Whether a name in a list of components is of what stands before routes: `let login = LoginMiddleware()`.
  private func standsBefore(_ expression: Substring, at fact: FactView) -> Bool {
    let bindings = index.scope(of: fact.file).bindings(String(expression)).filter {
      $0.container == fact.container && $0.startLine <= fact.startLine
    }
    guard let made = bindings.last?[.target], made.hasSuffix("()") else { return false }
    return NamePattern.fits(
      made.dropLast(2), oneOf: index.profile(for: fact.file)?.routing.middlewareNames ?? [])
  }

  /// Whether a setting says where the application is installed, such as `server.Config.RootPath`: nothing, unless it is told.
  func isOfInstallation(_ expression: Substring, at fact: FactView) -> Bool {
    let known = index.profile(for: fact.file)?.routing.installationPaths ?? []
    guard !known.isEmpty else { return false }
    func isKnown(_ chain: Substring) -> Bool {
      guard let dot = chain.lastIndex(of: ".") else { return false }
      return known.contains(chain[chain.index(after: dot)...].lowercased().filter { $0 != "_" })
    }
    if expression.contains(".") { return isKnown(expression) }
    let name = String(expression)
    let function = sequence(first: fact.container) { $0?.container }.prefix { $0 != nil }.lazy.compactMap(\.self)
      .first { RouterResolver(index: index).isParameter(name, of: $0) }
    if function != nil, isKnown("." + expression) { return true }
    return index.scope(of: fact.file).bindings(String(expression)).contains {
      $0.container == fact.container && $0.startLine <= fact.startLine
        && ($0[.target].map { isKnown($0[...]) } ?? false)
    }
  }

  private struct Held {
    let value: String
    let fact: FactView
  }

  /// What a member of a value holds whose type is seen: `ROUTES.users.list`, where the type of `users` sets its field `list` in one
  /// place.
  private func field(_ expression: Substring, among known: [FactView], at fact: FactView) -> FactView? {
    guard !known.isEmpty, let dot = expression.lastIndex(of: ".") else { return nil }
    let owner = expression[..<dot].drop { $0 == "&" || $0 == "*" }
    guard let type = index.type(ofValue: String(owner), at: fact) else { return nil }
    let selfNames = index.profile(for: type.file)?.selfNames ?? []
    let own = known.filter { held in
      guard held.file == type.file, let target = held[.target] else { return false }
      let around = selfNames.contains(target) ? RouterResolver(index: index).enclosingType(of: held)?.name : target
      return around == type.name
    }
    return Set(own.map { $0[.value] }).count == 1 ? own.first : nil
  }

  private func isOfFile(_ held: FactView) -> Bool { held[.access] == "file" }

  /// What a name holds: the one of the type that is named with it, else the file's own, else what all of the name hold.
  private func held(by expression: Substring, at fact: FactView) -> Held? {
    let names = expression.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    guard let last = names.last else { return nil }
    // A function is known by its brackets, since a constant may bear the same name.
    let name = expression.hasSuffix("()") ? last + "()" : last
    let known = index.facts(.reference, .prefix, named: name).filter {
      $0.file.role != .test && index.areRelated($0.file, fact.file)
    }
    if let field = field(expression, among: known.filter { $0[.target] != nil }, at: fact) {
      return Held(value: HeldPaths.path(of: field, in: index), fact: field)
    }
    // What a file of settings says is asked for behind the file's name, and by nothing else.
    if let dot = expression.lastIndex(of: "."),
      let said = known.first(where: { isOfFile($0) && $0.file.fileName.prefix { $0 != "." } == expression[..<dot] })
    {
      return Held(value: said[.value] ?? "", fact: said)
    }
    let all = known.filter {
      $0[.target] == nil && !isOfFile($0)
        // What a function of another file keeps to itself is not meant.
        && ($0.file == fact.file || name != last || $0.container?.detail.isFunctionLike != true)
    }
    func only(_ facts: [FactView]) -> Held? {
      let values = Set(facts.map { HeldPaths.path(of: $0, in: index) })
      return values.count == 1 ? values.first.map { Held(value: $0, fact: facts[0]) } : nil
    }
    if names.count > 1, let member = all.first(where: { $0.container?.name == names[names.count - 2] }) {
      return Held(value: HeldPaths.path(of: member, in: index), fact: member)
    }
    // A member that several types have is the one of what the type around extends.
    if names.count == 1, all.count > 1, let type = RouterResolver(index: index).enclosingType(of: fact) {
      let family = Set(([type] + index.overrides.supertypes(of: type)).map(\.name))
      if let found = only(all.filter { family.contains($0.container?.name ?? "") }) { return found }
    }
    // One that is given another value later is as it was first: that is what it holds unless it is told otherwise.
    if let own = all.first(where: { $0.file == fact.file && ($0.startLine <= fact.startLine || name != last) }) {
      return Held(value: HeldPaths.path(of: own, in: index), fact: own)
    }
    return only(all.filter { $0.file == fact.file }) ?? only(all)
  }
}
