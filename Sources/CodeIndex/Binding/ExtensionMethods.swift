import Facts

/// Functions that are called as methods of their first parameter (`static int Size(this Box box)`).
struct ExtensionMethods {
  let index: CodeIndex

  /// Extension methods of a name that a place can see and that a receiver fits.
  struct Fitting {
    /// Their first parameter takes the receiver's type.
    var sure: [FactView] = []
    /// Nothing says whether it does.
    var possible: [FactView] = []
  }

  private var resolver: NameResolver { NameResolver(index: index) }

  /// - Parameter value: nil when nothing says what the receiver is.
  func fitting(_ name: String, on value: Value?, at place: Place, _ trail: NameResolver.Trail) -> Fitting {
    var fitting = Fitting()
    guard let word = index.profile(for: place.file)?.extensionWord else { return fitting }
    let candidates = index.definitions(named: name).filter { method in
      method[.parameters]?.hasPrefix(word + " ") == true && index.areRelated(method.file, place.file)
    }
    guard !candidates.isEmpty else { return fitting }
    let visible = visibleNamespaces(of: place.file)
    for method in candidates {
      guard let type = method.container, let path = index.namespaces.path(around: type), visible.contains(path) else {
        continue
      }
      switch fits(method, value, trail) {
      case true?: fitting.sure.append(method)
      case nil: fitting.possible.append(method)
      case false?: continue
      }
    }
    return fitting
  }

  /// Whether a method takes a receiver; nil when that cannot be told.
  private func fits(_ method: FactView, _ value: Value?, _ trail: NameResolver.Trail) -> Bool? {
    guard let value, let profile = index.profile(for: method.file), let word = profile.extensionWord,
      let text = method[.parameters]?.dropFirst(word.count + 1),
      let type = ParameterList(String(text), style: profile.parameters).parameters.first?.type
    else { return nil }
    let name = TopLevelText.words(TopLevelText.trimmed(type).prefix { $0 != "<" && $0 != "[" }).last ?? ""
    if name == "object" || resolver.isUnbound(name, in: method) { return true }
    let taken = resolver.typed(type, at: resolver.outside(method), trail)
    if taken.contains(value) { return true }
    switch value {
    case .instance(let own), .type(let own):
      let supertypes = index.overrides.supertypes(of: own)
      if taken.contains(where: { if case .instance(let type) = $0 { supertypes.contains(type) } else { false } }) {
        return true
      }
      let outside = ([own] + supertypes).flatMap { index.bases(of: $0, trail) }
      if taken.contains(where: outside.contains) { return true }
      if taken.isEmpty || outside.contains(where: { $0 == .variable }) { return nil }
      // A base from outside may have any other.
      let isOutside = taken.contains { if case .external = $0 { true } else { false } }
      let isOpen = outside.contains { if case .external = $0 { true } else { false } }
      return isOutside && isOpen ? nil : false
    case .external(let own):
      if taken.contains(where: { isOtherBuiltIn($0, own, profile) }) { return false }
      return taken.isEmpty || taken.contains { if case .external = $0 { true } else { false } } ? nil : false
    case .elements: return taken.contains { if case .instance = $0 { true } else { false } } ? false : nil
    case .function, .module, .package, .variable: return nil
    }
  }

  /// Whether the language says that two types are different ones: a number is no text.
  private func isOtherBuiltIn(_ taken: Value, _ own: String, _ profile: SharedProfile) -> Bool {
    guard case .external(let taken) = taken else { return false }
    let kinds = profile.literalTypes.filter { $0.key != "any" }
    return kinds.contains { $0.value.contains(taken) } && kinds.contains { $0.value.contains(own) }
      && !kinds.contains { $0.value.contains(taken) && $0.value.contains(own) }
  }

  /// Full names of the namespaces whose extension methods a file can call.
  private func visibleNamespaces(of file: ScannedFile) -> Set<String> {
    index.memos.visibleNamespaces.value(file) {
      let namespaces = index.namespaces
      var around: Set<String> = [""]
      for definition in file.facts(.definition) where definition.detail == .namespace {
        for path in namespaces.path(of: definition).map(Namespaces.outwards(from:)) ?? [] { around.insert(path) }
      }
      var visible = around
      let scope = index.scope(of: file)
      let imports = scope.wildcards.map { FactView(file: file, index: $0) } + resolver.sharedImports(for: file)
      for fact in imports {
        let path = Namespaces.parts(fact.name).joined(separator: ".")
        for outer in around.sorted() { visible.insert(Namespaces.joined(outer, path)) }
      }
      return visible
    }
  }
}
