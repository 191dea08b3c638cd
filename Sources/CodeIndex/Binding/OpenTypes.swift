import Facts

/// A type from outside that blocks here add to.
struct OutsideType: Hashable, Sendable {
  var name: String
  var language: String?
}

/// Types whose members stand in several blocks: extensions (Swift), implementations (Rust).
extension CodeIndex {
  /// The type a block belongs to: itself, the one it adds to, or the name of one from outside.
  func owner(of block: FactView) -> Value {
    guard profile(for: block.file)?.openTypes == true else { return .type(block) }
    return memos.owners.value(block) { findOwner(of: block) }
  }

  private func findOwner(of block: FactView) -> Value {
    guard block[.extends] != nil else { return .type(first(of: block)) }
    let path = behindModule(block.name.split { $0 == "." || $0 == ":" }.map(String.init), from: block.file)
    guard let last = path.last else { return .external(block.name) }
    guard profile(for: block.file)?.modules.style == .target else { return imported(last, by: block) }
    let all = definitions(named: last).filter {
      $0.detail.isTypeLike && $0[.extends] == nil && areRelated($0.file, block.file)
        && typePath(of: $0).suffix(path.count).elementsEqual(path) && isVisible($0, from: block.file)
    }
    // An extension at the top names a type of the top, however long its name is.
    let exact = all.filter { typePath(of: $0).count == path.count + enclosingPath(of: block).count }
    guard let type = exact.first ?? all.first else { return .external(block.name) }
    return meant(by: type, from: block.file)
  }

  /// A type's path without the name of a build's target in front of it, unless a type has that name as well.
  private func behindModule(_ path: [String], from file: ScannedFile) -> [String] {
    guard path.count > 1, profile(for: file)?.modules.style == .target, targetsOfBuild.isTarget(path[0]),
      !definitions(named: path[0]).contains(where: \.detail.isTypeLike)
    else { return path }
    return Array(path.dropFirst())
  }

  /// A type of its own for one that may be an alias. Only names of types are looked at: what a name means in general leads
  /// back to what blocks add.
  func meant(by type: FactView, from file: ScannedFile) -> Value {
    var current = type
    var steps = 0
    while steps < 8, current.detail == .type, current[.extends] == nil, let text = current[.returns],
      let profile = profile(for: current.file)
    {
      steps += 1
      guard let name = TypeText(text, profile).names.first else { break }
      let last = String(decoding: FactPostings.lastComponent(Array(name.utf8)[...]), as: UTF8.self)
      let next = definitions(named: last).first {
        $0.detail.isTypeLike && $0[.extends] == nil && $0 != current && areRelated($0.file, file)
          && isVisible($0, from: file)
      }
      guard let next else { return .external(name) }
      current = next
    }
    return .type(first(of: current))
  }

  /// What the base that a block states means: a type inside the types around it, of the top level, or from outside.
  func type(named name: String, from block: FactView) -> Value {
    let path = behindModule(
      Self.withoutArguments(name).split { $0 == "." || $0 == ":" }.map(String.init), from: block.file)
    guard let head = path.first, let last = path.last else { return .external(name) }
    guard profile(for: block.file)?.modules.style == .target else { return imported(last, by: block) }
    var found: FactView?
    var around: FactView? = block.container
    while found == nil, let current = around {
      if current.detail.isTypeLike {
        found = parts(of: current).lazy.flatMap { self.scope(of: $0.file).definitions(head, in: $0.index) }
          .first(where: \.detail.isTypeLike)
      }
      around = current.container
    }
    found = found ?? targetDefinitions(head, for: block.file).first(where: \.detail.isTypeLike)
    guard var type = found else { return .external(name) }
    for part in path.dropFirst() {
      guard case .type(let owner) = meant(by: type, from: block.file),
        let next = parts(of: owner).lazy.flatMap({ self.scope(of: $0.file).definitions(part, in: $0.index) })
          .first(where: \.detail.isTypeLike)
      else { return .external(name) }
      type = next
    }
    return meant(by: type, from: block.file)
  }

  /// The type of a name that a block's file defines or imports, else the only one, else the nearest. Types alone are looked
  /// at: what a name means in general leads back to what blocks add.
  private func imported(_ name: String, by block: FactView) -> Value {
    let all = definitions(named: name).filter {
      $0.detail.isTypeLike && $0[.extends] == nil && areRelated($0.file, block.file)
    }
    let here = all.filter { $0.file == block.file }
    if let type = here.first(where: { $0.fact.container == block.fact.container }) ?? here.first { return .type(type) }
    for fact in scope(of: block.file).imports(name) {
      switch imports.module(named: moduleName(of: fact), from: block.file) {
      case .external(let package): return .external(package + "::" + name)
      case .module(let module):
        if let type = all.first(where: { module.files.contains($0.file) }) { return .type(type) }
      case .unresolved: continue
      }
    }
    let nearest = all.max {
      (FolderTree.nearness($0.path, block.path), $1.path) < (FolderTree.nearness($1.path, block.path), $0.path)
    }
    return nearest.map { .type($0) } ?? .external(name)
  }

  /// Names of the types around a type and its own, outermost first.
  func typePath(of type: FactView) -> [String] {
    enclosingPath(of: type) + type.name.split(separator: ".").map(String.init)
  }

  private func enclosingPath(of type: FactView) -> [String] {
    guard let container = type.container, container.detail.isTypeLike else { return [] }
    return typePath(of: container)
  }

  /// The first definition of a type that is written several times under conditions.
  private func first(of type: FactView) -> FactView {
    let path = typePath(of: type)
    let others = definitions(named: type.name).filter {
      $0.detail.isTypeLike && $0[.extends] == nil && $0.file.language == type.file.language
        && isSameTop($0.file, type.file) && typePath(of: $0) == path && $0.container?.detail.isFunctionLike != true
    }
    return type.container?.detail.isFunctionLike == true ? type : others.first ?? type
  }

  private func isSameTop(_ a: ScannedFile, _ b: ScannedFile) -> Bool {
    if a == b { return true }
    guard profile(for: a)?.modules.style == .target else { return false }
    return targetsOfBuild.target(of: a) == targetsOfBuild.target(of: b)
  }

  /// The blocks that hold a type's members, in order of place.
  func parts(of type: FactView) -> [FactView] {
    guard profile(for: type.file)?.openTypes == true else { return [type] }
    switch owner(of: type) {
    case .external(let name): return parts(ofOutside: OutsideType(name: name, language: type.file.language))
    case .type(let owner): return memos.parts.value(owner) { findParts(of: owner) }
    default: return [type]
    }
  }

  private func findParts(of owner: FactView) -> [FactView] {
    let named = definitions(named: owner.name) + facts(.definition, otherwiseNamed: owner.name)
    let parts = named.filter {
      $0.detail.isTypeLike && ($0 == owner || (areRelated($0.file, owner.file) && self.owner(of: $0) == .type(owner)))
    }
    return parts.sorted(by: FactView.precedes)
  }

  /// Blocks that add to a type from outside, by its last name.
  func parts(ofOutside type: OutsideType) -> [FactView] {
    memos.outsideParts.value(type) {
      let last = String(decoding: FactPostings.lastComponent(Array(type.name.utf8)[...]), as: UTF8.self)
      return (definitions(named: last) + facts(.definition, otherwiseNamed: last)).filter { block in
        guard block.file.language == type.language, block[.extends] != nil else { return false }
        if case .external = owner(of: block) { return true }
        return false
      }.sorted(by: FactView.precedes)
    }
  }
}
