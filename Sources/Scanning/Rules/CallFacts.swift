import Facts

/// The facts of calls: their receivers and what they are given.
extension FileScan {
  /// - Parameter isLone: nothing but its being no variable says that the name is called.
  mutating func call(
    _ index: Int, arguments: Int?, isLone: Bool = false, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) {
    var attributes = AttributePool.Chain()
    var first = index
    if let receiver = view.receiverStart(before: index) {
      // `new Builder().build()` constructs the builder; `new a.B()` constructs B.
      let reached = view.hasBrackets(receiver.start, receiver.end)
      first = reached ? index : receiver.start - view.rootOperator(before: receiver.start)
      pool.append(.receiver, receiverName(receiver, view, masked), to: &attributes)
    } else if view.syntax.implicitMembers, view.memberOperator(endingAt: index - 1) > 0 {
      append(.expected, expectation(ofMember: index, view), to: &attributes)
    } else {
      let root = view.rootOperator(before: index)
      if root > 0 {
        first = index - root
        let sign = masked[Int(view.tokens[first].start)..<Int(view.tokens[index].start)]
        pool.append(.receiver, names.intern(UnsafeRawBufferPointer(rebasing: sign)), to: &attributes)
      }
    }
    if view.syntax.overloads { appendArguments(of: index, arguments, view, masked, to: &attributes) }
    if isLone {
      pool.append(.access, names.intern("name"), to: &attributes)
    } else if view.isScoped(index) {
      pool.append(.access, names.intern("scope"), to: &attributes)
    }
    appendLoop(around: index, walked: true, to: &attributes)
    let constructs = first > 0 && view.has(.construction, first - 1)
    let isMacro = view.syntax.bangCalls && view.isPunctuation(index + 1, UInt8(ascii: "!"))
    drafts.append(
      FactDraft(
        kind: .call, detail: constructs ? .constructor : isMacro ? .macro : .none,
        name: names.intern(view.bytes(index)), rule: callRule,
        start: Int(view.tokens[index].start), end: Int(view.tokens[index].end), container: scopes.last?.draft ?? -1,
        attributes: attributes, ruleIndex: -1))
  }

  /// What a call is given; nothing is said where its arguments have no brackets.
  private mutating func appendArguments(
    of index: Int, _ open: Int?, _ view: TokenView, _ masked: UnsafeRawBufferPointer,
    to attributes: inout AttributePool.Chain
  ) {
    let open = open ?? index + 1
    let constructs = index > 0 && view.has(.construction, index - 1)
    guard view.isOpen(open, UInt8(ascii: "(")) || view.isOpen(open, UInt8(ascii: "{")) || constructs else { return }
    let bodies = bodies
    view.writeArguments(
      of: index, from: open, isBody: { bodies.contains($0) }, masked, scratch: &scratch, into: &argumentText)
    pool.append(.arguments, names.intern(argumentText), to: &attributes)
  }

  func receiverText(_ receiver: (start: Int, end: Int), _ view: TokenView, _ masked: UnsafeRawBufferPointer) -> [UInt8]
  {
    SourceText.receiver(masked, receiver.start...receiver.end, view)
  }

  mutating func receiverName(
    _ receiver: (start: Int, end: Int), _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> NameID {
    let root = view.rootOperator(before: receiver.start)
    if root == 0, receiver.start == receiver.end, view.isWord(receiver.start), view.bytes(receiver.start).count <= 120 {
      return names.intern(view.bytes(receiver.start))
    }
    SourceText.receiver(masked, receiver.start - root...receiver.end, view, into: &scratch)
    return names.intern(scratch)
  }
}
