import Facts

/// Names that files share by what they include (C, C++, Objective-C): a file sees its own definitions, those of the
/// headers it includes, and those of any file that something it includes declares.
struct Linkage {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// What a name that its own file does not define means at a place; nil when nothing in sight says.
  func lookup(_ name: String, at place: Place) -> Found? {
    let namespaces = NamespaceBlocks(index)
    let here = index.definitions(named: name).filter {
      ($0.detail.isFunctionLike || $0.detail.isTypeLike) && index.areRelated($0.file, place.file)
        && namespaces.isOuter($0)
    }
    var declarations = index.facts(.reference, .declaration, named: name).filter {
      namespaces.isOuter($0)
    }
    if here.isEmpty, declarations.isEmpty { return nil }
    let visible = index.visibleFiles(from: place.file)
    var candidates = here.filter { visible.contains($0.file) }
    declarations.removeAll { !visible.contains($0.file) }
    if !declarations.isEmpty {
      candidates += here.filter { definition in
        !visible.contains(definition.file) && !isFileLocal(definition)
          && declarations.contains { namespaces.agree($0, definition) }
      }
    }
    // What adds to a type stands for it only where the type itself is not in sight.
    let types = candidates.filter { $0.detail.isTypeLike && $0[.extends] == nil }
    if !types.isEmpty { candidates.removeAll { $0[.extends] != nil } }
    var chosen = namespaces.visible(candidates, at: place)
    // Of the alternatives for several platforms, code beside one of them means that one.
    let beside = chosen.definitions.filter { $0.file.folder == place.file.folder && !visible.contains($0.file) }
    if !beside.isEmpty, chosen.definitions.allSatisfy({ !visible.contains($0.file) }) { chosen.definitions = beside }
    guard let first = chosen.definitions.first else {
      if let type = onlyType(here) { return type }
      // What it returns is known though it is defined elsewhere.
      return declarations.first.map {
        Found(values: [.function($0)], reason: "declared in \($0.path)", certain: false)
      }
    }
    let isDeclared = !visible.contains(first.file)
    var reason = isDeclared ? "declared in \(declarations.first.map(\.path) ?? "")" : "defined in \(first.path)"
    if chosen.definitions.count > 1 {
      let files = Set(chosen.definitions.map(\.path)).count
      reason = "one of \(chosen.definitions.count) definitions" + (files > 1 ? " in \(files) files" : "")
    }
    return Found(
      values: chosen.definitions.map(NameResolver.value), reason: reason,
      certain: chosen.isCertain
        && (chosen.definitions.count == 1 || chosen.definitions.allSatisfy(\.detail.isFunctionLike)))
  }

  /// Behind a forward declaration stands the only type of its name.
  private func onlyType(_ definitions: [FactView]) -> Found? {
    let types = definitions.filter { $0.detail.isTypeLike }
    guard types.count == 1, let only = types.first else { return nil }
    return Found(values: [.type(only)], reason: "only type of this name", certain: false)
  }

  /// Whether only the file of a definition, and files that include it, know it.
  func isFileLocal(_ definition: FactView) -> Bool {
    index.memos.fileLocal.value(definition) { findsFileLocal(definition) }
  }

  private func findsFileLocal(_ definition: FactView) -> Bool {
    switch definition.detail {
    case .function, .method:
      guard let profile = index.profile(for: definition.file), definition[.receiver] == nil,
        definition.container.map({ $0.detail.isNamespace }) ?? true
      else { return false }
      if let signature = definition[.signature], !profile.fileLocalWords.isEmpty {
        let head = signature.range(before: definition.name)
        // Where a condition decides it, others may know it.
        if !head.contains("#"), TopLevelText.words(head).contains(where: profile.fileLocalWords.contains) {
          return true
        }
      }
      return index.fileLocalLines(of: definition.file).contains { $0.contains(definition.startLine) }
    // What has no linkage is known where it stands.
    case .macro: return index.profile(for: definition.file)?.modules.style == .include
    default: return false
    }
  }

  /// Those of some definitions of one name that a file sees or that are declared to it; all that others know, where it
  /// sees none.
  func seen(_ definitions: [FactView], from file: ScannedFile) -> [FactView] {
    guard let first = definitions.first, definitions.count > 1 else { return definitions }
    let visible = index.visibleFiles(from: file)
    let namespaces = NamespaceBlocks(index)
    let declarations = index.facts(.reference, .declaration, named: first.name).filter {
      visible.contains($0.file) && namespaces.isOuter($0)
    }
    let found = definitions.filter { definition in
      visible.contains(definition.file)
        || (!isFileLocal(definition) && declarations.contains { namespaces.agree($0, definition) })
    }
    return found.isEmpty ? definitions.filter { !isFileLocal($0) } : found
  }

  /// Whether a definition cannot be meant from a file, since nothing makes it visible there.
  func isHidden(_ definition: FactView, from file: ScannedFile) -> Bool {
    guard index.profile(for: file)?.modules.style == .include, definition.file != file, isFileLocal(definition) else {
      return false
    }
    // A header that the file itself includes stands in its text.
    return !index.visibleFiles(from: file).contains(definition.file)
      && !index.visibleFiles(from: definition.file).contains(file)
  }
}

extension CodeIndex {
  /// Lines whose definitions a file keeps to itself: unnamed namespaces.
  func fileLocalLines(of file: ScannedFile) -> [ClosedRange<Int>] {
    memos.fileLocalLines.value(file) {
      file.content.facts.indices.compactMap { number in
        file.content.facts[number].detail == .fileLocal ? FactView(file: file, index: number).lines : nil
      }
    }
  }
}

extension String {
  /// What stands before the last mention of a name that brackets follow; all of it when it is not mentioned.
  fileprivate func range(before name: String) -> Substring {
    var end = startIndex
    while end < endIndex {
      if self[end] == "(" { break }
      if self[end...].hasPrefix(name) { return self[..<end] }
      end = index(after: end)
    }
    return self[..<end]
  }
}
