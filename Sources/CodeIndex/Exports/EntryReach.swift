import Facts

/// Whether the files that a package's manifest names as its entries give a definition to others (JavaScript).
struct EntryReach {
  let index: CodeIndex

  /// True where no entry is found: build output is not always mapped back to its source.
  func reaches(_ definition: FactView, in package: FactView, _ modules: LanguageProfile.Modules) -> Bool {
    let entries = index.memos.packageEntries.value(package.file) { findEntries(of: package, modules) }
    guard !entries.isEmpty else { return true }
    var item = definition
    while let container = item.container, !container.detail.isNamespace { item = container }
    return entries.contains { gives(item, $0) }
  }

  private func findEntries(of package: FactView, _ modules: LanguageProfile.Modules) -> [ScannedFile] {
    let folder = package.file.folder
    let relative = RelativeModules(index: index, modules: modules)
    var files = relative.packageMain(of: folder, label: package.name)?.files ?? []
    for fact in package.file.facts(.entryPoint) where fact.detail == .main && fact.name.hasPrefix("./") {
      let path = fact[.target].flatMap { FolderTree.resolve($0, in: folder) }
      if let file = path.flatMap(index.tree.file), file.language != nil { files.append(file) }
    }
    return files
  }

  private func gives(_ item: FactView, _ entry: ScannedFile) -> Bool {
    if item.file == entry { return true }
    let names = [item[.receiver] ?? item.name, "default"]
    if names.contains(where: { name in index.exported(name, from: [entry]).contains { Self.is($0, item) } }) {
      return true
    }
    // Under another name, or as a property of what the entry exports as a whole.
    return entry.facts(.import).contains { fact in
      guard fact.detail == .reExport || index.scope(of: entry).reExports.isEmpty,
        case .files(let files) = index.imports.resolve(fact), files.contains(item.file)
      else { return false }
      return fact.detail != .reExport || fact[.imported] == item.name || fact[.imported] == "default"
    }
  }

  private static func `is`(_ value: Value, _ item: FactView) -> Bool {
    switch value {
    case .type(let found), .function(let found), .instance(let found): found == item
    default: false
    }
  }
}
