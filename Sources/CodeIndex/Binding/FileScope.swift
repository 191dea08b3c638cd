public import Facts

/// The names of one file, by where they are known. Built when a question first touches the file.
final class FileScope: Sendable {
  /// A name inside a definition; -1 is the top level.
  private struct Key: Hashable {
    var container: Int32
    var name: NameID
  }

  let file: ScannedFile
  private let definitions: [Key: [Int]]
  private let bindings: [NameID: [Int]]
  private let imports: [String: [Int]]
  /// Imports that make everything of a module visible.
  let wildcards: [Int]
  /// Imports that pass names on.
  let reExports: [Int]
  /// By the name seen outside.
  private let exports: [String: [Int]]
  /// Local names that an export statement makes visible.
  let exportedNames: Set<String>
  /// Types and variables that methods are declared on from outside (`app.use = function`), as written.
  let receivers: Set<String>
  private let bases: [Int32: [Int]]
  /// Function literals and nameless types, by the definition that holds them.
  private let literals: [Int32: [Int]]
  /// What nameless types have, by their body and name.
  private let nameless: [Int: [NameID: [Int]]]
  /// What functions give, as their bodies say.
  private let results: [Int32: [Int]]
  /// Declarations that only state a further signature (`@overload`, a method without a body), by what they state it of. Names mean the
  /// implementation, so these are not among ``definitions(_:in:)`` where it stands beside them.
  private let overloads: [Key: [Int]]

  /// - Parameter skipsBlocks: blocks that add to a type are no definitions of its name.
  init(_ file: ScannedFile, skipsBlocks: Bool = false, localName: (FactView) -> [String]) {
    self.file = file
    var definitions: [Key: [Int]] = [:]
    var bindings: [NameID: [Int]] = [:]
    var imports: [String: [Int]] = [:]
    var wildcards: [Int] = []
    var reExports: [Int] = []
    var exports: [String: [Int]] = [:]
    var exportedNames: Set<String> = []
    var receivers: Set<String> = []
    var bases: [Int32: [Int]] = [:]
    var literals: [Int32: [Int]] = [:]
    var results: [Int32: [Int]] = [:]
    var overloads: [Key: [Int]] = [:]
    var announced: Set<Key> = []
    let content = file.content
    for (index, fact) in content.facts.enumerated() {
      switch (fact.kind, fact.detail) {
      case (.definition, _):
        if let receiver = content.attribute(.receiver, of: fact) {
          receivers.insert(content.names[receiver])
        } else if !skipsBlocks || content.attribute(.extends, of: fact) == nil {
          let key = Key(container: fact.container, name: fact.name)
          definitions[key, default: []].append(index)
          if announced.remove(key) != nil || content.isSignature(index) {
            overloads[key, default: []].append(index)
          }
          // What stands in namespaces is at the top level for everyone outside.
          var container = fact.container
          while container >= 0, content.facts[Int(container)].detail.isNamespace {
            container = content.facts[Int(container)].container
          }
          if container < 0, fact.container >= 0 {
            definitions[Key(container: -1, name: fact.name), default: []].append(index)
          }
        }
      case (.reference, .binding):
        switch content.attribute(.value, of: fact).map({ content.names.utf8($0) }) {
        case .some(let value) where value.elementsEqual("anonymous".utf8):
          literals[fact.container, default: []].append(index)
        case .some(let value) where value.elementsEqual("result".utf8):
          results[fact.container, default: []].append(index)
        case .some(let value)
        where value.starts(with: "closure".utf8) && content.names.utf8(fact.name).elementsEqual("{".utf8):
          literals[fact.container, default: []].append(index)
        default: bindings[fact.name, default: []].append(index)
        }
      case (.reference, .decorator):
        if let target = content.attribute(.target, of: fact),
          FactPostings.lastComponent(content.names.utf8(fact.name)).elementsEqual("overload".utf8)
        {
          announced.insert(Key(container: fact.container, name: target))
        }
      case (.reference, .base): bases[fact.container, default: []].append(index)
      case (.reference, .export):
        exports[content.names[fact.name], default: []].append(index)
        exportedNames.insert(content.names[content.attribute(.target, of: fact) ?? fact.name])
      case (.import, .wildcard): wildcards.append(index)
      case (.import, .reExport): reExports.append(index)
      case (.import, _):
        if let alias = content.attribute(.alias, of: fact), content.names.utf8(alias).elementsEqual(".".utf8) {
          wildcards.append(index)
        } else {
          for name in localName(FactView(file: file, index: index)) { imports[name, default: []].append(index) }
        }
      default: break
      }
    }
    for (key, stated) in overloads {
      for key in [key, Key(container: -1, name: key.name)] {
        let others = definitions[key]?.filter { !stated.contains($0) } ?? []
        if !others.isEmpty { definitions[key] = others }
      }
    }
    // What a nameless type has is no member of what is around it.
    var nameless: [Int: [NameID: [Int]]] = [:]
    for literal in literals.values.joined().sorted() where content.isNamelessType(literal) {
      let body = content.facts[literal]
      for index in content.facts.indices[literal...].dropFirst() {
        let fact = content.facts[index]
        if fact.startLine > body.endLine { break }
        if fact.kind == .reference, fact.detail == .base, fact.container == body.container {
          bases[fact.container]?.removeAll { $0 == index }
        }
        guard fact.kind == .definition, fact.container == body.container, fact.endLine <= body.endLine,
          fact.startLine > body.startLine || body.startLine == body.endLine
        else { continue }
        let key = Key(container: fact.container, name: fact.name)
        definitions[key]?.removeAll { $0 == index }
        nameless[literal, default: [:]][fact.name, default: []].append(index)
      }
    }
    self.nameless = nameless
    self.definitions = definitions
    self.overloads = overloads
    self.bindings = bindings
    self.imports = imports
    self.wildcards = wildcards
    self.reExports = reExports
    self.exports = exports
    self.exportedNames = exportedNames
    self.receivers = receivers
    self.bases = bases
    self.literals = literals
    self.results = results
  }

