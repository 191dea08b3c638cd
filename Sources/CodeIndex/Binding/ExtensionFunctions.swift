import Facts

/// Functions declared on a type from outside that are asked of its values wherever they are in scope
/// (``LanguageProfile/extensionFunctions``). A member of the type itself always goes first.
extension NameResolver {
  /// How well an extension fits what it is asked of.
  enum Fit: Int, Comparable {
    case no, maybe, yes
    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// The extensions of a name that a place sees and that fit a receiver, with whether the receiver's type says so.
  /// - Parameter values: what is known of the receiver; empty when nothing is.
  func extensions(
    _ name: String, of values: [Value], at place: Place, _ trail: Trail
  ) -> (functions: [FactView], isSure: Bool) {
    guard let trail = trail.next, profile(place.file)?.extensionFunctions == true else { return ([], false) }
    var best: [FactView] = []
    var fit = Fit.no
    for candidate in visibleExtensions(name, at: place, trail) {
      let found =
        values.isEmpty ? Fit.maybe : values.map { self.fit(candidate, $0, trail) }.max() ?? .no
      if found > fit { (best, fit) = ([], found) }
      if found == fit, found != .no { best.append(candidate) }
    }
    return (best, fit == .yes)
  }

  /// What a step of a chain gives when it is an extension.
  func extended(_ step: AccessPath.Step, _ receiver: Found, at place: Place, _ trail: Trail) -> [Value]? {
    guard profile(place.file)?.extensionFunctions == true else { return nil }
    let found = extensions(step.name, of: receiver.values, at: place, trail).functions
    guard let first = found.first, step.isCalled || first.detail == .property else { return nil }
    var values: [Value] = []
    for function in found {
      for value in called(.function(function), receiver: receiver.values.first, trail) where !values.contains(value) {
        values.append(value)
      }
    }
    return values.isEmpty ? nil : values
  }

  /// Extensions of the file, of types around the place and their bases, imported ones, and those of the same package.
  private func visibleExtensions(_ name: String, at place: Place, _ trail: Trail) -> [FactView] {
    let scope = index.scope(of: place.file)
    var visible: [FactView] = []
    func add(_ values: [Value]) {
      for value in values {
        if case .function(let function) = value, function[.receiver] != nil, !visible.contains(function) {
          visible.append(function)
        }
      }
    }
    let packages = DeclaredPackages(self)
    var named: Set<String> = []
    for fact in scope.imports(name) {
      add(packages.imported(fact, trail))
      named.insert(DeclaredPackages.parts(fact.name).dropLast().joined(separator: "."))
    }
    let package = index.packageName(of: place.file)
    var imported: Set<String>?
    for candidate in index.extensions(named: name, for: place.file) where !visible.contains(candidate) {
      if let type = candidate.container, type.detail.isTypeLike {
        if isInside(type, place, trail) { visible.append(candidate) }
      } else if candidate.container?.detail.isFunctionLike == true {
        if candidate.file == place.file, candidate.container?.lines.contains(place.line) == true {
          visible.append(candidate)
        }
      } else {
        let home = index.packageName(of: candidate.file)
        if home == package || named.contains(home ?? "") {
          visible.append(candidate)
        } else {
          let open = imported ?? Set(scope.wildcards.map { FactView(file: place.file, index: $0).name })
          imported = open
          if open.contains(home ?? "") { visible.append(candidate) }
        }
      }
    }
    return visible
  }

  /// Whether a place stands in a type, or in one that extends it.
  private func isInside(_ type: FactView, _ place: Place, _ trail: Trail) -> Bool {
    var next = place.definition
    while let definition = next {
      if definition.detail.isTypeLike, isSubtype(definition, of: type, trail) { return true }
      next = definition.container
    }
    return false
  }

  private func isSubtype(_ type: FactView, of base: FactView, _ trail: Trail) -> Bool {
    if type == base { return true }
    guard let trail = trail.next else { return false }
    return index.bases(of: type, trail).contains {
      if case .type(let next) = $0 { isSubtype(next, of: base, trail) } else { false }
    }
  }

  /// Whether an extension is for a value's type or a base of it.
  private func fit(_ candidate: FactView, _ value: Value, _ trail: Trail) -> Fit {
    guard let receiver = candidate[.receiver] else { return .no }
    let name = String(decoding: FactPostings.lastComponent(Array(receiver.utf8)[...]), as: UTF8.self)
    if TypeParameterText.isDeclared(name, by: candidate) || name == "Any" { return .maybe }
    let target = receiverType(of: candidate, trail)
    switch value {
    case .instance(let type):
      guard let target else { return isOpen(type, trail) ? .maybe : .no }
      return isSubtype(type, of: target, trail) ? .yes : .no
    case .type(let type):
      // `fun Store.Companion.open()`, or an object's.
      guard let target else { return .no }
      return target == type || receiver.hasPrefix(type.name + ".") ? .yes : .no
    case .external(let package):
      if target != nil { return .no }
      let last = String(decoding: FactPostings.lastComponent(Array(package.utf8)[...]), as: UTF8.self)
      return last == name ? .yes : .maybe
    case .elements: return target == nil ? .maybe : .no
    case .function, .module, .package: return .no
    case .variable: return .maybe
    }
  }

  /// Whether a type has a base from outside.
  private func isOpen(_ type: FactView, _ trail: Trail) -> Bool {
    guard let trail = trail.next else { return true }
    return index.bases(of: type, trail).contains {
      if case .type(let base) = $0 { isOpen(base, trail) } else { true }
    }
  }
}

extension CodeIndex {
  /// Every function or property of a name that is declared on a type from outside.
  fileprivate func extensions(named name: String, for file: ScannedFile) -> [FactView] {
    memos.extensions.value(CandidateRequest(name: name, language: file.language)) {
      definitions(named: name).filter {
        ($0.detail.isFunctionLike || $0.detail == .property) && $0[.receiver] != nil && areRelated(file, $0.file)
      }
    }
  }
}
