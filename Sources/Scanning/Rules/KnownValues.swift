import Facts

/// What a file says of the names that its loops walk: a list that is written out, a query, a queue, a few of many.
struct KnownValues {
  enum Kind { case list, query, queue, few }

  /// The token of a name, and what it is given or declared to be.
  struct Value {
    var name: Int
    var kind: Kind
  }

  private(set) var values: [Value] = []

  init() {}

  /// Notes what every name of a file is given or declared to be. O(tokens).
  init(_ view: TokenView) {
    var open: [Int] = []
    for index in view.tokens.indices {
      switch view.tokens[index].kind {
      case .open: open.append(index)
      case .close: _ = open.popLast()
      case .punctuation where view.byte(index) == UInt8(ascii: "="):
        // What stands in parentheses is an argument or a default, and whoever calls may say another.
        if open.last.map({ view.isOpen($0, UInt8(ascii: "(")) }) != true { noteAssignment(index, view) }
      case .word where view.has(.queryType, index):
        if view.isPunctuation(index + 1, UInt8(ascii: "<")), let name = view.behindTypeArguments(index + 1),
          view.isWord(name)
        {
          values.append(Value(name: name, kind: .query))
        }
      case .word where view.has(.queueType, index):
        if let name = Self.queue(index, view) { values.append(Value(name: name, kind: .queue)) }
      case .word where view.has(.fewType, index):
        if let name = FewValues.declared(index, view) { values.append(Value(name: name, kind: .few)) }
      default: break
      }
    }
  }

  private mutating func noteAssignment(_ index: Int, _ view: TokenView) {
    guard index > 0, index + 1 < view.count, !view.isPartOfOperator(index), let name = Self.assigned(index, view) else {
      return
    }
    if Self.isWrittenOut(index + 1, view) {
      values.append(Value(name: name, kind: .list))
    } else if Self.isQuery(index + 1, view) {
      values.append(Value(name: name, kind: .query))
    } else if FewValues.areCut(index + 1, view) {
      values.append(Value(name: name, kind: .few))
    }
  }

  /// The name before `=`, `:=` or a type: `kinds = …`, `let kinds: [String] = …`.
  private static func assigned(_ index: Int, _ view: TokenView) -> Int? {
    // What stands first on its line is a name, also behind the `:` of a header.
    if view.isWord(index - 1),
      view.tokens[index - 1].flags.contains(.firstOnLine) || !view.isPunctuation(index - 2, UInt8(ascii: ":"))
        || view.memberOperator(endingAt: index - 2) > 0
    {
      return index - 1
    }
    if view.isPair(index - 1, UInt8(ascii: ":"), UInt8(ascii: "=")) {
      return view.isWord(index - 2) ? index - 2 : nil
    }
    // What ends a type: `[]?`, `>`. Another sign makes it an operator (`+=`).
    if view.tokens[index - 1].kind == .punctuation, ![62, 63, 33, 42].contains(view.byte(index - 1)) { return nil }
    var next = index - 1
    while next > 0, index - next < 24 {
      if view.tokens[next].kind == .open || view.isPunctuation(next, UInt8(ascii: ";")) { return nil }
      if view.isPunctuation(next, UInt8(ascii: ":")), view.memberOperator(endingAt: next) == 0 {
        return view.isWord(next - 1) ? next - 1 : nil
      }
      next = view.tokens[next].kind == .close ? Int(view.tokens[next].mate) - 1 : next - 1
    }
    return nil
  }

  /// A list whose members stand there, and nothing is done with it: `("a", "b")`, `new[] { 1, 2 }`, `%w[a b].freeze`,
  /// `listOf(A, B)`.
  private static func isWrittenOut(_ start: Int, _ view: TokenView) -> Bool {
    var end = start
    if view.has(.construction, start) || view.isWord(start) {
      // `new List<string> { … }`, `new Set([…])`, `Set.of(…)`, `[]string{…}`, `map[string]int{…}`
      while end < view.count, end - start < 16, !view.isOpen(end, UInt8(ascii: "{")),
        !view.isOpen(end, UInt8(ascii: "("))
      {
        if end > start, view.breaksLine(end) || view.isPunctuation(end, UInt8(ascii: ";")) { return false }
        end = view.opens(end) ? view.partner(end) + 1 : end + 1
      }
      guard end < view.count, view.opens(end) else { return false }
      if view.isOpen(end, UInt8(ascii: "(")), view.partner(end) == end + 1, view.isOpen(end + 2, UInt8(ascii: "{")) {
        end += 2
      }
      let isCall = view.isOpen(end, UInt8(ascii: "("))
      let holds = end + 1 < view.count && view.opens(end + 1)
      let inner = isCall && holds && view.partner(end + 1) == view.partner(end) - 1 ? end + 1 : end
      // `sorted(ids, key=f)` has two arguments, and no list of two.
      let makes =
        isCall
        ? view.has(.listMaker, end - 1) || inner > end && view.has(.listCall, end - 1)
        : view.has(.construction, start) || !view.tokens[end].flags.contains(.spaced)
      guard makes else { return false }
      guard LoopHeader.isList(inner, view.partner(inner), view) else { return false }
      return isWhole(behind: view.partner(end), view)
    }
    if view.isOpen(end, UInt8(ascii: "[")), view.isWord(view.partner(end) + 1),
      !view.tokens[view.partner(end) + 1].flags.contains(.firstOnLine)
    {
      // `[]string{…}`
      end = view.partner(end) + 1
      while end < view.count, view.isWord(end) || view.memberOperator(endingAt: end) > 0 { end += 1 }
      guard view.isOpen(end, UInt8(ascii: "{")) else { return listed(start, view) }
      return LoopHeader.isList(end, view.partner(end), view)
    }
    return listed(start, view)
  }

