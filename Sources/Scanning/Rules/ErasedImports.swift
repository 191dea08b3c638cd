import Facts

/// Imports of which a compiler leaves nothing, since the file only writes types with them.
extension FileScan {
  /// Marks the imports of single names that are used, and as types alone: their attribute `typeOnly` is `uses`.
  mutating func markErasedImports(_ view: TokenView) {
    var waiting: [NameID: [Int]] = [:]
    for (number, draft) in drafts.enumerated()
    where draft.kind == .import && draft.detail == .named && !pool.has(.typeOnly, in: draft.attributes) {
      guard let name = pool.value(.alias, in: draft.attributes) ?? pool.value(.imported, in: draft.attributes) else {
        continue
      }
      waiting[name, default: []].append(number)
    }
    if waiting.isEmpty { return }
    var uses: [NameID: Bool] = [:]
    var index = 0
    while index < view.count {
      defer { index += 1 }
      guard view.isWord(index) else { continue }
      if view.bytes(index).elementsEqual("import".utf8), view.beginsStatement(index),
        !view.isOpen(index + 1, UInt8(ascii: "("))
      {
        // Up to the module's name.
        while index + 1 < view.count, view.tokens[index].kind != .string, !view.isPunctuation(index, 59) { index += 1 }
        continue
      }
      guard let name = names.id(of: view.bytes(index)), waiting[name] != nil, uses[name] != false,
        view.memberOperator(endingAt: index - 1) == 0, !isKey(index, view)
      else { continue }
      uses[name] = view.isTypePosition(index)
    }
    let mark = names.intern("uses")
    for (name, isType) in uses where isType {
      for number in waiting[name] ?? [] { pool.append(.typeOnly, mark, to: &drafts[number].attributes) }
    }
  }

  /// `{name: value}`
  private func isKey(_ index: Int, _ view: TokenView) -> Bool {
    view.isPunctuation(index + 1, UInt8(ascii: ":"))
      && (view.isOpen(index - 1, UInt8(ascii: "{")) || view.isPunctuation(index - 1, UInt8(ascii: ",")))
  }
}
