import Facts

/// Functions that a variable or field keeps, alone, in a list or in a table, and the calls of what is kept there:
/// `c.before = []Step{check}` and, elsewhere, `for _, f := range c.before { f(r) }`. Which of them a call runs, it does not say.
struct KeptFunctions {
  let index: CodeIndex
  private let resolver: NameResolver

  init(_ index: CodeIndex) {
    self.index = index
    resolver = NameResolver(index: index)
  }

  /// Calls by which control may come to a function that something keeps, in order of place; each with what keeps it.
  func calls(of definition: FactView) -> [PossibleUse] {
    index.memos.keptCalls.value(definition) { find(definition) }
  }

  /// Whether what keeps a function at a place is called anywhere: whoever puts it there does not run it.
  func isCalled(from site: FactView) -> Bool {
    holder(of: site).map { !calls(of: $0).isEmpty } ?? false
  }

  private func find(_ definition: FactView) -> [PossibleUse] {
    guard definition.detail.isFunctionLike else { return [] }
    var found: [PossibleUse] = []
    var seen: Set<FactView> = []
    for holder in keepers(of: definition) {
      for site in calls(of: holder) where seen.insert(site).inserted {
        found.append(
          PossibleUse(
            site: site, enclosing: site.container.flatMap { index.enclosingDefinition(of: $0) },
            way: .kept(by: holder.name), reason: "by way of \(holder.noun) `\(holder.name)`"))
      }
    }
    return found.sorted { FactView.precedes($0.site, $1.site) }
  }

  // MARK: What keeps it

  /// A variable or field that keeps functions.
  private struct Holder: Hashable {
    var name: String
    /// The types whose field it is; empty where that is not known.
    var owners: Set<FactView> = []
    var isField: Bool
    /// The file at whose top it stands, or in which it is given something.
    var file: ScannedFile

    var noun: String { isField ? "field" : "variable" }
  }

  private func keepers(of definition: FactView) -> [Holder] {
    var holders: [Holder] = []
    func add(_ holder: Holder?) { if let holder, !holders.contains(holder) { holders.append(holder) } }
    for use in index.uses(of: definition) where use.isPrintable && use.site.detail == .callback {
      add(holder(of: use.site))
    }
    // `c.hook = send`
    for binding in index.facts(.reference, .binding, otherwiseNamed: definition.name) {
      guard binding[.value] == "alias" || binding[.value] == "expression", let target = binding[.target],
        index.areRelated(binding.file, definition.file)
      else { continue }
      let parts = Self.parts(target)
      guard parts.name == definition.name,
        case .bound(let meant, _, _) = Binder(index).resolve(parts.name, parts.receiver, at: Place(of: binding)),
        meant.contains(definition)
      else { continue }
      add(holder(binding.name, at: binding))
    }
    return holders
  }

  private func holder(of site: FactView) -> Holder? { site[.target].flatMap { holder($0, at: site) } }

  /// A variable of a function is none: who calls what it keeps stands beside it.
  private func holder(_ text: String, at site: FactView) -> Holder? {
    let parts = Self.parts(text)
    let place = Place(of: site)
    guard !parts.name.isEmpty, let profile = index.profile(for: site.file) else { return nil }
    if let receiver = parts.receiver {
      return Holder(name: parts.name, owners: owners(receiver, at: place), isField: true, file: site.file)
    }
    let container = site.container
    if container?.detail.isTypeLike == true || !profile.methodsNeedReceiver,
      let type = resolver.enclosingType(at: place, .init()),
      index.members(of: type).contains(where: { $0.name == parts.name && !$0.detail.isFunctionLike })
    {
      return Holder(name: parts.name, owners: [type], isField: true, file: site.file)
    }
    guard isAtTop(parts.name, site) else { return nil }
    return Holder(name: parts.name, isField: false, file: site.file)
  }

  /// Whether a bare name means a variable at the top of its file.
  private func isAtTop(_ name: String, _ site: FactView) -> Bool {
    let scope = index.scope(of: site.file)
    let isDefined = scope.definitions(name).contains { !$0.detail.isFunctionLike && !$0.detail.isTypeLike }
    guard isDefined || !scope.imports(name).isEmpty else { return site.container == nil }
    return !scope.bindings(name).contains { binding in
      binding.container?.detail.isFunctionLike == true && binding.container == site.container
    }
  }

  private func owners(_ receiver: String, at place: Place) -> Set<FactView> {
    guard let path = AccessPath(receiver), let found = resolver.evaluate(path, at: place, .init()) else { return [] }
    return Set(
      found.values.compactMap { value in
        switch value {
        case .type(let type), .instance(let type): index.whole(type)
        default: nil
        }
      })
  }

  /// `before` and `c` of `c.before`.
  private static func parts(_ text: String) -> (name: String, receiver: String?) {
    guard let dot = text.lastIndex(where: { ".:>".contains($0) }) else { return (text, nil) }
    let receiver = text[..<dot].drop { $0 == "&" || $0 == "*" }
    let trimmed = receiver.hasSuffix(":") || receiver.hasSuffix("-") ? receiver.dropLast() : receiver
    return (String(text[text.index(after: dot)...]), String(trimmed))
  }

