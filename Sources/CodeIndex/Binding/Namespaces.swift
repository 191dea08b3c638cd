public import Facts

/// Definitions by their full names, for languages where namespaces say what a name means and files say nothing
/// (C#, PHP, Ruby, Elixir).
///
/// A full name's parts are joined by dots, whatever the language writes between them.
struct Namespaces {
  let index: CodeIndex

  /// A definition of a name in a namespace or type.
  struct Request: Hashable, Sendable {
    var name: String
    /// Full name of what holds it; empty for what is known everywhere.
    var path: String
    var language: String?
  }

  /// The parts of a name as it is written: `A\B`, `A::B`, `A.B<T>`, `global::A.B`.
  static func parts(_ name: some StringProtocol) -> [Substring] {
    var parts = Substring(name).prefix { $0 != "<" && $0 != "(" && $0 != "[" }
      .split { $0 == "." || $0 == "\\" || $0 == ":" }
    if parts.first == "global" { parts.removeFirst() }
    return parts
  }

  static func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : path + "." + name }

  /// The namespaces around one, innermost first, itself included and the one without a name left out.
  static func outwards(from path: String) -> [String] {
    var paths: [String] = []
    var rest = Substring(path)
    while !rest.isEmpty {
      paths.append(String(rest))
      rest = rest.lastIndex(of: ".").map { rest[..<$0] } ?? ""
    }
    return paths
  }

  /// The full name of a definition; nil where it stands in a function.
  func path(of definition: FactView) -> String? {
    index.memos.paths.value(definition) {
      guard let outer = path(around: definition) else { return nil }
      return Self.joined(outer, written(definition).joined(separator: "."))
    }
  }

  /// The full name of what a definition stands in, as far as its place says; nil inside a function.
  func path(around definition: FactView) -> String? {
    guard let container = definition.container else {
      return namespace(in: definition.file, line: definition.startLine, except: definition)
    }
    guard container.detail.isNamespace || container.detail.isTypeLike else { return nil }
    return path(of: container)
  }

  /// The namespace that a statement without a body opens for all that follows it (`namespace A;`); empty without one.
  func namespace(in file: ScannedFile, line: Int, except definition: FactView? = nil) -> String {
    let openings = index.memos.namespaceLines.value(file) {
      file.facts(.definition).filter {
        $0.detail == .namespace && $0.container == nil && $0.startLine == $0.endLine
      }
    }
    let opening = openings.last { $0.startLine <= line && $0 != definition }
    return opening.map { Self.parts($0.name).joined(separator: ".") } ?? ""
  }

  /// The parts that a declaration says itself: `B`, `C` of `class B::C`.
  private func written(_ definition: FactView) -> [Substring] {
    let parts = Self.parts(definition.name)
    guard parts.count == 1, index.profile(for: definition.file)?.modulesAreTypes == true,
      let signature = definition[.signature]
    else { return parts }
    let words = signature.split { $0 == " " || $0 == "<" || $0 == "(" || $0 == "=" }
    return words.lazy.map { Self.parts($0) }.first { $0.last == parts.last } ?? parts
  }

  /// Types, functions and modules of a name directly in a namespace or type, in order of place.
  func members(_ name: String, of path: String, for file: ScannedFile) -> [FactView] {
    if index.definitionCount(named: name) == 0 { return [] }
    return index.memos.namespaceMembers.value(Request(name: name, path: path, language: file.language)) {
      let full = Self.joined(path, name)
      return candidates(name, full, file)
    }
  }

  private func candidates(_ name: String, _ full: String, _ file: ScannedFile) -> [FactView] {
    index.definitions(named: name).filter { definition in
      guard definition[.receiver] == nil, index.areRelated(definition.file, file) else { return false }
      if definition.detail.isFunctionLike {
        guard definition.detail != .method, definition.container.map({ !index.isType($0) }) ?? true else {
          return false
        }
      } else if !index.isType(definition) {
        return false
      }
      return path(of: definition) == full
    }
  }

  /// Whether some file of the language puts something in a namespace of this name or below it.
  func exists(_ path: String, for file: ScannedFile) -> Bool {
    index.memos.namespaceNames.value(file.language ?? "") {
      var names: Set<String> = []
      for definition in index.definitions([.namespace, .module]) where index.areRelated(definition.file, file) {
        guard let path = self.path(of: definition) else { continue }
        for name in Self.outwards(from: path) { names.insert(name) }
      }
      // `class Admin::Base` needs an `Admin`, though nothing here may open it: autoloaders make one of the folder.
      for definition in index.definitions([.class, .struct]) where index.areRelated(definition.file, file) {
        let outer = written(definition).dropLast()
        guard !outer.isEmpty, let around = self.path(around: definition) else { continue }
        for name in Self.outwards(from: Self.joined(around, outer.joined(separator: "."))) { names.insert(name) }
      }
      return names
    }.contains(path)
  }

  /// What a full name means: types, functions, or a namespace.
  func values(_ parts: [Substring], for file: ScannedFile) -> [Value] {
    guard let last = parts.last else { return [] }
    let outer = parts.dropLast().joined(separator: ".")
    let found = index.valued(members(String(last), of: outer, for: file))
    if !found.isEmpty { return found }
    let path = Self.joined(outer, String(last))
    return exists(path, for: file)
      ? [.module(Module(files: [], folder: nil, label: path, namespace: Namespace(path: path, file: file)))] : []
  }
}

