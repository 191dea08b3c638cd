public import Facts

/// Where headers declare what is defined elsewhere (C, C++).
struct HeaderDeclarations {
  let index: CodeIndex

  static func isHeader(_ file: ScannedFile, _ rules: VisibilityRules) -> Bool {
    guard let dot = file.fileName.lastIndex(of: ".") else { return false }
    return rules.headers.contains(file.fileName[file.fileName.index(after: dot)...].lowercased())
  }

  /// What others know a definition by: itself where it stands in a header, else the declaration in a header that its file
  /// sees, the first by place; nil where no header tells of it.
  func declaration(of definition: FactView, _ rules: VisibilityRules) -> FactView? {
    let own = Self.isHeader(definition.file, rules) ? definition : nil
    // A member that is defined apart from its type is declared in it, be it in the same header.
    guard own == nil || definition[.receiver] != nil, definition.detail.isFunctionLike else { return own }
    let candidates = index.facts(.reference, .declaration, named: definition.name).filter {
      Self.isHeader($0.file, rules) && $0.file.role != .test && index.areRelated($0.file, definition.file)
    }
    guard !candidates.isEmpty else { return own }
    // Where includes are not followed, every header may be one of them.
    let follows = index.profile(for: definition.file)?.modules.style == .include
    let visible = follows ? index.visibleFiles(from: definition.file) : Set(candidates.map(\.file))
    let namespaces = NamespaceBlocks(index)
    let fitting = candidates.filter { declaration in
      if let type = declaration.container, type.detail.isTypeLike {
        return (definition[.receiver] ?? definition.container?.name) == type.name && visible.contains(declaration.file)
      }
      return namespaces.isOuter(definition) && namespaces.agree(declaration, definition)
    }
    let seen = fitting.filter { visible.contains($0.file) }
    let near = seen.isEmpty ? fitting : seen
    // Of several of one name the one that takes the same parameters.
    return near.first { $0[.parameters] == definition[.parameters] } ?? near.first ?? own
  }
}

extension CodeIndex {
  /// What others know a definition by, in languages with headers: its declaration in one, or itself. Nil elsewhere, and where
  /// no header tells of it.
  public func headerDeclaration(of definition: FactView) -> FactView? {
    guard let rules = profile(for: definition.file)?.visibility, !rules.headers.isEmpty else { return nil }
    return memos.headerDeclarations.value(definition) {
      HeaderDeclarations(index: self).declaration(of: definition, rules)
    }
  }
}