  func literals(in container: Int) -> [FactView] {
    (literals[Int32(container)] ?? []).map { FactView(file: file, index: $0) }
  }
  func definitions(_ name: String, inNameless literal: FactView) -> [FactView] {
    guard let id = file.content.names.id(of: name) else { return [] }
    return (nameless[literal.index]?[id] ?? []).map { FactView(file: file, index: $0) }
  }
  func results(of function: FactView) -> [FactView] {
    (results[Int32(function.index)] ?? []).map { FactView(file: file, index: $0) }
  }

  /// Definitions of a name directly inside another, or at the top level (-1), where what namespaces hold counts too.
  func definitions(_ name: String, in container: Int = -1) -> [FactView] {
    guard let id = file.content.names.id(of: name) else { return [] }
    return (definitions[Key(container: Int32(container), name: id)] ?? []).map { FactView(file: file, index: $0) }
  }
  /// The further signatures of a function, in order.
  func overloads(of function: FactView) -> [FactView] {
    (overloads[Key(container: function.fact.container, name: function.fact.name)] ?? []).map {
      FactView(file: file, index: $0)
    }
  }
  /// `binding` facts of a name anywhere in the file, in order.
  func bindings(_ name: String) -> [FactView] {
    guard let id = file.content.names.id(of: name) else { return [] }
    return (bindings[id] ?? []).map { FactView(file: file, index: $0) }
  }
  func hasBindings(_ name: String) -> Bool { file.content.names.id(of: name).map { bindings[$0] != nil } ?? false }
  func imports(_ name: String) -> [FactView] { (imports[name] ?? []).map { FactView(file: file, index: $0) } }
  /// Those of one block, or of the file's top where the container is -1.
  func imports(_ name: String, in container: Int) -> [FactView] {
    imports(name).filter { $0.fact.container == Int32(container) }
  }
  func exports(_ name: String) -> [FactView] { (exports[name] ?? []).map { FactView(file: file, index: $0) } }
  func bases(of type: FactView) -> [FactView] {
    (bases[Int32(type.index)] ?? []).map { FactView(file: file, index: $0) }
  }
}

