import Facts

/// Functions and methods that are declared in one place and defined in another.
extension CodeIndex {
  /// The definitions that a declaration on this line is of, in order of place; empty where none stands or none is here.
  func definitions(declaredAt path: String, line: Int) -> [FactView] {
    guard let file = file(at: path) else { return [] }
    for fact in facts(in: file, lines: line...line) where fact.detail == .declaration {
      let found = definitions(declaredBy: fact)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What a prototype is the declaration of.
  func definitions(declaredBy declaration: FactView) -> [FactView] {
    let linkage = Linkage(self)
    let namespaces = NamespaceBlocks(self)
    let candidates = definitions(named: declaration.name).filter {
      $0.detail.isFunctionLike && $0.detail != .macro && areRelated($0.file, declaration.file)
    }
    if let type = declaration.container, type.detail.isTypeLike {
      return Self.alike(declaration, candidates.filter { $0[.receiver] != nil && isDeclared($0, on: type) })
    }
    let found = candidates.filter { definition in
      guard namespaces.isOuter(definition), namespaces.agree(declaration, definition) else { return false }
      return definition.file == declaration.file || !linkage.isFileLocal(definition)
    }
    return Self.alike(declaration, found)
  }

  /// Of several overloads the one that takes the same types.
  private static func alike(_ declaration: FactView, _ found: [FactView]) -> [FactView] {
    guard found.count > 1, let text = declaration[.parameters] else { return found }
    let types = types(ofParameters: text)
    let same = found.filter { $0[.parameters].map(Self.types(ofParameters:)) == types }
    return same.isEmpty ? found : same
  }

  /// The text of a function's parameters, with the defaults that only its declaration gives them.
  func parameters(of function: FactView) -> String? {
    if let common = commonPart(of: function) { return common[.parameters] }
    guard let own = function[.parameters], !own.isEmpty,
      profile(for: function.file)?.modules.style == .include
    else {
      return function[.parameters]
    }
    return memos.parameters.value(function) {
      let types = Self.types(ofParameters: own)
      let stated = declarations(of: function).compactMap { $0[.parameters] }.filter {
        $0.contains("=") && Self.types(ofParameters: $0).count == types.count
      }
      return stated.first { Self.types(ofParameters: $0) == types } ?? (stated.count == 1 ? stated[0] : own)
    }
  }

  /// The types of a function's parameters as written, without names, defaults and white space.
  func parameterTypes(of function: FactView) -> [String] { Self.types(ofParameters: function[.parameters] ?? "") }

  /// Where a function that is defined outside of its type or in a source is declared.
  private func declarations(of function: FactView) -> [FactView] {
    let namespaces = NamespaceBlocks(self)
    let type = namespaces.isOuter(function) ? nil : overrides.type(of: function)
    return facts(.reference, .declaration, named: function.name).filter { declaration in
      guard areRelated(declaration.file, function.file) else { return false }
      if let container = declaration.container, container.detail.isTypeLike { return container == type }
      return type == nil && namespaces.agree(declaration, function)
    }
  }

  /// Each parameter without its name and default.
  private static func types(ofParameters text: String) -> [String] {
    TopLevelText.split(text, at: ",").map { part in
      var type = TopLevelText.trimmed(TopLevelText.split(part, at: "=").first ?? part)
      if TopLevelText.words(type).count > 1, let last = type.last, last.isLetter || last.isNumber || last == "_" {
        while let last = type.last, last.isLetter || last.isNumber || last == "_" { type.removeLast() }
      }
      return String(type.filter { !$0.isWhitespace })
    }
  }

  /// The declarations of a type's member, in its body.
  func declarations(_ name: String, in type: FactView) -> [FactView] {
    facts(.reference, .declaration, named: name).filter { $0.container == type }
  }
}
