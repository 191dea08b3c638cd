public import Facts

/// Definitions that are written once for all platforms and once for each (`expect` and `actual` in Kotlin): together they
/// are one, which the common part says, with its default values.
extension CodeIndex {
  /// What a definition for one platform is the part of; nil for all else.
  public func commonPart(of definition: FactView) -> FactView? {
    guard let words = profile(for: definition.file)?.platformWords, !words.actual.isEmpty,
      Self.words(of: definition).contains(words.actual)
    else { return nil }
    return memos.commonParts.value(definition) {
      let parts = definitions(named: definition.name).filter { other in
        other != definition && areRelated(other.file, definition.file)
          && isCommon(other, words.common)
          && other.qualifiedName == definition.qualifiedName
          && other[.receiver] == definition[.receiver]
          && packageName(of: other.file) == packageName(of: definition.file)
          && other.detail.isTypeLike == definition.detail.isTypeLike
          && other.detail.isFunctionLike == definition.detail.isFunctionLike
          && parameterTypes(of: other) == parameterTypes(of: definition)
      }
      return parts.max {
        FolderTree.nearness($0.path, definition.path)
          < FolderTree.nearness($1.path, definition.path)
      }
    }
  }

  /// What stands for a definition on each platform, in order of place; empty for what is written once.
  public func platformParts(of definition: FactView) -> [FactView] {
    guard let words = profile(for: definition.file)?.platformWords, !words.actual.isEmpty,
      isCommon(definition, words.common)
    else { return [] }
    return definitions(named: definition.name).filter { commonPart(of: $0) == definition }
  }

  /// Each definition once, what is written for platforms by its common part.
  func joinedByPlatform(_ definitions: [FactView]) -> [FactView] {
    guard definitions.contains(where: { commonPart(of: $0) != nil }) else { return definitions }
    var seen: Set<FactView> = []
    return definitions.map { commonPart(of: $0) ?? $0 }.filter { seen.insert($0).inserted }
  }

  /// Members of what is written for all platforms do not say so again.
  private func isCommon(_ definition: FactView, _ word: String) -> Bool {
    var next: FactView? = definition
    while let current = next {
      if Self.words(of: current).contains(word) { return true }
      next = current.container
    }
    return false
  }

  private static func words(of definition: FactView) -> [String] {
    guard let signature = definition[.signature] else { return [] }
    return TopLevelText.words(signature.prefix { $0 != "(" && $0 != ":" })
  }

  /// Whether code that is compiled now can call a function: an overload may be kept for what was compiled before.
  func isCallable(_ function: FactView) -> Bool {
    guard let marks = profile(for: function.file)?.uncallableMarks, !marks.isEmpty else {
      return true
    }
    return memos.callable.value(function) {
      let first = max(1, function.startLine - 16)
      return !facts(in: function.file, lines: first...function.startLine).contains { mark in
        guard mark.kind == .reference, mark.detail == .decorator, mark[.target] == function.name,
          let value = mark[.value], mark.index < function.index,
          marks.contains(
            String(decoding: FactPostings.lastComponent(Array(mark.name.utf8)[...]), as: UTF8.self)
              + " " + value)
        else { return false }
        let between = facts(in: function.file, lines: mark.startLine...function.startLine)
        return !between.contains {
          $0.kind == .definition && $0.name == function.name && $0.index < function.index
        }
      }
    }
  }
}
