import Facts

/// What a file that imports a package as a whole has of it.
struct PackageUse {
  let resolver: NameResolver
  private var index: CodeIndex { resolver.index }

  init(_ resolver: NameResolver) { self.resolver = resolver }

  /// Of a package's files those that define what the importing file names and has from nowhere nearer; of several that define
  /// the same, as modules and platforms do, the nearest.
  func used(of files: [ScannedFile], by fact: FactView) -> [ScannedFile] {
    let scope = index.scope(of: fact.file)
    let own = index.packageName(of: fact.file)
    let words = index.words(of: fact.file)
    var used: Set<ScannedFile> = []
    for (name, holders) in holders(of: files, fact) where words.contains(name) {
      // What the file defines or imports by its name is not meant; neither is what its own package has.
      guard scope.imports(name).isEmpty, scope.definitions(name).isEmpty else { continue }
      if let own, own != fact.name,
        !DeclaredPackages(resolver).values(name, in: own, for: fact.file, .init()).isEmpty
      {
        continue
      }
      let ranks = holders.map { FolderTree.nearness($0.folder, fact.file.folder) }
      let best = ranks.max() ?? 0
      for (holder, rank) in zip(holders, ranks) where rank == best { used.insert(holder) }
    }
    return files.filter(used.contains)
  }

  /// The files that define a name at their top, by name.
  private func holders(of files: [ScannedFile], _ fact: FactView) -> [String: [ScannedFile]] {
    // Not as the import writes it, which may begin at a package around.
    let package = files.first.flatMap { index.packageName(of: $0) } ?? ""
    let request = PackageRequest(name: "", package: package, language: fact.file.language)
    return index.memos.packageHolders.value(request) {
      var holders: [String: [ScannedFile]] = [:]
      for file in files {
        for definition in file.facts(.definition)
        where definition.container.map(\.detail.isNamespace) ?? true && !definition.detail.isNamespace {
          if holders[definition.name]?.last != file { holders[definition.name, default: []].append(file) }
        }
      }
      return holders
    }
  }
}

extension CodeIndex {
  /// The words in what a file's facts say, but its imports and documentation: whatever it names is among them.
  func words(of file: ScannedFile) -> Set<String> {
    memos.fileWords.value(file) {
      let content = file.content
      var ids: Set<NameID> = []
      for fact in content.facts where fact.kind != .import {
        ids.insert(fact.name)
        let first = Int(fact.firstAttribute)
        for attribute in content.attributes[first..<first + Int(fact.attributeCount)] where attribute.key != .doc {
          ids.insert(attribute.value)
        }
      }
      return Set(ids.flatMap { TopLevelText.words(content.names[$0]) })
    }
  }
}
