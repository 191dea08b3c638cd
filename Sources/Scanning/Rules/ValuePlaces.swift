import Facts

/// Where a value stands, as far as that says what type it has: the argument of a call, what is returned or assigned.
extension FileScan {
  // MARK: Members without a receiver

  /// What `.make(…)` is given to, for a member operator at `index - 1` with nothing before it: `callee(label:)` or
  /// `callee(0)` for an argument, `return`, `as Type` for what is declared with a type, `= path` for what is assigned;
  /// `?` where nothing near says.
  func expectation(ofMember index: Int, _ view: TokenView) -> [UInt8] {
    var before = index - 1 - view.memberOperator(endingAt: index - 1)
    while before >= 0, view.isWord(before), view.has(.expression, before), !isReturn(before, view) { before -= 1 }
    guard before >= 0 else { return Self.unknownPlace }
    if isReturn(before, view) { return returned(from: index, view) }
    switch view.tokens[before].kind {
    case .open where view.byte(before) == UInt8(ascii: "{"):
      let isWhole = view.statementEnd(from: index, depth: view.tokens[index].depth) + 1 == view.partner(before)
      return isWhole && bodies.contains(before) ? returned(from: index, view) : Self.unknownPlace
    case .open, .punctuation:
      if let place = brackets.last.flatMap({ argumentPlace(behind: before, in: $0, view) }) { return place }
      if view.isPunctuation(before, UInt8(ascii: "=")), !view.isPartOfOperator(before) {
        return assigned(before, view)
      }
      return Self.unknownPlace
    default: return Self.unknownPlace
    }
  }

  static let unknownPlace: [UInt8] = Array("?".utf8)

  private func isReturn(_ index: Int, _ view: TokenView) -> Bool {
    view.isWord(index) && view.bytes(index).elementsEqual("return".utf8)
  }

  /// `return` belongs to the definition around it unless a closure stands between.
  private func returned(from index: Int, _ view: TokenView) -> [UInt8] {
    guard let scope = scopes.last else { return Self.unknownPlace }
    for open in brackets.reversed() {
      if open < scope.start { break }
      if isClosure(open, view) { return Self.unknownPlace }
    }
    return Array("return".utf8)
  }

  /// `as Type` of `name: Type =`, `= path` of `path =`.
  private func assigned(_ equals: Int, _ view: TokenView) -> [UInt8] {
    let last = equals - 1
    var first = last
    while first > 0, last - first < 24 {
      if view.isPunctuation(first, UInt8(ascii: ":")), view.isWord(first - 1) {
        guard first < last else { return Self.unknownPlace }
        let type = Int(view.tokens[first + 1].start)..<Int(view.tokens[last].end)
        return Array("as ".utf8) + SourceText.folded(source, type)
      }
      let token = view.tokens[first]
      if token.kind == .open || token.flags.contains(.firstOnLine) || view.isPunctuation(first, UInt8(ascii: ",")) {
        break
      }
      first = token.kind == .close && token.mate >= 0 ? Int(token.mate) - 1 : first - 1
    }
    guard view.isWord(last), !view.isKeyword(last) else { return Self.unknownPlace }
    let start = view.receiverStart(before: last)?.start ?? last
    guard start == last ? view.beginsStatement(last) : true else { return Self.unknownPlace }
    return Array("= ".utf8) + receiverText((start, last), view, source)
  }

  // MARK: Arguments