extension FileFacts {
  /// Whether a function is said to have no body.
  fileprivate func isSignature(_ index: Int) -> Bool {
    guard facts[index].detail.isFunctionLike, let access = attribute(.access, of: facts[index]) else { return false }
    return names.utf8(access).elementsEqual("declare".utf8)
  }

  /// Whether a fact is the body of a nameless type.
  fileprivate func isNamelessType(_ index: Int) -> Bool {
    attribute(.value, of: facts[index]).map { names.utf8($0).elementsEqual("anonymous".utf8) } ?? false
  }
}

extension FactDetail {
  /// Groups definitions without being a type.
  public var isNamespace: Bool { self == .namespace || self == .module }
}

extension CodeIndex {
  func scope(of file: ScannedFile) -> FileScope {
    memos.scopes.value(file) {
      FileScope(file, skipsBlocks: profile(for: file)?.openTypes == true) { localNames(of: $0) }
    }
  }

  /// The name a file gives its package or namespace at its top; nil when it has none.
  func packageName(of file: ScannedFile) -> String? { packageScopes(of: file).first }

  /// The packages whose names a file sees by being in them, innermost first; empty when it says none. Where files declare
  /// their package, `package a.b` and `package c` below it are `a.b.c` inside `a.b`.
  func packageScopes(of file: ScannedFile) -> [String] {
    memos.packageScopes.value(file) {
      let opened = openedNamespaces(of: file)
      var scopes: [String] = []
      for name in profile(for: file)?.modules.style == .declaredPackage ? opened[...] : opened.prefix(1) {
        scopes.insert(scopes.first.map { $0 + "." + name } ?? name, at: 0)
      }
      return scopes
    }
  }

  /// The names by which an import is known in its file.
  private func localNames(of fact: FactView) -> [String] {
    if let alias = fact[.alias] { return [alias] }
    let modules = profile(for: fact.file)?.modules
    // What only loads a file binds no name (`require`, `autoload`).
    if modules?.style == .namespaces, modules?.bindsLastComponent == false { return [] }
    if let imported = fact[.imported] {
      return imported == "*" ? [] : [Namespaces.parts(imported).last.map(String.init) ?? imported]
    }
    guard let modules else { return [] }
    let module = fact.name
    switch modules.style {
    case .dottedPath:
      let parts = module.split(separator: ".")
      return (modules.bindsLastComponent ? parts.last : parts.first).map { [String($0)] } ?? []
    case .declaredPackage: return DeclaredPackages.parts(module).last.map { [$0] } ?? []
    case .packageDirectory:
      if case .module(let found) = imports.module(named: module, from: fact.file) {
        if let name = found.files.lazy.compactMap({ self.packageName(of: $0) }).first(where: { !$0.hasSuffix("_test") })
        {
          return [name]
        }
      }
      return PackageModules.likelyNames(of: module)
    case .namespaces:
      return modules.bindsLastComponent ? Namespaces.parts(module).last.map { [String($0)] } ?? [] : []
    case .modulePath: return module.isEmpty ? [] : [String(module.split(separator: ":").last ?? "")]
    case .relativePath, .target, .include, .none: return []
    }
  }

  /// What the files of a folder share at their top level, without the outside tests that share the folder.
  func folderDefinitions(_ name: String, for file: ScannedFile) -> [FactView] {
    let package = packageName(of: file)
    let here = files(in: file.folder)
    // The shorter way: a name may be defined everywhere, a folder may hold everything.
    let candidates =
      definitionCount(named: name) < here.count
      ? facts(.definition, named: name) : here.flatMap { scope(of: $0).definitions(name) }
    return candidates.filter { fact in
      fact.file.folder == file.folder && fact[.receiver] == nil && fact.file.language == file.language
        && packageName(of: fact.file) == package
        && (fact.container == nil || fact.container?.detail.isNamespace == true)
    }
  }
}
