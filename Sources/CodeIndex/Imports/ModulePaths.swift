import Facts

/// `a::b::C` is an item of the module `b`, a file `b.rs` or `b/mod.rs` in the folder of its parent, or a block in the
/// parent's file (Rust). Paths begin at the crate, here, above, at a module or an item of this file, or at a crate.
struct ModulePaths {
  let index: CodeIndex
  let modules: LanguageProfile.Modules

  func resolve(_ name: String, from file: ScannedFile) -> ModuleTarget {
    let parts = Self.parts(name)
    guard let first = parts.first else { return .unresolved }
    if let start = start(first, from: file) { return walk(parts.dropFirst(), from: start, name) }
    // A path that begins with a type names its cases.
    if first.first?.isUppercase == true { return .unresolved }
    return .external(first)
  }

  static func parts(_ name: String) -> [String] {
    name.split(separator: ":").map { $0.hasPrefix("r#") ? String($0.dropFirst(2)) : String($0) }
  }

  private func walk(_ parts: ArraySlice<String>, from start: Module, _ name: String) -> ModuleTarget {
    var module = start
    for part in parts {
      if part == modules.ownWord { continue }
      guard let next = part == modules.parentWord ? parent(of: module) : child(part, of: module) else {
        return passedOn(part, by: module).map { .module($0) } ?? .unresolved
      }
      module = next
    }
    module.label = name
    return .module(module)
  }

  /// A module that another one only passes on: `pub use grep as internal`.
  private func passedOn(_ name: String, by module: Module) -> Module? {
    for value in index.exported(name, from: module.files) {
      if case .module(let module) = value { return module }
    }
    return nil
  }

  /// What the first name of a path means, when it is a module.
  func start(_ name: String, from file: ScannedFile) -> Module? {
    if modules.rootWords.contains(name) { return root(of: file) }
    if name == modules.ownWord { return module(of: file) }
    if name == modules.parentWord { return parent(of: module(of: file)) }
    return child(name, of: module(of: file)) ?? crate(named: name)
  }

  /// The module that a file is.
  func module(of file: ScannedFile) -> Module {
    Module(files: [file], folder: Self.isFolderFile(file) ? file.folder : Self.stem(file.path), label: file.fileName)
  }

  /// Its submodules stand beside it.
  private static func isFolderFile(_ file: ScannedFile) -> Bool {
    if ["mod.rs", "lib.rs", "main.rs", "build.rs"].contains(file.fileName) { return true }
    // A test, an example or a further program is a crate of its own.
    return ["tests", "examples", "benches", "bin"].contains(FolderTree.name(of: file.folder))
  }

  private static func stem(_ path: String) -> String { path.hasSuffix(".rs") ? String(path.dropLast(3)) : path }

  func child(_ name: String, of module: Module) -> Module? {
    guard let folder = module.folder else { return nil }
    let path = FolderTree.join(folder, name)
    for candidate in [path + ".rs", path + "/mod.rs"] {
      if let file = index.tree.file(candidate), !module.files.contains(file), file.language != nil {
        return Module(files: [file], folder: path, label: name)
      }
    }
    // A block in the module's own file.
    for file in module.files {
      if index.scope(of: file).definitions(name).contains(where: { $0.detail == .module && $0.lines.count > 1 }) {
        return Module(files: [file], folder: path, label: name)
      }
    }
    return nil
  }

  func parent(of module: Module) -> Module? {
    guard let file = module.files.first, let folder = module.folder else { return nil }
    let around = FolderTree.parent(of: folder)
    // A block's parent is the file around it.
    if !Self.isFolderFile(file), folder != Self.stem(file.path) { return self.module(of: file) }
    if Self.isFolderFile(file), folder != file.folder { return self.module(of: file) }
    for name in ["mod.rs", "lib.rs", "main.rs"] {
      if let file = index.tree.file(FolderTree.join(around, name)) { return self.module(of: file) }
    }
    if let file = index.tree.file(around + ".rs") { return self.module(of: file) }
    return nil
  }

  /// The root of the crate that a file belongs to.
  private func root(of file: ScannedFile) -> Module? {
    var folder = file.folder
    while !folder.isEmpty, index.tree.file(FolderTree.join(folder, "Cargo.toml")) == nil {
      folder = FolderTree.parent(of: folder)
    }
    let source = FolderTree.join(folder, "src")
    guard file.path.hasPrefix(source + "/"), FolderTree.name(of: file.folder) != "bin" else {
      return module(of: outermost(file, below: folder))
    }
    if file.fileName == "main.rs", file.folder == source { return module(of: file) }
    let library = index.tree.file(FolderTree.join(source, "lib.rs"))
    let program = index.tree.file(FolderTree.join(source, "main.rs"))
    guard let library, let program else { return (library ?? program).map { module(of: $0) } ?? module(of: file) }
    // Both may declare the module; the library is meant unless only the program does.
    let first = String(file.path.dropFirst(source.count + 1).prefix { $0 != "/" && $0 != "." })
    let isDeclared = { (root: ScannedFile) in
      index.scope(of: root).definitions(first).contains { $0.detail == .module }
    }
    return module(of: !isDeclared(library) && isDeclared(program) ? program : library)
  }

  /// The file of a test or example that declares the others: the one directly in `tests`, or `main.rs` of its folder.
  private func outermost(_ file: ScannedFile, below folder: String) -> ScannedFile {
    var current = file.folder
    while !current.isEmpty, current != folder {
      if let main = index.tree.file(FolderTree.join(current, "main.rs")) { return main }
      if let main = index.tree.file(current + ".rs") { return main }
      current = FolderTree.parent(of: current)
    }
    return file
  }

  /// The library of a package of this repository, by its name with `_` for `-`.
  private func crate(named name: String) -> Module? {
    let crates = index.memos.crates.value(0) {
      var crates: [String: ScannedFile] = [:]
      for file in index.files where file.fileName == "Cargo.toml" {
        for fact in file.facts(.definition) where fact.detail == .module {
          let name = String(fact.name.map { $0 == "-" ? "_" : $0 })
          if let library = index.tree.file(FolderTree.join(file.folder, "src/lib.rs")), crates[name] == nil {
            crates[name] = library
          }
        }
      }
      return crates
    }
    return crates[name].map { module(of: $0) }
  }
}

extension CodeIndex {
  /// The module an import names, seen from the top level of its file: what stands in a block begins one module further in.
  func moduleName(of fact: FactView) -> String {
    guard let modules = profile(for: fact.file)?.modules, modules.style == .modulePath else { return fact.name }
    return moduleName(fact.name, at: fact.container, modules)
  }

  func moduleName(_ name: String, at container: FactView?, _ modules: LanguageProfile.Modules) -> String {
    var blocks = 0
    var next = container
    while let current = next {
      if current.detail.isNamespace { blocks += 1 }
      next = current.container
    }
    var parts = name.split(separator: ":").map(String.init)
    var dropped = 0
    while dropped < blocks, let first = parts.first, first == modules.parentWord {
      dropped += 1
      parts.removeFirst()
    }
    if dropped > 0, let own = modules.ownWord, parts.first != modules.parentWord { parts.insert(own, at: 0) }
    return parts.joined(separator: "::")
  }
}
