import Facts

/// Whether the library of a crate leads to a definition (Rust): by modules that are public all the way down, or because a
/// module on the way passes it on.
struct CrateReach {
  let index: CodeIndex

  func reaches(_ definition: FactView, in package: FactView) -> Bool {
    guard let root = index.libraryRoot(of: package), let profile = index.profile(for: definition.file) else {
      return false
    }
    let paths = ModulePaths(index: index, modules: profile.modules)
    let outermost = self.outermost(definition)
    var file = outermost.file
    var steps = 0
    while file != root {
      steps += 1
      let module = paths.module(of: file)
      guard steps < 32, let parent = paths.parent(of: module)?.files.first, parent != file else { return false }
      guard isPublic(module, in: parent) || passesOn(outermost, parent) else { return false }
      file = parent
    }
    return true
  }

  /// The item of its file that a definition is part of; of an implementation the type.
  private func outermost(_ definition: FactView) -> FactView {
    var current = definition
    while let container = current.container, !container.detail.isNamespace { current = container }
    if current[.extends] != nil, case .type(let type) = index.owner(of: current) { return type }
    return current
  }

  private func isPublic(_ module: Module, in parent: ScannedFile) -> Bool {
    let name = module.folder.map(FolderTree.name) ?? ""
    return index.scope(of: parent).definitions(name).contains { $0.detail == .module && $0[.exported] != nil }
  }

  private func passesOn(_ item: FactView, _ parent: ScannedFile) -> Bool {
    index.exported(item.name, from: [parent]).contains {
      switch $0 {
      case .type(let found), .function(let found), .instance(let found): found == item
      default: false
      }
    }
  }
}

extension CodeIndex {
  /// The file that a package's library begins with, where it has one.
  func libraryRoot(of package: FactView) -> ScannedFile? {
    FolderTree.resolve(package[.target] ?? "src/lib.rs", in: package.file.folder).flatMap(tree.file)
  }
}