extension CodeIndex {
  var namespaces: Namespaces { Namespaces(index: self) }

  /// Has members: a type, or a module where modules are types too.
  func isType(_ definition: FactView) -> Bool {
    definition.detail.isTypeLike
      || (definition.detail == .module && profile(for: definition.file)?.modulesAreTypes == true)
  }

  /// Everything that declares a part of a type, in order of place. The first stands for the whole.
  public func typeParts(of type: FactView) -> [FactView] {
    guard let profile = profile(for: type.file), isType(type) else { return [type] }
    if profile.modules.style == .relativePath {
      return memos.typeParts.value(type) { declarations(mergedWith: type) }
    }
    guard profile.modules.style == .namespaces, profile.typesReopen || isPartial(type, profile) else { return [type] }
    return memos.typeParts.value(type) {
      guard let path = namespaces.path(of: type) else { return [type] }
      var names = Namespaces.parts(path).map(String.init)
      guard let name = names.popLast() else { return [type] }
      let arity = Self.arity(of: type)
      let parts = namespaces.members(name, of: names.joined(separator: "."), for: type.file).filter { part in
        isType(part) && (profile.typesReopen || isPartial(part, profile)) && Self.arity(of: part) == arity
      }
      return parts.contains(type) ? parts : [type]
    }
  }

  /// A class and the interfaces of its name beside it: each adds members to the one type (TypeScript).
  private func declarations(mergedWith type: FactView) -> [FactView] {
    guard type.detail == .class || type.detail == .interface else { return [type] }
    let beside = scope(of: type.file).definitions(type.name, in: Int(type.fact.container))
    let parts = beside.filter { $0.detail == .class || $0.detail == .interface }
    return parts.count { $0.detail == .class } <= 1 && parts.contains(type) ? parts : [type]
  }

  /// The part of a type that stands for all of it.
  func whole(_ type: FactView) -> FactView { typeParts(of: type).first ?? type }

  private func isPartial(_ type: FactView, _ profile: SharedProfile) -> Bool {
    guard let word = profile.partialWord, let signature = type[.signature] else { return false }
    return TopLevelText.words(signature.prefix { $0 != ":" }).contains(word)
  }

  /// How many type parameters a declaration names: `Box` and `Box<T>` are two types.
  static func arity(of type: FactView) -> Int {
    guard let list = typeParameters(of: type) else { return 0 }
    return TopLevelText.split(list, at: ",").count
  }

  /// The text between the angle brackets behind a declaration's name; nil without them.
  static func typeParameters(of definition: FactView) -> Substring? {
    guard let signature = definition[.signature], signature.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let name = definition.name + "<"
    guard let start = signature.indices.first(where: { signature[$0...].hasPrefix(name) }) else { return nil }
    let inside = signature[signature.index(start, offsetBy: name.count)...]
    var depth = 1
    for position in inside.indices {
      if inside[position] == "<" { depth += 1 }
      if inside[position] == ">" {
        depth -= 1
        if depth == 0 { return inside[..<position] }
      }
    }
    return nil
  }

  /// Definitions as values, each type once.
  func valued(_ definitions: [FactView]) -> [Value] {
    var values: [Value] = []
    for definition in definitions {
      let value = isType(definition) ? Value.type(whole(definition)) : NameResolver.value(definition)
      if !values.contains(value) { values.append(value) }
    }
    return values
  }
}

extension CodeIndex {
  /// Full names of the namespaces that files of a language declare, parts joined by dots, without those around them.
  func declaredNamespaces(ofLanguage language: String?) -> Set<String> {
    guard let language else { return [] }
    return memos.declaredNamespaces.value(language) {
      let namespaces = Namespaces(index: self)
      return Set(
        facts(.definition).filter { $0.detail == .namespace && $0.file.language == language }.compactMap {
          $0.container == nil
            ? Namespaces.parts($0.name).joined(separator: ".") : namespaces.path(of: $0)
        })
    }
  }
}
