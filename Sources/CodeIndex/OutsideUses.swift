import Facts

/// Where something from outside the repository is imported and used.
struct OutsideUses {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// The imports, calls and references of what a symbol names, in order of place; empty when nothing here shows it.
  /// - Parameter symbol: `get`, `requests.get`, `java.util.List`, `std::sort`.
  func sites(of symbol: String) -> [FactView] {
    let parts = symbol.prefix { $0 != "(" }.split(whereSeparator: { ".:#/\\>-* ".contains($0) }).map(String.init)
    guard let name = parts.last else { return [] }
    let owner = parts.dropLast().last
    var sites = index.facts(.import).filter { fact in
      if fact.name == symbol { return true }
      if let owner {
        // `from requests import get`, `import requests`.
        let module = Self.last(fact.name)
        return (module == owner && fact[.imported].map { $0 == name } ?? true)
          || (fact[.imported] == owner && fact[.alias] ?? owner == owner)
      }
      return fact[.imported] == name || fact[.alias] == name || Self.last(fact.name) == name
    }.filter { fact in
      if case .files = index.imports.resolve(fact) { return false }
      return true
    }
    let imports = sites
    let imported = Set(sites.map(\.file))
    sites = index.facts(.call, named: name).filter { site in
      guard let owner else {
        // A parameter that is called is no name from outside.
        if case .nothing = index.resolution(of: site) { return false }
        return index.binding(of: site).definitions.isEmpty
      }
      if let receiver = site[.receiver] { return Self.last(receiver) == owner }
      return imported.contains(site.file) && index.binding(of: site).tier == .external
    }
    let references = index.facts(.reference, named: name) + index.facts(.reference, otherwiseNamed: name)
    sites += references.filter { site in
      switch site.detail {
      case .decorator, .base, .typeUse, .callback: break
      default: return false
      }
      guard let owner else { return true }
      return Self.last(String(site.name.dropLast(name.count + 1))) == owner || imported.contains(site.file)
    }
    // Imports of a module say something of those of its names only that are used.
    let users = Set(sites.map(\.file))
    let shown = sites.isEmpty ? imports : imports.filter { users.contains($0.file) }
    return (shown + sites).sorted(by: FactView.precedes)
  }

  private static func last(_ name: String) -> String {
    name.split(whereSeparator: { ".:/\\>-".contains($0) }).last.map(String.init) ?? name
  }
}
