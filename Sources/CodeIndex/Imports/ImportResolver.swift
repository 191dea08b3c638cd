public import Facts

/// Where an import statement leads.
public enum ImportTarget: Sendable, Hashable {
  /// Files of this repository: one, or every file of a package folder.
  case files([ScannedFile])
  /// A package from outside, as the import names it: `requests`, `@scope/name`, `github.com/x/y/z`.
  case external(package: String)
  /// Neither a file here nor a name that could be a package.
  case unresolved
}

/// Follows import facts to files, by ``LanguageProfile/Modules``.
public struct ImportResolver: Sendable {
  let index: CodeIndex

  /// Where an `import` fact leads. For `from pkg import submodule` this is the submodule's file, also where the package
  /// imports that submodule itself; the package's own file only where it gives the name another meaning.
  public func resolve(_ importFact: FactView) -> ImportTarget {
    if index.profile(for: importFact.file)?.modules.style == .declaredPackage {
      return DeclaredPackages(NameResolver(index: index)).target(of: importFact)
    }
    let isSystem = importFact[.value] == "system"
    let name = index.moduleName(of: importFact)
    switch module(named: isSystem ? String(IncludedFiles.systemMark) + name : name, from: importFact.file) {
    case .external(let package): return .external(package: package)
    case .unresolved: return .unresolved
    case .module(let module):
      if let imported = importFact[.imported],
        let submodule = self.submodule(imported, of: module, for: importFact.file),
        index.exported(imported, from: module.files).allSatisfy({ Self.isModule($0, in: submodule) })
      {
        return submodule.files.isEmpty ? .unresolved : .files(submodule.files)
      }
      return module.files.isEmpty ? .unresolved : .files(module.files)
    }
  }

  /// What an import names that does not stand here, in full: `google.cloud.storage`, `Vapor`, `Monolog\Logger`; nil for what
  /// does, and for paths of files that are not found. Where imports lead to no files, a target or namespace of that name says
  /// that it is ours.
  public func outsideModule(_ importFact: FactView) -> String? {
    switch resolve(importFact) {
    case .external(let package):
      guard index.profile(for: importFact.file)?.modules.style == .dottedPath else { return package }
      // A package may give a module deep below one that several share: `from google.cloud import storage`.
      let imported = importFact[.imported].flatMap { $0 == "*" ? nil : "." + $0 } ?? ""
      return index.moduleName(of: importFact) + imported
    case .files: return nil
    case .unresolved:
      guard let profile = index.profile(for: importFact.file) else { return nil }
      switch profile.modules.style {
      case .target:
        let name = String(importFact.name.prefix { $0 != "." })
        return index.targetsOfBuild.isTarget(name) ? nil : name
      case .namespaces:
        if ImportedFiles.isPath(importFact, profile.modules) { return nil }
        if !ImportedFiles(index: index).files(importFact).isEmpty { return nil }
        let parts = Namespaces.parts(importFact.name)
        let declared = index.declaredNamespaces(ofLanguage: importFact.file.language)
        let isOurs = parts.indices.contains { declared.contains(parts[...$0].joined(separator: ".")) }
        return isOurs ? nil : importFact.name
      default: return nil
      }
    }
  }

  /// Whether an import leads to something of this repository, and nobody can say to which file.
  public func isUnfollowed(_ importFact: FactView) -> Bool {
    guard let modules = index.profile(for: importFact.file)?.modules, !modules.namesFiles else { return false }
    if modules.importsNameDefinitions, !ImportedFiles.isPath(importFact, modules) { return false }
    return outsideModule(importFact) == nil && ImportedFiles(index: index).files(importFact).isEmpty
  }

  private static func isModule(_ value: Value, in submodule: Module) -> Bool {
    if case .module(let module) = value { module.files == submodule.files } else { false }
  }

  func module(named name: String, from file: ScannedFile) -> ModuleTarget {
    guard let profile = index.profile(for: file) else { return .unresolved }
    // A file's own modules stand in a folder of its name.
    let folder = profile.modules.style == .modulePath ? file.path : file.folder
    return index.memos.modules.value(ModuleRequest(name: name, folder: folder, language: file.language)) {
      switch profile.modules.style {
      case .dottedPath: DottedModules(index: index, modules: profile.modules).resolve(name, from: file)
      case .packageDirectory: PackageModules(index: index, modules: profile.modules).resolve(name, from: file)
      case .relativePath: RelativeModules(index: index, modules: profile.modules).resolve(name, from: file)
      case .modulePath: ModulePaths(index: index, modules: profile.modules).resolve(name, from: file)
      case .declaredPackage: DeclaredPackages(NameResolver(index: index)).module(named: name, from: file)
      case .include: IncludedFiles(index: index, modules: profile.modules).resolve(name, from: file)
      case .namespaces, .target, .none: .unresolved
      }
    }
  }

  /// A module inside a package's folder.
  func submodule(_ name: String, of module: Module, for file: ScannedFile) -> Module? {
    guard let folder = module.folder, let profile = index.profile(for: file) else { return nil }
    if profile.modules.style == .modulePath {
      return ModulePaths(index: index, modules: profile.modules).child(name, of: module)
    }
    guard profile.modules.style == .dottedPath else {
      return nil
    }
    return DottedModules(index: index, modules: profile.modules).module(
      [name], below: folder, label: module.label + "." + name)
  }
}

extension CodeIndex {
  /// The type or function of this repository that an import names in full, where imports name namespaces; nil where it names a
  /// namespace, or what comes from outside.
  public func definition(namedByImport fact: FactView) -> FactView? {
    guard profile(for: fact.file)?.modules.style == .namespaces, fact.detail == .named else { return nil }
    for value in NameResolver(index: self).importedFromNamespace(fact) {
      switch value {
      case .type(let definition), .function(let definition): return definition
      default: continue
      }
    }
    return nil
  }
}
