import Facts

/// Packages from outside that code names in full paths without importing them: `toml::from_str(text)`.
struct PathPackages {
  let index: CodeIndex

  /// The first names of paths in a file that nothing brings into sight, each once, in order of place. Only where modules are
  /// paths does such a name mean a package.
  /// - Parameter isPackage: whether a manifest declares a package of the name.
  func packages(in file: ScannedFile, _ isPackage: (String) -> Bool) -> [String] {
    guard let profile = index.profile(for: file), profile.modules.style == .modulePath else { return [] }
    let paths = ModulePaths(index: index, modules: profile.modules)
    let resolver = NameResolver(index: index)
    var known: [String: Bool] = [:]
    var packages: [String] = []
    for number in file.content.facts.indices {
      let fact = FactView(file: file, index: number)
      guard let root = root(of: fact) else { continue }
      let mayBe = known[root] ?? (isPackage(root) && paths.start(root, from: file) == nil)
      known[root] = mayBe
      // A variable may have its name.
      guard mayBe, resolver.lookup(root, at: Place(of: fact)) == nil else { continue }
      known[root] = false
      packages.append(root)
    }
    return packages
  }

  private func root(of fact: FactView) -> String? {
    let text: String?
    switch (fact.kind, fact.detail) {
    case (.call, _): text = fact[.receiver]
    case (.reference, .base), (.reference, .typeUse), (.reference, .decorator):
      text = fact.name.holds("::") ? fact.name : nil
    default: text = nil
    }
    guard let text, let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
      return nil
    }
    let root = text.prefix { $0.isLowercase || $0.isNumber || $0 == "_" }
    let rest = text[root.endIndex...]
    return rest.isEmpty || rest.hasPrefix("::") ? String(root) : nil
  }
}
