import Facts

/// What keeps a value that stands in a list or a table.
extension FileScan {
  /// The variable or field that the lists, tables and calls that add around `index` are given to or asked of, as receivers are
  /// written: `c.before` of `c.before = []Step{check, send}`, `steps` of `steps.push(check)`, `Client.hook` of
  /// `Client{hook: send}`. Nil where something else stands around it.
  func holder(of index: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer) -> [UInt8]? {
    var inner = index
    if let name = givenName(before: index, view) { return text(name, view, masked) }
    for open in brackets.reversed().prefix(4) {
      let before = open - 1
      // What a variable is given is its body too; code is in no list.
      guard before >= 0, !bodies.contains(open) || view.isPunctuation(before, UInt8(ascii: "=")) else { return nil }
      switch view.byte(open) {
      case UInt8(ascii: "("):
        return holder(ofArgumentAt: inner, in: open, view, masked)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        let first = view.typeStart(beforeLiteral: open)
        if let name = givenName(before: first, view) { return text(name, view, masked) }
        if first < open, let field = field(of: first, open, around: inner, view, masked) { return field }
        // A list in a list, an entry of a table, an argument.
        guard first > 0, view.tokens[first - 1].kind == .open || [44, 58].contains(view.byte(first - 1)) else {
          return nil
        }
        inner = first
      default: return nil
      }
    }
    return nil
  }

  /// The chain of names in front of the `=` that ends before `index`: of `c.before = `, `let steps: [Step] = `, `steps := `.
  private func givenName(before index: Int, _ view: TokenView) -> (start: Int, end: Int)? {
    var sign = index - 1
    guard view.isPunctuation(sign, UInt8(ascii: "=")) else { return nil }
    // `:=`, `+=`
    if view.isPunctuation(sign - 1, UInt8(ascii: ":")) || view.isPunctuation(sign - 1, UInt8(ascii: "+")) { sign -= 1 }
    var last = sign - 1
    // A type may be written between.
    var first = last
    while first > 0, last - first < 24, !view.tokens[first].flags.contains(.firstOnLine) {
      if view.isPunctuation(first, UInt8(ascii: ":")), view.isWord(first - 1) {
        last = first - 1
        break
      }
      first = view.closes(first) && view.tokens[first].mate >= 0 ? Int(view.tokens[first].mate) - 1 : first - 1
    }
    // An entry by its key is the table's: `hooks["saved"] = `.
    if last >= 0, view.closes(last), view.byte(last) == UInt8(ascii: "]"), view.tokens[last].mate > 0 {
      last = Int(view.tokens[last].mate) - 1
    }
    // `var steps []Step = …`
    if view.isWord(last), last > 1, view.closes(last - 1), view.isOpen(last - 2, UInt8(ascii: "[")) { last -= 3 }
    guard view.isWord(last), !view.isKeyword(last) else { return nil }
    return (view.receiverStart(before: last)?.start ?? last, last)
  }

  /// What a call adds to: `steps.push(check)`, `c.before = append(c.before, check)`.
  private func holder(
    ofArgumentAt index: Int, in open: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> [UInt8]? {
    let callee = open - 1
    guard view.isWord(callee) else { return nil }
    if let receiver = view.receiverStart(before: callee) {
      let adds = scanner.definition.profile.changingMethods.contains { method in
        view.bytes(callee).elementsEqual(method.utf8) && !Self.removing.contains { method.hasPrefix($0) }
      }
      return adds ? text(receiver, view, masked) : nil
    }
    guard let name = givenName(before: callee, view), index > open + 1 else { return nil }
    let held = text(name, view, masked)
    var end = open + 1
    while end < index, !view.isPunctuation(end, UInt8(ascii: ",")) {
      end = view.opens(end) ? view.partner(end) + 1 : end + 1
    }
    guard end < index, end > open + 1 else { return nil }
    return text((open + 1, end - 1), view, masked) == held ? held : nil
  }

  /// How the names of methods begin that change something and keep nothing.
  private static let removing = ["remove", "delete", "discard", "drop", "pop", "clear", "erase", "sort", "reverse"]

  /// `Client.hook` of `hook: send` in `Client{…}`: a field of what is made, by its type.
  private func field(
    of type: Int, _ open: Int, around inner: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> [UInt8]? {
    guard view.isWord(open - 1), (type..<open).allSatisfy({ view.isWord($0) || [38, 42, 46].contains(view.byte($0)) })
    else { return nil }
    let key = view.isWord(inner) && view.isPunctuation(inner + 1, UInt8(ascii: ":")) ? inner : inner - 2
    guard view.isWord(key), view.isPunctuation(key + 1, UInt8(ascii: ":")), key > open else { return nil }
    let first = view.receiverStart(before: open - 1)?.start ?? open - 1
    return text((first, open - 1), view, masked) + [UInt8(ascii: ".")] + Array(view.bytes(key))
  }

  private func text(
    _ range: (start: Int, end: Int), _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> [UInt8] { receiverText(range, view, masked) }
}

extension TokenView {
  /// Where the type that stands before a literal's bracket begins: `[]Step{`, `map[string]Step{`, `&Client{`. The bracket itself
  /// where none does.
  fileprivate func typeStart(beforeLiteral open: Int) -> Int {
    guard isOpen(open, UInt8(ascii: "{")) else { return open }
    var first = open
    while first > 0, open - first < 24, !breaksLine(first) {
      let before = first - 1
      if isWord(before), !isKeyword(before) || bytes(before).elementsEqual("map".utf8) {
        // Two words in a row are no type.
        if first < open, isWord(first) { break }
        first = before
      } else if closes(before), byte(before) == UInt8(ascii: "]"), tokens[before].mate >= 0 {
        first = Int(tokens[before].mate)
      } else if isPunctuation(before, UInt8(ascii: ".")) || isPunctuation(before, UInt8(ascii: "*"))
        || isPunctuation(before, UInt8(ascii: "&"))
      {
        first = before
      } else {
        break
      }
    }
    return first
  }
}
