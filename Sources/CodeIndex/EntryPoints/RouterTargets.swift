import Facts

/// Finds what a `mount` puts under its prefix: followed through imports and exports to the router's own file.
struct RouterTargets: Sendable {
  let index: CodeIndex

  /// Every router that is mounted somewhere with its `mount` facts in order of place; tests' own left out.
  var mounts: [Router: [FactView]] {
    index.memos.mounts.value(0) {
      var found: [Router: [FactView]] = [:]
      for mount in index.facts(.reference, .mount) where !index.isOfTests(mount) && mount[.value] != "wraps" {
        guard let target = mount[.target], isSeen(mount) else { continue }
        for router in named(target, at: mount) where found[router]?.contains(mount) != true {
          found[router, default: []].append(mount)
        }
      }
      return found
    }
  }

  /// Whatever is handed to a function is a `held` router only where its name is seen to be one: a group that is made above,
  /// or a parameter of such a type.
  private func isSeen(_ mount: FactView) -> Bool {
    guard mount[.value] == "held" else { return true }
    guard let name = mount[.receiver] else { return false }
    let containers = sequence(first: mount.container) { $0?.container }.prefix { $0 != nil }.compactMap { $0 }
    let made = RouterResolver(index: index).facts(mount.file).routers.contains { router in
      router[.target] == name && router[.receiver] != nil && router.index < mount.index
        && (router.fact.container < 0 || containers.contains { $0.index == Int(router.fact.container) })
    }
    // The parameter of a closure that a group is filled by: `scope("/x").configure(|cfg| items(cfg))`.
    let known = RouterResolver(index: index).facts(mount.file)
    let isOfClosure = known.mounts.contains { around in
      around[.target] == nil && around[.alias] == name && RouterResolver.holds(around, mount)
    }
    if made || isOfClosure { return true }
    guard let profile = index.profile(for: mount.file) else { return false }
    if let shared = RouterResolver(index: index).packageVariable(name, at: mount) {
      let bindings = index.scope(of: shared.file).bindings(name)
      return !RouterResolver(index: index).making(shared).isEmpty
        || bindings.contains {
          $0.fact.container < 0 && ($0[.target].map(profile.routing.routerTypes.contains) ?? false)
        }
    }
    return containers.contains { function in
      guard function.detail.isFunctionLike, let text = function[.parameters], text.holds(name) else { return false }
      guard let type = ParameterList(text, style: profile.parameters)[name]?.type else { return false }
      // `&mut web::ServiceConfig`
      let plain = TopLevelText.words(type).last
      return profile.routing.routerTypes.contains { $0 == type || $0 == plain }
    }
  }

  /// What a name stands for at a place: a router variable, a function that makes or takes one, a module.
  func named(_ written: String, at fact: FactView) -> [Router] {
    if let module = Self.quoted(written) {
      let files = files(of: module, from: fact.file)
      return written.hasPrefix("require") ? files.flatMap { exported("default", from: $0) } : files.map(Router.file)
    }
    let member = HeldRouters(index: index).member(written, at: fact)
    if !member.isEmpty { return member }
    let found = direct(written, at: fact)
    if !found.isEmpty { return found }
    // `router.urls`, `users.routes()` are what the router holds.
    guard let dot = written.lastIndex(of: "."), let routing = index.profile(for: fact.file)?.routing,
      routing.holders.contains(String(written[written.index(after: dot)...]))
    else { return [] }
    return direct(String(written[..<dot]), at: fact)
  }

  private static func quoted(_ text: String) -> String? {
    guard let open = text.firstIndex(where: { "\"'`".contains($0) }), let last = text.lastIndex(of: text[open]),
      last > open
    else { return nil }
    return String(text[text.index(after: open)..<last])
  }

  private func files(of module: String, from file: ScannedFile) -> [ScannedFile] {
    if case .module(let found) = index.imports.module(named: module, from: file) { return found.files }
    // A path of the tree: from the file's own folder, or from one above, of which one is the application's.
    let path = module.drop { $0 == "/" || $0 == "." }
    var folders = file.folder.split(separator: "/")
    while true {
      if let found = index.file(at: (folders + [path]).joined(separator: "/")) { return [found] }
      if folders.popLast() == nil { return [] }
    }
  }