  /// `callee(label:)` or `callee(2)` for what stands behind the `(`, the comma or the label that ends at `before`.
  private func argumentPlace(behind before: Int, in open: Int, _ view: TokenView) -> [UInt8]? {
    guard view.isOpen(open, UInt8(ascii: "(")), let callee = callee(before: open, view) else { return nil }
    if view.isPunctuation(before, UInt8(ascii: ":")) {
      let label = before - 1
      guard view.isWord(label), label - 1 == open || view.isPunctuation(label - 1, UInt8(ascii: ",")) else {
        return nil
      }
      return place(callee, Array(view.bytes(label)) + [UInt8(ascii: ":")], view)
    }
    guard before == open || view.isPunctuation(before, UInt8(ascii: ",")) else { return nil }
    var number = 0
    var next = open + 1
    var steps = 0
    while next < before + 1, steps < 256 {
      steps += 1
      if view.isPunctuation(next, UInt8(ascii: ",")) { number += 1 }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    view.work.pointee.spend(steps)
    return place(callee, Array(String(number).utf8), view)
  }

  private func place(_ callee: Int, _ slot: [UInt8], _ view: TokenView) -> [UInt8] {
    Array(view.bytes(callee)) + [UInt8(ascii: "(")] + slot + [UInt8(ascii: ")")]
  }

  /// The word that is called by the arguments that begin at `open`.
  private func callee(before open: Int, _ view: TokenView) -> Int? {
    var callee = open - 1
    if view.isPunctuation(callee, UInt8(ascii: "?")) || view.isPunctuation(callee, UInt8(ascii: "!")) { callee -= 1 }
    guard callee >= 0 else { return nil }
    if let named = view.wordBeforeTypeArguments(callee) { callee = named }
    guard view.isWord(callee), !view.isKeyword(callee) || view.memberOperator(endingAt: callee - 1) > 0 else {
      return nil
    }
    return callee
  }

  // MARK: Closures

  /// What the parameters of the closure that opens at `index` are: a binding each, over the closure's lines. `target` is
  /// the parameter's type, or the call and the place in it, with `value` the parameter's number.
  mutating func bindClosureParameters(_ index: Int, _ view: TokenView) {
    guard view.syntax.closureWord.count > 0, isClosure(index, view), let parameters = closureParameters(index, view)
    else { return }
    let place = closurePlace(index, view)
    for (number, parameter) in parameters.enumerated() {
      let type = parameter.type.map { SourceText.folded(source, $0) }
      // One of which nothing is known hides outer names all the same.
      let target = type ?? place ?? Self.unknownPlace
      if view.bytes(parameter.name).elementsEqual("_".utf8) { continue }
      bind(
        names.intern(view.bytes(parameter.name)), at: Int(view.tokens[parameter.name].start), closure: index, target,
        number: type == nil ? number : nil, view)
    }
  }

  /// `$0` of the innermost closure, bound where the closure opens.
  mutating func bindImplicitParameter(_ index: Int, _ view: TokenView) {
    let word = view.bytes(index)
    guard view.syntax.closureWord.count > 0, word.count == 2, word[0] == UInt8(ascii: "$"),
      word[1] >= UInt8(ascii: "0"), word[1] <= UInt8(ascii: "9"),
      let closure = brackets.last(where: { isClosure($0, view) }),
      implicitParameters.insert(closure * 10 + Int(word[1] - UInt8(ascii: "0"))).inserted,
      let target = closurePlace(closure, view)
    else { return }
    bind(
      names.intern(word), at: Int(view.tokens[closure].start), closure: closure, target,
      number: Int(word[1] - UInt8(ascii: "0")), view)
  }

  /// A brace that is no body of a definition or statement: neither behind a keyword (`do {`) nor behind a word that some
  /// rule has taken (`get {`).
  private func isClosure(_ index: Int, _ view: TokenView) -> Bool {
    guard view.isOpen(index, UInt8(ascii: "{")), !bodies.contains(index) else { return false }
    guard index > 0, view.isWord(index - 1), view.memberOperator(endingAt: index - 2) == 0 else { return true }
    return isReturn(index - 1, view) || (!view.isKeyword(index - 1) && !claimed.contains(index - 1))
  }

  private mutating func bind(
    _ name: NameID, at start: Int, closure: Int, _ target: [UInt8], number: Int?, _ view: TokenView
  ) {
    var attributes = AttributePool.Chain()
    append(.target, target, to: &attributes)
    if let number { append(.value, Array("parameter \(number)".utf8), to: &attributes) }
    drafts.append(
      FactDraft(
        kind: .reference, detail: .binding, name: name, rule: names.intern(scanner.definition.language + ".closure"),
        start: start, end: Int(view.tokens[view.partner(closure)].end), container: scopes.last?.draft ?? -1,
        attributes: attributes, ruleIndex: -1))
  }

  /// The names between a closure's brace and the word that ends its parameters, with the types that are written.
  private func closureParameters(_ index: Int, _ view: TokenView) -> [(name: Int, type: Range<Int>?)]? {
    let end = view.partner(index)
    var next = index + 1
    while view.isPunctuation(next, UInt8(ascii: "@")), view.isWord(next + 1) { next += 2 }
    if view.isOpen(next, UInt8(ascii: "[")) { next = view.partner(next) + 1 }
    var parameters: [(name: Int, type: Range<Int>?)] = []
    func isEnd(_ index: Int) -> Bool { view.isWord(index) && view.bytes(index).elementsEqual(view.syntax.closureWord) }
    if view.isOpen(next, UInt8(ascii: "(")) {
      let close = view.partner(next)
      var item = next + 1
      while item < close, parameters.count < 16 {
        guard view.isWord(item) else { return nil }
        var last = item
        while last < close, !view.isPunctuation(last, UInt8(ascii: ",")) {
          last = view.opens(last) ? view.partner(last) + 1 : last + 1
        }
        let hasType = view.isPunctuation(item + 1, UInt8(ascii: ":")) && item + 2 < last
        parameters.append(
          (item, hasType ? Int(view.tokens[item + 2].start)..<Int(view.tokens[min(last, close) - 1].end) : nil))
        item = last + 1
      }
      next = close + 1
    } else {
      while view.isWord(next), !view.isKeyword(next), parameters.count < 16 {
        parameters.append((next, nil))
        next += 1
        guard view.isPunctuation(next, UInt8(ascii: ",")) else { break }
        next += 1
      }
    }
    guard !parameters.isEmpty else { return nil }
    // `async throws -> Item in`
    let limit = min(end, next + 24)
    while next < limit, !isEnd(next) {
      if view.isOpen(next, UInt8(ascii: "{")) || view.tokens[next].kind == .string || view.tokens[next].kind == .number
      {
        return nil
      }
      if view.breaksLine(next) { return nil }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return next < limit ? parameters : nil
  }

  /// Which call a closure is given to, and where: `run(body:)`, `map(0)`, `map({)` behind the call.
  private func closurePlace(_ index: Int, _ view: TokenView) -> [UInt8]? {
    let before = index - 1
    guard before >= 0 else { return nil }
    let trailing = [UInt8(ascii: "{")]
    switch view.tokens[before].kind {
    case .close where view.byte(before) == UInt8(ascii: ")") && view.tokens[before].mate >= 0:
      return callee(before: Int(view.tokens[before].mate), view).map { place($0, trailing, view) }
    case .word where !view.isKeyword(before) || view.memberOperator(endingAt: before - 1) > 0:
      return place(before, trailing, view)
    case .open, .punctuation:
      return brackets.last { $0 < index }.flatMap { argumentPlace(behind: before, in: $0, view) }
    default: return nil
    }
  }
}