  private static func listed(_ start: Int, _ view: TokenView) -> Bool {
    guard view.opens(start) || view.tokens[start].kind == .string else { return false }
    let end = view.opens(start) ? view.partner(start) : start
    // A text is a list only where it says so: `%w[a b]`.
    if end == start, view.source[Int(view.tokens[start].start)] != UInt8(ascii: "%") { return false }
    return LoopHeader.isList(start, end, view) && isWhole(behind: end, view)
  }

  /// The statement ends here, or goes on with what changes no member: `.freeze`, `as const`.
  private static func isWhole(behind end: Int, _ view: TokenView) -> Bool {
    let next = end + 1
    guard next < view.count else { return true }
    switch view.tokens[next].kind {
    case .close: return true
    case .punctuation:
      if view.byte(next) == UInt8(ascii: ";") || view.byte(next) == UInt8(ascii: ",") { return true }
      if view.isMemberOperator(from: next) { return view.isWord(next + 1) && view.has(.listCall, next + 1) }
      return view.breaksLine(next)
    case .word: return view.tokens[next].flags.contains(.firstOnLine) || !view.has(.loop, next)
    default: return view.breaksLine(next)
    }
  }

  /// A chain from a query's root to the statement's end that never asks for the rows.
  private static func isQuery(_ start: Int, _ view: TokenView) -> Bool {
    guard (start...min(start + 2, view.count - 1)).contains(where: { view.has(.queryRoot, $0) }) else { return false }
    let end = view.statementEnd(from: start, depth: view.tokens[start].depth)
    var next = start
    while next <= end, next < view.count {
      if view.isKeyword(next) && next == start { return false }
      if view.has(.queryEnd, next) { return false }
      next = view.opens(next) ? view.partner(next) + 1 : next + 1
    }
    return true
  }

  /// `jobs <-chan Job`, `jobs := make(chan Job)`
  private static func queue(_ index: Int, _ view: TokenView) -> Int? {
    var next = index - 1
    while view.isPunctuation(next, UInt8(ascii: "<")) || view.isPunctuation(next, UInt8(ascii: "-")) { next -= 1 }
    if view.isWord(next), !view.isKeyword(next) { return next }
    guard view.isOpen(next, UInt8(ascii: "(")), view.isWord(next - 1), view.isPunctuation(next - 2, UInt8(ascii: "="))
    else { return nil }
    next -= view.isPunctuation(next - 3, UInt8(ascii: ":")) ? 4 : 3
    return view.isWord(next) ? next : nil
  }
}

extension FileScan {
  /// Whether what stands from `start` to `end` has as many members as are written down: here, or where its name is given
  /// them.
  func isWrittenOut(_ source: (start: Int, end: Int), at index: Int, _ view: TokenView) -> Bool {
    let source = unwrapped(source, view)
    return LoopHeader.isList(source.start, source.end, view) || LoopHeader.isRange(source.start, source.end, view)
      || isKnown(.list, source, at: index, view)
  }

  /// Without the calls around it that hand out the same members: `enumerate(kinds)`, `kinds.reversed()`.
  func unwrapped(_ source: (start: Int, end: Int), _ view: TokenView) -> (start: Int, end: Int) {
    var (start, end) = source
    for _ in 0..<4 where start < end {
      if view.isPunctuation(start, UInt8(ascii: "&")) { start += 1 }
      let open = view.closes(end) && view.tokens[end].kind == .close ? Int(view.tokens[end].mate) : end + 1
      let name = open - 1
      guard name >= start, view.isWord(name), view.has(.listCall, name) || view.has(.listMaker, name) else { break }
      // `listOf(A, B)`
      if open < end, view.has(.listMaker, name) { return (open, end) }
      let receiver = view.receiverStart(before: name)
      if let receiver, receiver.start >= start, open > end || open + 1 == end || !isType(receiver, view) {
        (start, end) = receiver
      } else if open + 1 < end {
        start = open + 1
        var next = start
        while next < end, !view.isPunctuation(next, UInt8(ascii: ",")) {
          next = view.opens(next) ? view.partner(next) + 1 : next + 1
        }
        end = min(next, end) - 1
      } else {
        break
      }
    }
    return (start, end)
  }