  private func direct(_ written: String, at fact: FactView) -> [Router] {
    let scope = index.scope(of: fact.file)
    guard let dot = written.lastIndex(where: { $0 == "." || $0 == ":" }) else {
      if case .variable(let file, let container, let name) = RouterResolver(index: index).variable(written, at: fact),
        file == fact.file, !name.isEmpty, container >= 0 || isVariable(name, in: scope)
      {
        return [.variable(file, container: container, name: name)] + given(to: name, in: container, of: scope)
      }
      // What is imported under the name is meant before a function that bears it somewhere.
      let imported = scope.imports(written).flatMap(meaning)
      return imported.isEmpty ? functions(written, nil, at: fact) : imported
    }
    var head = String(written[..<dot])
    while head.hasSuffix(":") { head.removeLast() }
    let name = String(written[written.index(after: dot)...])
    // `import a.b` gives `a.b.router`; `from a import b` gives `b.router`.
    let imports = scope.imports(head) + (head.contains(".") ? scope.imports(String(head.prefix { $0 != "." })) : [])
    for fact in imports where !head.contains(".") || fact.name == head {
      let found = modules(of: fact).flatMap { exported(name, from: $0) }
      if !found.isEmpty { return found }
    }
    return functions(name, head, at: fact)
  }

  /// What a variable is given by a call is what the function gives: `pages = make_pages(store)`.
  private func given(to name: String, in container: Int, of scope: FileScope) -> [Router] {
    scope.bindings(name).filter { Int($0.fact.container) == container }.flatMap { binding -> [Router] in
      guard let target = binding[.target], target.hasSuffix("()") else { return [] }
      let called = String(target.dropLast(2))
      guard called != name, !called.contains("(") else { return [] }
      return named(called, at: binding).filter { if case .function = $0 { true } else { false } }
    }
  }

  private func functions(_ name: String, _ receiver: String?, at fact: FactView) -> [Router] {
    let found = index.definitions(meantBy: name, receiver, at: fact)
    // A type that is given routes to hold has a method that puts them there.
    let methods = index.profile(for: fact.file)?.routing.mountMethods ?? []
    let members = methods.isEmpty ? [] : found.filter(\.detail.isTypeLike).flatMap(index.members)
    let types = found.isEmpty ? madeByMacro(name, at: fact) : found.filter(\.detail.isTypeLike).compactMap(holder)
    let given = found.filter(\.detail.isFunctionLike).flatMap { routers(ofTypeGivenBy: $0) }
    let properties = members.filter { methods.contains($0.name) && !$0.detail.isFunctionLike }
    let held = found.filter(\.detail.isTypeLike).flatMap(HeldRouters(index: index).routers)
    return types + held
      + properties.map { .variable($0.file, container: Int($0.fact.container), name: $0.name) }
      + (found + members.filter { methods.contains($0.name) } + given).filter(\.detail.isFunctionLike)
      .map(Router.function)
  }

  /// A type that a table of routes stands on.
  private func holder(_ type: FactView) -> Router? {
    let holds = RouterResolver(index: index).facts(type.file).routers.contains {
      $0[.target] == type.name && $0.fact.container == type.fact.container
    }
    guard holds || RouterResolver(index: index).isOfOne(type) || saysRoutes(type) else { return nil }
    return .variable(type.file, container: Int(type.fact.container), name: type.name)
  }

  /// A type whose methods are handlers by their annotations.
  private func saysRoutes(_ type: FactView) -> Bool {
    guard let known = index.profile(for: type.file)?.routing.inheritsRoutes, !known.isEmpty else { return false }
    return type.file.facts(.entryPoint).contains {
      $0.detail == .route && $0.container == type && $0[.framework].map(known.contains) ?? false
    }
  }

  /// A type with a table of routes that a macro writes, so that no definition of it is seen.
  private func madeByMacro(_ name: String, at fact: FactView) -> [Router] {
    guard index.definitions(named: name).isEmpty else { return [] }
    let found = index.facts(.reference, .router).filter {
      $0[.target] == name && $0[.receiver] == nil && index.areRelated($0.file, fact.file)
    }
    guard found.count == 1, let only = found.first else { return [] }
    return [.variable(only.file, container: Int(only.fact.container), name: name)]
  }

