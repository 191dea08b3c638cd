import Facts

/// The expression a rule stands at, as ``RuleDefinition/Expression`` asks for it.
struct TakenExpression {
  /// The chain, or what a function literal is given to, arguments left out.
  var target: [UInt8]
  /// For a function literal: `closure`, and which argument it is unless it stands behind the brackets.
  var role: String?
  /// Offset of the last byte's successor.
  var end: Int
}

extension FileScan {
  /// Finds the expression at a match and keeps it for the fact. Returns its last token; nil when there is none.
  mutating func takeExpression(
    _ kind: RuleDefinition.Expression, _ index: Int, matchEnd: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> Int? {
    var behind = index
    while behind < view.count, Int(view.tokens[behind].start) < matchEnd { behind += 1 }
    switch kind {
    case .chain:
      guard let chain = view.wholeChain(from: behind) else { return nil }
      var target = receiverText((chain.lowerBound, chain.upperBound), view, masked)
      // `new Store` constructs without arguments too.
      if chain.lowerBound > behind, target.last != UInt8(ascii: ")") { target += "()".utf8 }
      taken = TakenExpression(
        target: target, role: nil,
        end: Int(view.tokens[chain.upperBound].end))
      return chain.upperBound
    case .closure:
      guard !bodies.contains(index), let callee = view.callee(ofClosure: index, enclosing: brackets.last) else {
        return nil
      }
      var target = view.receiverStart(before: callee.word).map { receiverText($0, view, masked) } ?? []
      if !target.isEmpty { target.append(UInt8(ascii: ".")) }
      target += view.bytes(callee.word)
      let last: Int
      if view.isOpen(index, UInt8(ascii: "{")) {
        last = view.partner(index)
      } else if view.isOpen(behind, UInt8(ascii: "{")) {
        last = view.partner(behind)
      } else {
        let start = min(behind, view.count - 1)
        last = view.statementEnd(from: start, depth: view.tokens[index].depth, comma: true)
      }
      taken = TakenExpression(
        target: target, role: "closure" + (callee.argument.map { " \($0)" } ?? ""), end: Int(view.tokens[last].end))
      return last
    }
  }

  /// What an expression says goes to the fact, unless its rule captured more, as the type of a parameter.
  mutating func add(_ taken: TakenExpression, parameter: Int, to attributes: inout AttributePool.Chain) {
    guard !pool.has(.target, in: attributes) else { return }
    append(.target, taken.target, to: &attributes)
    if let role = taken.role { append(.value, Array("\(role):\(parameter)".utf8), to: &attributes) }
  }
}
