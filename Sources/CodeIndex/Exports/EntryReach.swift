import Facts

/// Whether the files that a package's manifest names as its entries give a definition to others (JavaScript).
struct EntryReach {
  let index: CodeIndex

  /// True where no entry is found: build output is not always mapped back to its source.
  func reaches(_ definition: FactView, in package: FactView, _ modules: LanguageProfile.Modules) -> Bool {
    let entries = index.memos.packageEntries.value(package.file) { findEntries(of: package, modules) }
    guard !entries.isEmpty else { return true }
    let item = outermost(definition)
    var visited: Set<ScannedFile> = []
    return entries.contains { gives(item, $0, &visited) }
      || entries.contains { GivenTypes(index: index).ofExports(of: $0).contains(item) }
  }

  /// The item of its file's top level that a definition is part of; of a method that is put on a constructor function from
  /// outside, that function.
  private func outermost(_ definition: FactView) -> FactView {
    var item = definition
    while let container = item.container, !container.detail.isNamespace { item = container }
    return item[.receiver].flatMap { index.scope(of: item.file).definitions($0).first } ?? item
  }

  private func findEntries(of package: FactView, _ modules: LanguageProfile.Modules) -> [ScannedFile] {
    let folder = package.file.folder
    let relative = RelativeModules(index: index, modules: modules)
    var files = relative.packageMain(of: folder, label: package.name)?.files ?? []
    for fact in package.file.facts(.entryPoint) where fact.detail == .main && fact.name.hasPrefix("./") {
      guard let target = fact[.target] else { continue }
      let path = FolderTree.resolve(target, in: folder) ?? ""
      if let star = path.firstIndex(of: "*") {
        // `"./plugins/*": "./lib/plugins/*.js"`
        let (before, after) = (path[..<star], path[path.index(after: star)...])
        files += index.listing.filter {
          $0.language != nil && $0.path.hasPrefix(before) && $0.path.hasSuffix(after)
            && $0.path.utf8.count > before.utf8.count + after.utf8.count
        }
      } else if let file = index.tree.file(path) {
        if file.language != nil { files.append(file) }
      } else if let source = relative.source(ofTarget: target, in: folder, label: package.name) {
        files += source.files.filter { !files.contains($0) }
      }
    }
    return files
  }

  /// Whether what a file exports holds an item of this or another file, be it under another name or as a member of a module that
  /// it hands on as a whole.
  private func gives(_ item: FactView, _ entry: ScannedFile, _ visited: inout Set<ScannedFile>) -> Bool {
    if item.file == entry { return true }
    guard visited.count < 256, visited.insert(entry).inserted else { return false }
    let scope = index.scope(of: entry)
    let imports = entry.facts(.import)
    // What a file exports whose statements say nothing of it cannot be told: what it imports may be.
    let saysNothing =
      scope.exportedNames.isEmpty && scope.reExports.isEmpty
      && !entry.facts(.definition).contains { $0[.exported] != nil }
    for fact in imports {
      let isHandedOn =
        fact.detail == .reExport || saysNothing
        || (fact[.alias] ?? fact[.imported]).map(scope.exportedNames.contains) ?? false
      guard isHandedOn, case .files(let files) = index.imports.resolve(fact) else { continue }
      switch fact[.imported] {
      case nil, "*": if files.contains(where: { gives(item, $0, &visited) }) { return true }
      case .some(let name):
        if files.contains(item.file), item.name == name || saysNothing { return true }
        let values = index.exported(name, from: files)
        if values.contains(where: { Self.is($0, item) }) { return true }
        // A default that is no definition is made of what its file has.
        if values.isEmpty, name == "default", files.contains(item.file) { return true }
        for case .module(let module) in values where module.files.contains(where: { gives(item, $0, &visited) }) {
          return true
        }
      }
    }
    return false
  }

  private static func `is`(_ value: Value, _ item: FactView) -> Bool {
    switch value {
    case .type(let found), .function(let found), .instance(let found): found == item
    default: false
    }
  }
}