  /// A function may give a type that is a handler by what one of its methods makes: `New` gives a `Router` whose embedded
  /// handler is what `routes` returns. Of several such methods nobody says which.
  private func routers(ofTypeGivenBy function: FactView) -> [FactView] {
    guard let returned = function[.returns], let routing = index.profile(for: function.file)?.routing,
      !routing.routerTypes.isEmpty
    else { return [] }
    let name = returned.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last.map(String.init) ?? ""
    let package = returned.split { !($0.isLetter || $0.isNumber || $0 == "_") }.dropLast().last.map(String.init)
    let types = index.definitions(named: name).filter { type in
      guard type.detail.isTypeLike, type.file.role != .test else { return false }
      return package.map { type.file.folder.split(separator: "/").last == Substring($0) }
        ?? (type.file.folder == function.file.folder)
    }
    guard types.count == 1, let type = types.first else { return [] }
    let makers = index.members(of: type).filter { member in
      guard member.detail.isFunctionLike, let gives = member[.returns] else { return false }
      // What takes one wraps it.
      let takes = member[.parameters] ?? ""
      return routing.routerTypes.contains(gives) && !routing.routerTypes.contains { takes.holds($0) }
    }
    return makers.count == 1 ? makers : []
  }

  // MARK: Modules

  /// The files an import names as a whole: `import m`, `from package import m`.
  private func modules(of fact: FactView) -> [ScannedFile] {
    guard case .module(let module) = index.imports.module(named: fact.name, from: fact.file) else { return [] }
    guard let imported = fact[.imported], imported != "*", imported != "default" else { return module.files }
    return index.imports.submodule(imported, of: module, for: fact.file)?.files ?? []
  }

  /// The routers that one imported name stands for.
  func meaning(of fact: FactView) -> [Router] { meaning(of: fact, depth: 8) }

  private func meaning(of fact: FactView, depth: Int) -> [Router] {
    guard depth > 0, case .module(let module) = index.imports.module(named: fact.name, from: fact.file) else {
      return []
    }
    let imported = fact[.imported] ?? "*"
    if imported == "*" || imported == "default" {
      return module.files.flatMap { exported("default", from: $0, depth: depth - 1) }
    }
    let found = module.files.flatMap { exported(imported, from: $0, depth: depth - 1) }
    if !found.isEmpty { return found }
    return index.imports.submodule(imported, of: module, for: fact.file)?.files.map(Router.file) ?? []
  }

  private func exported(_ name: String, from file: ScannedFile, depth: Int = 8) -> [Router] {
    guard depth > 0 else { return [] }
    let scope = index.scope(of: file)
    for export in scope.exports(name) + (name == "default" ? scope.exports("exports") : []) {
      let found = local(export[.target] ?? name, scope, depth)
      if !found.isEmpty { return found }
    }
    let isDefault = name == "default"
    let found = isDefault ? [] : local(name, scope, depth)
    if !found.isEmpty { return found }
    for number in scope.reExports + scope.wildcards {
      let fact = FactView(file: file, index: number)
      let imported = fact[.imported] ?? "*"
      // What stands for all of a module leaves its default out.
      guard (fact[.alias] ?? imported) == name || imported == "*" && !isDefault,
        case .module(let module) = index.imports.module(named: fact.name, from: file)
      else { continue }
      let found = module.files.filter { $0 != file }.flatMap {
        exported(imported == "*" ? name : imported, from: $0, depth: depth - 1)
      }
      if !found.isEmpty { return found }
    }
    return isDefault ? [.file(file)] : []
  }

  private func local(_ name: String, _ scope: FileScope, _ depth: Int) -> [Router] {
    let functions = scope.definitions(name).filter(\.detail.isFunctionLike)
    if !functions.isEmpty { return functions.map(Router.function) }
    if isVariable(name, in: scope) { return [.variable(scope.file, container: -1, name: name)] }
    return scope.imports(name).flatMap { meaning(of: $0, depth: depth - 1) }
  }

  private func isVariable(_ name: String, in scope: FileScope) -> Bool {
    scope.bindings(name).contains { $0.fact.container < 0 }
      || scope.ownDefinitions(name).contains { !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
      || RouterResolver(index: index).facts(scope.file).routers.contains {
        $0[.target] == name && $0.fact.container < 0
      }
  }
}
