import CodeIndex
import Facts

/// The guards that stand on a route's handler, on the type around it, and on what that extends.
struct HandlerGuards {
  let index: CodeIndex

  /// - Returns: guards in order of nearness; nil when something nearer says that none holds.
  func guards(of route: FactView, handler: FactView?) -> [FactView]? {
    let name = handler?.name ?? Self.lastComponent(route[.target])
    let direct = [route.file, handler?.file].compactMap(\.self)
    if let name {
      let own = Self.unique(direct).flatMap { $0.facts(.auth) }.filter { $0.detail == .open && $0[.target] == name }
      if own.contains(where: { isOn(handler ?? route, $0) }) { return nil }
    }
    var found: [FactView] = []
    if let handler {
      let own = composed(on: handler)
      if own.contains(where: { $0.detail == .open }) { return nil }
      found += own
    }
    // A view that is a class is its own handler.
    let view = handler.flatMap { $0.detail.isTypeLike ? $0 : nil }
    guard let type = view ?? handler?.container ?? route.container ?? index.handlerOwners.type(of: route),
      type.detail.isTypeLike
    else { return [] }
    var lifted: [FactView] = []
    for current in [type] + index.overrides.supertypes(of: type) {
      for fact in composed(on: current) where !found.contains(fact) {
        if fact.detail == .open { return found.isEmpty ? nil : found }
        found.append(fact)
      }
      for fact in current.file.facts(.auth) where stands(fact, on: current) && holds(fact, for: name) {
        if fact.detail == .open {
          if fact.name.isEmpty || fact[.target] == current.name { return found.isEmpty ? nil : found }
          lifted.append(fact)
        } else if !lifted.contains(where: { $0.name == fact.name }), !found.contains(fact), refuses(fact, in: type) {
          found.append(fact)
        }
      }
    }
    // What a guard's own lifting leaves open was meant to be.
    return found.isEmpty && !lifted.isEmpty ? nil : found
  }

  /// What an annotation of the repository's own bears counts where it is used: `@IsAdmin`, itself marked with
  /// `@PreAuthorize` (Spring Security, "Using Meta Annotations").
  private func composed(on definition: FactView) -> [FactView] {
    definition.file.facts(.reference).filter {
      $0.detail == .decorator && $0[.target] == definition.name && isOn(definition, $0)
        && (0...40).contains(definition.startLine - $0.startLine)
    }.flatMap { decorator in
      index.definitions(named: decorator.name).filter { $0.detail == .interface || $0.detail == .class }.flatMap {
        type in
        type.file.facts(.auth).filter { $0[.target] == type.name && isOn(type, $0) && $0[.value] != "firstMatch" }
      }
    }
  }

  /// A guard that names the type, or is a statement of its body or of its constructor.
  private func stands(_ fact: FactView, on type: FactView) -> Bool {
    if let target = fact[.target] { return Self.lastComponent(target) == type.name && isOn(type, fact) }
    guard fact[.receiver] == nil || fact[.value] == "type", let around = fact.container else { return false }
    return around == type || (around.detail == .constructor && around.container == type)
  }

  /// Whether what a guard names can turn a caller away; yes where it is not defined here.
  private func refuses(_ guarding: FactView, in type: FactView) -> Bool {
    let refusals = index.profile(for: guarding.file)?.routing.refusals ?? []
    func refuses(_ name: String) -> Bool {
      refusals.contains { $0.hasSuffix("*") ? name.hasPrefix($0.dropLast()) : name == $0 }
    }
    if refusals.isEmpty || refuses(guarding.name) { return true }
    func named(_ name: String) -> FactView? {
      ([type] + index.overrides.supertypes(of: type)).lazy.flatMap(index.members).first {
        $0.name == name && $0.detail.isFunctionLike
      }
        ?? index.definitions(named: name).first {
          $0.detail.isFunctionLike && $0.file.language == guarding.file.language
        }
    }
    guard let guarding = named(guarding.name) else { return true }
    // One call deep: `require_admin` may ask `require_login` first.
    func turnsAway(_ function: FactView, _ depth: Int) -> Bool {
      index.facts(in: function).contains { fact in
        if fact.kind == .error, fact.detail == .raise { return true }
        guard fact.kind == .call else { return false }
        if refuses(fact.name) { return true }
        return depth > 0 && (named(fact.name).map { $0 != function && turnsAway($0, depth - 1) } ?? false)
      }
    }
    return turnsAway(guarding, 1)
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
