import CodeIndex
import Facts

/// The guards that stand on a route's handler, on the type around it, and on what that extends.
struct HandlerGuards {
  let index: CodeIndex

  /// - Parameter view: the type that the route names as its handler.
  /// - Returns: guards in order of nearness; nil when something nearer says that none holds.
  func guards(of route: FactView, handler: FactView?, view: FactView? = nil) -> [FactView]? {
    if let found = unlifted(route, handler, view) { return found }
    let filters = filters(of: route, handler)
    return filters.isEmpty ? nil : filters
  }

  /// Filters of the application's own, which nothing lifts: `[AllowAnonymous]` is about authorization, and a filter that asks for a
  /// key is none (ASP.NET Core, "Filters").
  private func filters(of route: FactView, _ handler: FactView?) -> [FactView] {
    let type = owner(of: route, handler)
    let bases = type.map(declarations(ofAll:)) ?? []
    return ([handler].compactMap(\.self) + bases).flatMap { definition in
      let own = definition.file.facts(.auth).filter { $0[.target] == definition.name && isOn(definition, $0) }
      return (own + composed(on: definition)).filter { $0[.value] == "filter" && index.guardProof.holds($0) }
    }
  }

  private func unlifted(_ route: FactView, _ handler: FactView?, _ view: FactView?) -> [FactView]? {
    let name = handler?.name ?? Self.lastComponent(route[.target])
    let direct = [route.file, handler?.file].compactMap(\.self)
    if let name {
      let own = Self.unique(direct).flatMap { $0.facts(.auth) }.filter { $0.detail == .open && $0[.target] == name }
      if own.contains(where: { isOn(handler ?? route, $0) && (handler.map($0.isOfOverload) ?? true) }) { return nil }
    }
    var found: [FactView] = []
    if let handler {
      let own = composed(on: handler).filter(isCertain)
      if own.contains(where: { $0.detail == .open }) { return nil }
      found += own
    }
    // A view that is a class is its own handler.
    let view = view ?? handler.flatMap { $0.detail.isTypeLike ? $0 : nil }
    guard let type = view ?? owner(of: route, handler), type.detail.isTypeLike else { return [] }
    var lifted: [FactView] = []
    var isOpened = false
    var replaced: Set<String> = []
    let replaces = index.profile(for: type.file)?.routing.guardsReplace ?? false
    for current in declarations(ofAll: type) {
      for fact in composed(on: current).filter(isCertain) where !found.contains(fact) {
        if fact.detail == .open { return found.isEmpty ? nil : found }
        found.append(fact)
      }
      let own = current.file.facts(.auth).filter { stands($0, on: current) && !replaced.contains($0.name) }
      if replaces { replaced.formUnion(own.lazy.filter { $0.detail != .open }.map(\.name)) }
      for fact in own where holds(fact, for: name) {
        if fact.detail == .open {
          if fact.name.isEmpty || fact[.target] == current.name { return found.isEmpty ? nil : found }
          lifted.append(fact)
          continue
        }
        let lifting = index.guardProof.lifted(by: fact, in: type)
        if !lifting.isEmpty {
          lifted += lifting
        } else if index.abilities.letsEveryonePass(fact, name, of: type) {
          isOpened = true
        } else if !found.contains(fact), index.guardProof.holds(fact, in: type) {
          if lifted.contains(where: { $0.name == fact.name }) { isOpened = true } else { found.append(fact) }
        }
      }
    }
    // What a guard's own lifting leaves open was meant to be; what is skipped without being known for a guard says nothing.
    return found.isEmpty && (isOpened || lifted.contains { $0[.value] != "candidate" }) ? nil : found
  }

  /// A type and what it extends, nearest first, each with every part that declares it.
  private func declarations(ofAll type: FactView) -> [FactView] {
    ([type] + index.overrides.supertypes(of: type)).flatMap { one in
      [one] + index.typeParts(of: one).filter { $0 != one }
    }
  }

  /// The type whose guards hold: the one that the route names, where its handler is inherited from another (an action that a
  /// concern or a base has for all its controllers).
  private func owner(of route: FactView, _ handler: FactView?) -> FactView? {
    guard let around = handler?.container ?? route.container else { return index.handlerOwners.type(of: route) }
    guard handler != nil, let named = index.handlerOwners.type(of: route), named != around,
      index.overrides.supertypes(of: named).contains(around)
    else { return around }
    return named
  }

  /// What an annotation of the repository's own bears counts where it is used: `@IsAdmin`, itself marked with
  /// `@PreAuthorize` (Spring Security, "Using Meta Annotations"), or a function that puts others together (Nest, "Decorator
  /// composition").
  private func composed(on definition: FactView) -> [FactView] {
    definition.file.facts(.reference).filter {
      $0.detail == .decorator && $0[.target] == definition.name && isOn(definition, $0)
        && (0...40).contains(definition.startLine - $0.startLine)
    }.flatMap { decorator in
      index.guardMarks(of: decorator)
        + marks(decorator).flatMap { own -> [FactView] in
          if own.detail.isFunctionLike {
            return index.facts(in: own).filter { $0.kind == .auth && $0[.value] == "composed" }
          }
          guard own.detail == .interface || own.detail == .class else { return [] }
          return ([own] + index.overrides.supertypes(of: own)).flatMap { type in
            type.file.facts(.auth).filter { $0[.target] == type.name && isOn(type, $0) && $0[.value] != "firstMatch" }
          }
        }
    }
  }

  /// What an annotation names here, which may be called by less than its whole name.
  private func marks(_ decorator: FactView) -> [FactView] {
    let suffix = index.profile(for: decorator.file)?.routing.markSuffix ?? ""
    let name = suffix.isEmpty ? decorator.name : Self.lastComponent(decorator.name) ?? decorator.name
    let named = index.definitions(named: name) + (suffix.isEmpty ? [] : index.definitions(named: name + suffix))
    return named.filter { index.areRelated($0.file, decorator.file) }
  }

  /// A mark that binds a filter is a guard where that turns callers away.
  private func isCertain(_ fact: FactView) -> Bool { fact.detail != .candidate || index.guardProof.holds(fact) }

  /// A guard that names the type, or is a statement of its body, of its constructor, or of a method that says what stands before
  /// all of the type's handlers.
  private func stands(_ fact: FactView, on type: FactView) -> Bool {
    if let target = fact[.target] { return Self.lastComponent(target) == type.name && isOn(type, fact) }
    guard fact[.receiver] == nil || fact[.value] == "type", let around = fact.container else { return false }
    return around == type || around.container == type && (around.detail == .constructor || fact[.value] == "type")
  }

  private func isOn(_ definition: FactView, _ fact: FactView) -> Bool {
    fact.file == definition.file && fact.container == definition.container
  }

  private func holds(_ fact: FactView, for handler: String?) -> Bool {
    func names(_ key: FactAttribute) -> [String]? {
      fact[key]?.split { !($0.isLetter || $0.isNumber || "_?!".contains($0)) }.map(String.init)
    }
    if let only = names(.only) { return handler.map(only.contains) ?? false }
    if let except = names(.except) { return handler.map { !except.contains($0) } ?? true }
    return true
  }

  private static func lastComponent(_ text: String?) -> String? {
    text.map { $0.split { ".:@#".contains($0) }.last.map(String.init) ?? $0 }
  }

  private static func unique(_ files: [ScannedFile]) -> [ScannedFile] {
    files.count > 1 && files[0] == files[1] ? [files[0]] : files
  }
}
