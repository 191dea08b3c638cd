import Facts

/// All names a definition may be called by: its own, those of imports and exports that rename it, its type's when it is
/// a constructor. More than are right is fine: every site is bound by itself afterwards.
struct AliasNames {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  func names(of definition: FactView) -> [String] {
    var names = [definition.name]
    let profile = index.profile(for: definition.file)
    let isConstructor =
      definition.detail == .constructor || profile?.constructorNames.contains(definition.name) == true
    if isConstructor, let type = definition.container, type.detail.isTypeLike {
      add(&names, String(decoding: FactPostings.lastComponent(Array(type.name.utf8)[...]), as: UTF8.self))
      for subtype in Overrides(index: index).subtypes(of: type) { add(&names, subtype.name) }
      for word in profile?.superNames ?? [] { add(&names, word.hasSuffix("()") ? String(word.dropLast(2)) : word) }
    }
    if isConstructor || definition.detail.isTypeLike {
      for word in profile?.selfNames ?? [] { add(&names, word) }
    }
    var position = 0
    while position < names.count, position < 64 {
      rename(names[position], of: definition, &names)
      position += 1
    }
    return names
  }

  private func add(_ names: inout [String], _ name: String) {
    if !name.isEmpty, !names.contains(name) { names.append(name) }
  }

  private func rename(_ name: String, of definition: FactView, _ names: inout [String]) {
    var isDefault = false
    for export in index.facts(.reference, .export, otherwiseNamed: name) {
      if export.name == "default" || export.name == "exports" {
        isDefault = isDefault || export.file == definition.file
      } else {
        add(&names, export.name)
      }
    }
    for binding in index.facts(.reference, .binding, otherwiseNamed: name) {
      add(&names, binding.name.split(separator: ".").last.map(String.init) ?? "")
    }
    for fact in index.facts(.import, otherwiseNamed: name) {
      if let alias = fact[.alias], alias != "default" { add(&names, alias) }
    }
    guard isDefault || name == "default" else { return }
    // Whoever takes the default, or all, of a module named like this file or its folder.
    var stems: Set<String> = ["..", ".", String(definition.file.fileName.prefix { $0 != "." })]
    var folder = definition.file.folder
    stems.insert(FolderTree.name(of: folder))
    while true {
      for manifest in index.files(in: folder) where manifest.fileName == "package.json" {
        for fact in manifest.facts(.definition) where fact.detail == .module {
          stems.insert(FolderTree.name(of: fact.name))
        }
      }
      if folder.isEmpty { break }
      folder = FolderTree.parent(of: folder)
    }
    for stem in stems.sorted() {
      for fact in index.facts(.import, otherwiseNamed: FactPostings.moduleKey(stem)) {
        if let alias = fact[.alias] { add(&names, alias) }
      }
    }
  }
}