  // MARK: Who calls it

  private func calls(of holder: Holder) -> [FactView] {
    index.memos.holderCalls.value(
      "\(holder.file.path) \(holder.name) \(holder.isField) "
        + holder.owners.map { "\($0.path):\($0.startLine)" }.sorted().joined(separator: " ")
    ) {
      // `c.hook(x)`, `c.table["x"](n)`
      var sites = index.facts(.call, named: holder.name).filter { site in
        let text = (site[.receiver].map { $0 + "." } ?? "") + site.name
        guard isSame(text, at: site, holder) else { return false }
        if case .bound(let meant, _, _) = index.resolution(of: site) {
          return !meant.contains { $0.detail.isFunctionLike }
        }
        return true
      }
      for binding in bindings(of: holder) { sites += calls(of: binding) }
      return sites
    }
  }

  /// Names that are given one of what is kept: the variable of a loop, what stands at an index, a function literal's parameter.
  private func bindings(of holder: Holder) -> [FactView] {
    let named = index.facts(.reference, .binding, otherwiseNamed: holder.name).filter { binding in
      guard let profile = index.profile(for: binding.file), let text = heldText(binding, profile) else { return false }
      return isSame(text, at: binding, holder)
    }
    return named + inFile(of: holder).filter { !named.contains($0) }
  }

  /// Those of the holder's own file that a method of the list or table gives: `fn = table.get(name)`, `steps.forEach { $0() }`.
  private func inFile(of holder: Holder) -> [FactView] {
    guard let profile = index.profile(for: holder.file) else { return [] }
    let facts = holder.file.facts(.reference).filter { $0.detail == .binding }
    return facts.filter { binding in
      if let value = binding[.value], value.hasPrefix("parameter") {
        return index.facts(in: binding.file, lines: binding.startLine...binding.startLine).contains { call in
          call.kind == .call && profile.elementClosures.contains(call.name)
            && binding[.target]?.hasPrefix(call.name + "(") == true
            && call[.receiver].map { isSame($0, at: call, holder) } ?? false
        }
      }
      guard let text = heldText(binding, profile) else { return false }
      return isSame(text, at: binding, holder)
    }
  }

  /// What a binding takes one member of, as it is written: `c.before` of a loop over it, of `c.before[]` and `c.before.get()`.
  private func heldText(_ binding: FactView, _ profile: SharedProfile) -> String? {
    let kind = binding.boundValue.kind
    if kind == "each" { return binding[.receiver] }
    guard var text = binding[.target], ["element", "alias", "expression"].contains(kind) else { return nil }
    if kind == "element", !text.hasSuffix(")") { return text }
    if text.hasSuffix("[]") { return String(text.dropLast(2)) }
    guard text.hasSuffix("()"), let dot = text.lastIndex(of: ".") else { return nil }
    let method = String(text[text.index(after: dot)...].dropLast(2))
    guard kind == "element" || profile.elementMembers.contains(method) else { return nil }
    text = String(text[..<dot])
    return text
  }

  private func isSame(_ text: String, at site: FactView, _ holder: Holder) -> Bool {
    guard index.areRelated(site.file, holder.file), let other = self.holder(text, at: site), other.name == holder.name,
      other.isField == holder.isField
    else { return false }
    if !holder.isField { return other.file == holder.file || shares(site.file, holder) }
    if holder.owners.isEmpty || other.owners.isEmpty { return other.file == holder.file }
    return !holder.owners.isDisjoint(with: other.owners)
      || holder.owners.contains { owner in
        other.owners.contains {
          index.overrides.supertypes(of: $0).contains(owner) || index.overrides.supertypes(of: owner).contains($0)
        }
      }
  }

  /// Whether a file means the variable of another by its bare name.
  private func shares(_ file: ScannedFile, _ holder: Holder) -> Bool {
    if index.profile(for: holder.file)?.modules.folderIsScope == true { return file.folder == holder.file.folder }
    return index.scope(of: file).imports(holder.name).contains { fact in
      if case .files(let files) = index.imports.resolve(fact) { files.contains(holder.file) } else { false }
    }
  }

  /// Calls of a name that a binding gives, as far as it is known.
  private func calls(of binding: FactView) -> [FactView] {
    let container = binding.container
    let end = binding.lines.count > 1 ? binding.endLine : container?.endLine ?? binding.file.content.lineCount
    let facts = index.facts(in: binding.file, lines: binding.startLine...max(binding.startLine, end))
    let next = facts.first {
      $0.kind == .reference && $0.detail == .binding && $0.name == binding.name && $0.container == container
        && $0.startLine > binding.startLine && binding.lines.count == 1
    }
    return facts.filter { fact in
      guard fact.kind == .call, fact.name == binding.name, fact[.receiver] == nil else { return false }
      if let next, fact.startLine >= next.startLine { return false }
      var around = fact.container
      while let current = around, current != container { around = current.container }
      return around == container
    }
  }
}
