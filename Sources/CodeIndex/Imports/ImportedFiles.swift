import Facts

/// The files that imports lead to, also where names have namespaces and files say nothing.
struct ImportedFiles {
  let index: CodeIndex

  /// The files of this repository that an `import` fact leads to; empty where it leads outside, or nobody can say.
  func files(_ fact: FactView) -> [ScannedFile] {
    if case .files(let files) = index.imports.resolve(fact) { return files }
    guard let modules = index.profile(for: fact.file)?.modules, modules.style == .namespaces else { return [] }
    guard modules.importsNameDefinitions else { return required(fact, modules).map { [$0] } ?? [] }
    if Self.isPath(fact, modules) { return included(fact).map { [$0] } ?? [] }
    return index.definition(namedByImport: fact).map { [$0.file] } ?? []
  }

  /// When the import takes effect, where nothing around it says otherwise.
  func effect(of fact: FactView) -> ImportGraph.Effect {
    guard let modules = index.profile(for: fact.file)?.modules else { return .atLoadTime }
    return modules.importsNameDefinitions && !Self.isPath(fact, modules) ? .onFirstUse : .atLoadTime
  }

  /// The files of types that a file names without importing them, with the first place that does: those of its own namespace, and
  /// `Part\Item` below it. Only where imports name definitions, for elsewhere files are imported.
  func named(in file: ScannedFile) -> [(fact: FactView, file: ScannedFile)] {
    guard let modules = index.profile(for: file)?.modules, modules.style == .namespaces, modules.importsNameDefinitions
    else { return [] }
    let scope = index.scope(of: file)
    var seen: Set<String> = []
    var found: [(FactView, ScannedFile)] = []
    for number in file.content.facts.indices {
      let fact = FactView(file: file, index: number)
      guard let name = Self.typeName(of: fact), seen.insert(name).inserted else { continue }
      var parts = Namespaces.parts(name)
      guard let first = parts.first, scope.imports(String(first)).isEmpty else { continue }
      if !name.hasPrefix("\\") {
        parts = Namespaces.parts(index.namespaces.namespace(in: file, line: fact.startLine)) + parts
      }
      for case .type(let type) in index.namespaces.values(parts, for: file) { found.append((fact, type.file)) }
    }
    return found
  }

  /// The type that a fact names as it is written; nil for other facts.
  private static func typeName(of fact: FactView) -> String? {
    switch (fact.kind, fact.detail) {
    case (.call, .constructor): return fact[.receiver].map { $0 + "\\" + fact.name } ?? fact.name
    case (.call, _):
      guard let receiver = fact[.receiver], receiver.first.map({ $0.isUppercase || $0 == "\\" }) == true,
        receiver.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "\\" })
      else { return nil }
      return receiver
    case (.reference, .base), (.reference, .typeUse): return fact.name
    default: return nil
    }
  }

  /// Whether an import names a file although the language's imports name what files define: `require 'helpers.php'`.
  static func isPath(_ fact: FactView, _ modules: LanguageProfile.Modules) -> Bool {
    modules.importsNameDefinitions && fact.detail == .wildcard
  }

  /// The file beside, or below the root, where programs are started.
  private func included(_ fact: FactView) -> ScannedFile? {
    let path = String(fact.name.drop { $0 == "/" })
    return FolderTree.resolve(path, in: fact.file.folder).flatMap(index.tree.file)
      ?? FolderTree.resolve(path, in: "").flatMap(index.tree.file)
  }

  /// What `require 'a/b'` loads: the file beside, or the nearest `a/b.rb` below a folder where programs look for such files.
  private func required(_ fact: FactView, _ modules: LanguageProfile.Modules) -> ScannedFile? {
    guard !modules.extensions.isEmpty, !fact.name.isEmpty else { return nil }
    let named = modules.extensions.contains { fact.name.hasSuffix("." + $0) }
    let paths = named ? [fact.name] : modules.extensions.map { fact.name + "." + $0 }
    if fact[.value] == "relative" {
      return paths.lazy.compactMap { FolderTree.resolve($0, in: fact.file.folder).flatMap(index.tree.file) }.first
    }
    for path in paths where !path.hasPrefix("/") && !path.hasPrefix(".") {
      let found = index.tree.files(named: FolderTree.name(of: path)).filter { file in
        modules.sourceRoots.contains { file.path == $0 + "/" + path || file.path.hasSuffix("/" + $0 + "/" + path) }
      }
      if let nearest = FolderTree.nearest(of: found, to: fact.file.folder) { return nearest }
    }
    return nil
  }
}