  private func isType(_ receiver: (start: Int, end: Int), _ view: TokenView) -> Bool {
    guard receiver.start == receiver.end, view.isWord(receiver.start), let first = view.bytes(receiver.start).first
    else { return false }
    return (65...90).contains(first)
  }

  /// Whether a name, or a member of the type around (`this.kinds`), is what the file says it is: in the function around,
  /// or outside of all functions.
  func isKnown(_ kind: KnownValues.Kind, _ source: (start: Int, end: Int), at index: Int, _ view: TokenView) -> Bool {
    let name = source.end
    guard !known.values.isEmpty, view.isWord(name) else { return false }
    let isMember = source.start < name
    if isMember, !isOwn(source, view) { return false }
    view.work.pointee.spend(known.values.count / 16)
    let values = known.values.filter { $0.kind == kind && Self.isSame($0.name, name, view) }
    guard !values.isEmpty else { return false }
    let function = scopes.last { $0.detail.isFunction && $0.start <= index }
    if !isMember, let function {
      let own = values.filter { (function.start...index).contains($0.name) }
      let given = assignments(of: name, function.start, function.end, view)
      if !own.isEmpty { return kind != .list || given == 1 }
      // A parameter or another value hides what stands outside.
      if given > 0 || isParameter(name, of: function, view) { return false }
    }
    let outer = values.filter { value in
      guard let function else { return true }
      if view.syntax.indented { return view.indentation(value.name) <= view.indentation(function.start) }
      return view.tokens[value.name].depth < function.depth
    }
    guard outer.count == 1 else { return false }
    return kind != .list || assignments(of: name, 0, view.count - 1, view) == 1
  }

  /// `this.kinds`, `self::KINDS`: a word for the type around, and a member of it.
  private func isOwn(_ source: (start: Int, end: Int), _ view: TokenView) -> Bool {
    guard let receiver = view.receiverStart(before: source.end), receiver.start == source.start,
      receiver.end == receiver.start
    else { return false }
    return scanner.definition.profile.selfNames.contains { view.bytes(receiver.start).elementsEqual($0.utf8) }
  }

  /// How often a name is given a value or its list is changed.
  private func assignments(of name: Int, _ first: Int, _ last: Int, _ view: TokenView) -> Int {
    var count = 0
    var open: [Int] = []
    view.work.pointee.spend((last - first) / 16)
    for next in first...max(first, min(last, view.count - 1)) {
      switch view.tokens[next].kind {
      case .open: open.append(next)
      case .close: _ = open.popLast()
      case .word where Self.isSame(next, name, view):
        if open.last.map({ view.isOpen($0, UInt8(ascii: "(")) }) != true, isGiven(next, view) { count += 1 }
      default: break
      }
    }
    return count
  }

  /// `kinds = …`, `kinds += …`, `kinds[0] = …`, `kinds << …`, `kinds: [String] = …`, `kinds.append(…)`, `kinds, x = …`
  private func isGiven(_ name: Int, _ view: TokenView) -> Bool {
    var next = name + 1
    if view.isOpen(next, UInt8(ascii: "[")) { next = view.partner(next) + 1 }
    guard next < view.count, view.tokens[next].kind == .punctuation else { return false }
    let isShift = view.isPair(next, UInt8(ascii: "<"), UInt8(ascii: "<"))
    if isShift || view.isPunctuation(next, UInt8(ascii: ",")) && view.beginsStatement(name) { return true }
    if view.isMemberOperator(from: next) {
      while next < view.count, view.tokens[next].kind == .punctuation { next += 1 }
      guard view.isWord(next) else { return false }
      return scanner.definition.profile.changingMethods.contains { view.bytes(next).elementsEqual($0.utf8) }
    }
    if known.values.contains(where: { $0.name == name }) { return true }
    // The operator before it may be two signs: `||=`.
    for _ in 0..<3 where view.isPunctuation(next, view.byte(next)) {
      if view.byte(next) == UInt8(ascii: "=") {
        return
          !(view.isPair(next, UInt8(ascii: "="), UInt8(ascii: "="))
          || view.isPair(next, UInt8(ascii: "="), UInt8(ascii: ">"))
          || [60, 62, 33].contains(view.byte(next - 1)) && view.tokens[next - 1].kind == .punctuation)
      }
      guard next + 1 < view.count, view.tokens[next + 1].kind == .punctuation else { return false }
      next += 1
    }
    return false
  }

  private func isParameter(_ name: Int, of function: OpenScope, _ view: TokenView) -> Bool {
    var next = function.start
    while next < function.end, !view.isOpen(next, UInt8(ascii: "(")) { next += 1 }
    return next < function.end && (next...view.partner(next)).contains { Self.isSame($0, name, view) }
  }

  /// The same name, whatever sign says what it is: `$kinds`, `kinds`.
  private static func isSame(_ one: Int, _ other: Int, _ view: TokenView) -> Bool {
    guard view.isWord(one), view.isWord(other) else { return false }
    return bare(view.bytes(one)).elementsEqual(bare(view.bytes(other)))
  }

  private static func bare(_ word: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    word.drop { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "@") }
  }
}
