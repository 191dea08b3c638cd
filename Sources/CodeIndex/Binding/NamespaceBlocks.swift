import Facts

/// NamespaceBlocks that any file can open (C++): which a place sees, and what they hold.
struct NamespaceBlocks {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// The namespaces around a fact, outermost first.
  static func path(of fact: FactView) -> [Substring] { path(inside: fact.container) }

  private static func path(inside definition: FactView?) -> [Substring] {
    var path: [Substring] = []
    var next = definition
    while let current = next {
      if current.detail.isNamespace { path = components(of: current.name) + path }
      next = current.container
    }
    return path
  }

  static func components(of name: String) -> [Substring] {
    name.split { $0 == ":" || $0 == "." || $0 == " " }.filter { $0 != "inline" }
  }

  /// The same for a function that is defined outside of its namespace: `void a::f() {`.
  func home(of definition: FactView) -> [Substring] {
    let path = Self.path(of: definition)
    guard let receiver = definition[.receiver], isNamespace(receiver, from: definition.file) else { return path }
    return path + Self.components(of: receiver)
  }

  /// What stands at the top level or in namespaces, no members.
  func isOuter(_ fact: FactView) -> Bool {
    guard fact.container.map({ $0.detail.isNamespace }) ?? true else { return false }
    return fact[.receiver].map { isNamespace($0, from: fact.file) } ?? true
  }

  private func isNamespace(_ name: String, from file: ScannedFile) -> Bool {
    namespace(name, from: file) != nil && !index.definitions(named: name).contains { $0.detail.isTypeLike }
  }

  /// A declaration and a definition in one namespace, as far as both say. Macros that open namespaces say nothing.
  func agree(_ declaration: FactView, _ definition: FactView) -> Bool {
    let (a, b) = (Self.path(of: declaration), home(of: definition))
    guard let inner = a.last, let other = b.last else { return true }
    return a.contains(other) || b.contains(inner)
  }

  /// Of several candidates those that an unqualified name reaches: of the innermost namespace around the place that has
  /// any, else of those that are used wholesale. Where none is reached, the arguments may lead there: all of them, and
  /// not for certain.
  func visible(_ candidates: [FactView], at place: Place) -> (definitions: [FactView], isCertain: Bool) {
    guard !candidates.isEmpty else { return ([], false) }
    let here = Self.path(inside: place.definition)
    var best = -1
    var chosen: [FactView] = []
    var used: [[Substring]]?
    for candidate in candidates {
      let path = home(of: candidate)
      var rank = -1
      if path.count <= here.count, here.starts(with: path) {
        rank = path.count
      } else {
        if used == nil { used = usedNamespaces(at: place) }
        // An inline namespace below one that is seen belongs to it.
        if used?.contains(where: { path.suffix($0.count).elementsEqual($0) }) == true { rank = 0 }
      }
      if rank > best {
        best = rank
        chosen = [candidate]
      } else if rank == best {
        chosen.append(candidate)
      }
    }
    return best < 0 ? (candidates, false) : (chosen, true)
  }

  /// Those of `using namespace` in the file.
  private func usedNamespaces(at place: Place) -> [[Substring]] {
    index.scope(of: place.file).bindings("").compactMap { binding in
      binding[.value] == "namespace" ? binding[.target].map(Self.components) : nil
    }
  }

  /// A namespace by one of its names, for members to be looked up in: the first place that opens it.
  func namespace(_ name: String, from file: ScannedFile) -> FactView? {
    namespaces(named: name).first { index.areRelated($0.file, file) }
  }

  private func namespaces(named name: String) -> [FactView] {
    index.facts(.definition, .namespace, named: name) + index.facts(.definition, .namespace, otherwiseNamed: name)
  }

  /// What a namespace holds under a name, as far as a file sees it; namespaces in it included.
  func members(_ name: String, of namespace: FactView, from file: ScannedFile) -> [Value] {
    guard let outer = Self.components(of: namespace.name).last else { return [] }
    let held = index.definitions(named: name).filter { definition in
      index.areRelated(definition.file, namespace.file)
        && (definition.detail.isFunctionLike || definition.detail.isTypeLike) && isOuter(definition)
    }
    let direct = held.filter { home(of: $0).last == outer }
    // An inline namespace below it belongs to it.
    let found = direct.isEmpty ? held.filter { home(of: $0).contains(outer) } : direct
    if !found.isEmpty { return Linkage(index).seen(found, from: file).map(NameResolver.value) }
    let inner = namespaces(named: name).first {
      index.areRelated($0.file, namespace.file)
        && (Self.path(of: $0) + Self.components(of: $0.name)).contains(outer)
    }
    return inner.map { [.type($0)] } ?? []
  }
}
