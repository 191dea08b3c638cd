import Facts
import PCRE2

/// The facts of rules that define nothing: names, attributes, containers.
extension FileScan {
  mutating func captures(
    _ rule: CompiledRule, _ captured: Captures, _ whole: Range<Int>, _ view: TokenView,
    _ masked: UnsafeRawBufferPointer
  ) -> AttributePool.Chain {
    guard rule.definition.emptied else { return captures(rule, captured) }
    var attributes = AttributePool.Chain()
    for constant in rule.definition.constants {
      // A name is not known in its own value: on how many further lines that stands.
      let lines = rule.definition.body == .scope ? source[whole].count { $0 == 0x0A } : 0
      let value = constant.key == .value && lines > 0 ? "\(constant.value) +\(lines)" : constant.value
      pool.append(constant.key, names.intern(value), to: &attributes)
    }
    for (key, range) in captured.attributes {
      if key == .target, let tokens = view.tokens(in: range) {
        append(key, SourceText.receiver(masked, tokens, view), to: &attributes)
      } else {
        pool.append(key, textName(key, range), to: &attributes)
      }
    }
    return attributes
  }

  mutating func captures(_ rule: CompiledRule, _ captured: Captures) -> AttributePool.Chain {
    var attributes = AttributePool.Chain()
    for constant in rule.definition.constants {
      pool.append(constant.key, names.intern(constant.value), to: &attributes)
    }
    for (key, range) in captured.attributes { pool.append(key, textName(key, range), to: &attributes) }
    if let taken, rule.each == nil { add(taken, parameter: 0, to: &attributes) }
    return attributes
  }

  /// The name of a capture's text. Most texts stand in the file as they are said.
  private mutating func textName(_ key: FactAttribute, _ range: Range<Int>) -> NameID {
    let bytes = UnsafeRawBufferPointer(rebasing: source[range])
    if key != .verb, bytes.count <= SourceText.cap, !bytes.contains(where: { $0 <= 32 }) { return names.intern(bytes) }
    return names.intern(text(key, range))
  }

  func text(_ key: FactAttribute, _ range: Range<Int>) -> [UInt8] {
    switch key {
    case .verb: return source[range].map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    case .receiver: return source[range].filter { $0 > 32 }
    case .target: return targetText(range)
    default: return SourceText.folded(source, range)
    }
  }

  /// Without white space, but where it parts two words: `[any Store]`.
  private func targetText(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var isSpaced = false
    for byte in source[range] {
      if byte <= 32 {
        isSpaced = true
        continue
      }
      if isSpaced, let last = text.last, WordTable.isWord(last), WordTable.isWord(byte) { text.append(32) }
      isSpaced = false
      text.append(byte)
    }
    return text
  }

  /// `User` of `models.User`; all of `get_model()`.
  private static func lastComponent(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.last != UInt8(ascii: ")"), let dot = text.lastIndex(of: UInt8(ascii: ".")) else { return text }
    return text[(dot + 1)...]
  }

  mutating func emit(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ whole: Range<Int>, _ index: Int, _ extent: Extent,
    _ view: TokenView, _ matcher: RuleMatcher
  ) {
    var attributes = captures(rule, captured, whole, view, matcher.masked)
    if rule.chain != nil {
      guard let chain = chain(of: rule, captured, index, view) else { return }
      pool.append(.target, receiverName((chain.lowerBound, chain.upperBound), view, matcher.masked), to: &attributes)
    }
    if rule.definition.mustBeKept {
      guard let holder = holder(of: index, view, matcher.masked) else { return }
      append(.target, holder, to: &attributes)
    }
    addSurroundings(&attributes, rule, index, view, matcher.masked)
    addHandled(&attributes, rule, index, extent, matcher)
    if let kind = rule.definition.joined, let text = joined(kind, from: index, whole, view, matcher.masked) {
      append(.arguments, text, to: &attributes)
    }
    if rule.definition.body == .declaration { declare(index, extent, view, matcher, &attributes) }
    let name = captured.name ?? whole
    var id: NameID?
    if rule.definition.namedByReceiver, let receiver = view.receiverStart(before: index) {
      let text = receiverText(receiver, view, matcher.masked)
      id = Self.lastComponent(text[...]).withUnsafeBytes { names.intern($0) }
    }
    let end =
      taken.map { max($0.end, name.upperBound) }
      ?? (rule.definition.body == .match ? max(whole.upperBound, name.upperBound) : Int(view.tokens[extent.end].end))
    append(
      rule, ruleIndex, at: index, name: id ?? nameID(name, of: rule),
      start: captured.name == nil ? whole.lowerBound : name.lowerBound,
      end: end, attributes)
    attach(from: drafts.count - 1, rule, at: index, view)
  }

  /// Facts of a decorator wait for the definition that follows it.
  /// - Parameter first: index of the first of the drafts that the match made.
  mutating func attach(from first: Int, _ rule: CompiledRule, at index: Int, _ view: TokenView) {
    guard rule.definition.attachesToNext, !isParameter(index, view) else { return }
    func wait(_ expected: Int) {
      let found = pending.definition(begunAt: index, behind: expected)
      for draft in first..<drafts.count {
        if let found {
          pool.append(.target, found, to: &drafts[draft].attributes)
        } else {
          pending.add(draft, at: index, expected: expected)
        }
      }
    }
    // The decorator stands in brackets, or is a dotted name with or without arguments; what follows is decorated, or
    // decorates too.
    let bracket = view.isOpen(index, UInt8(ascii: "[")) ? index : index + 1
    if view.isOpen(bracket, UInt8(ascii: "[")) {
      wait(view.partner(bracket) + 1)
      return
    }
    var expected = index + 1
    while view.isWord(expected) {
      expected += 1
      guard view.memberOperator(endingAt: expected < view.count ? expected : -1) > 0 else { break }
      expected += 1
    }
    if view.isOpen(expected, UInt8(ascii: "(")) { expected = view.partner(expected) + 1 }
    wait(expected)
  }

  /// The chain of the rule's expression, if it is nothing else.
  private func chain(
    of rule: CompiledRule, _ captured: Captures, _ index: Int, _ view: TokenView
  ) -> ClosedRange<Int>? {
    guard let chain = rule.chain, let start = captured.chain else { return nil }
    var first = index
    while first < view.count, Int(view.tokens[first].start) < start { first += 1 }
    view.work.pointee.spend(first - index)
    return view.chain(from: first, until: chain.until)
  }

  /// A decorator in parentheses is a parameter's, and waits for no definition.
  func isParameter(_ index: Int, _ view: TokenView) -> Bool {
    brackets.last.map { view.isOpen($0, UInt8(ascii: "(")) } ?? false
  }

  mutating func emitEach(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ matcher: RuleMatcher, _ index: Int,
    _ extent: Extent, _ view: TokenView, _ match: inout MatchState
  ) {
    guard let each = rule.each, let region = captured.each else { return }
    var outer = captures(rule, captured)
    // Routes and guards of a list stand on the router that the list is given to.
    if rule.definition.fact == .entryPoint || rule.definition.fact == .auth {
      addSurroundings(&outer, rule, index, view, matcher.masked)
    }
    addHandled(&outer, rule, index, extent, matcher)
    var position = max(region.lowerBound, listed[ruleIndex] ?? 0)
    var number = 0
    let firstDraft = drafts.count
    defer {
      listed[ruleIndex] = position
      attach(from: firstDraft, rule, at: index, view)
    }
    // A rule at strings sees what they hold, and so do its items; others' may ask for it.
    let readsStrings = rule.definition.anchor.readsStrings || rule.definition.each?.readsStrings == true
    let content = readsStrings ? source : matcher.masked
    let subject = UnsafeRawBufferPointer(rebasing: content[..<region.upperBound])
    while position < region.upperBound {
      guard let found = try? match.matches(each.pattern, in: subject, from: position), found,
        let whole = match.range(0)
      else { return }
      var attributes = pool.copy(of: outer)
      for (key, group) in each.attributes {
        if let range = match.range(group) { append(key, text(key, range), to: &attributes) }
      }
      if let taken { add(taken, parameter: number, to: &attributes) }
      number += 1
      let name = each.name.flatMap { match.range($0) } ?? captured.name ?? whole
      var id = nameID(name, of: rule)
      if let separator = rule.definition.each?.joinedBy, let outer = captured.name, outer != name {
        let joined = SourceText.folded(source, outer) + separator.utf8 + SourceText.folded(source, name)
        id = spelledID(joined, by: rule)
      }
      let place = rule.definition.each?.atName == true ? captured.name ?? whole : whole
      let end =
        rule.definition.each?.spans == true
        ? Int(view.tokens[extent.end].end) : taken.map { max($0.end, place.upperBound) } ?? place.upperBound
      position = max(whole.upperBound, position + 1)
      if let expansion = rule.expansion {
        let inner = Captures.groups(match, each.pattern)
        expand(
          expansion, rule, ruleIndex, at: index, attributes, place: place, end: end, outer: captured.groups,
          inner: inner, &match)
        continue
      }
      append(rule, ruleIndex, at: index, name: id, start: place.lowerBound, end: end, attributes)
    }
  }

  mutating func addSurroundings(
    _ attributes: inout AttributePool.Chain, _ rule: CompiledRule, _ index: Int, _ view: TokenView,
    _ masked: UnsafeRawBufferPointer
  ) {
    if !pool.has(.receiver, in: attributes), !rule.definition.anchor.readsStrings,
      let receiver = view.receiverStart(before: index)
    {
      pool.append(.receiver, receiverName(receiver, view, masked), to: &attributes)
    }
    let fact = rule.definition.fact
    appendLoop(around: index, walked: fact == .data || fact == .external, to: &attributes)
  }

  mutating func append(
    _ rule: CompiledRule, _ ruleIndex: Int, at index: Int, name: NameID, start: Int, end: Int,
    _ attributes: AttributePool.Chain
  ) {
    if rule.definition.fact == .import { imports.insert(name) }
    drafts.append(
      FactDraft(
        kind: rule.definition.fact, detail: rule.definition.detail, name: name, rule: ruleName(ruleIndex), start: start,
        end: end, container: container(of: rule.definition.fact, at: index), attributes: attributes,
        ruleIndex: ruleIndex))
  }

  /// The definition around a fact. What a rule says at a definition's own keyword stands beside the definition, except
  /// for references and for calls that a rule finds: its bases, decorators and dependencies are the definition's.
  func container(of kind: FactKind, at index: Int) -> Int {
    kind == .reference || kind == .call ? scopes.last?.draft ?? -1 : scopes.last { $0.start != index }?.draft ?? -1
  }

  /// The name as the rule spells it.
  private mutating func nameID(_ range: Range<Int>, of rule: CompiledRule) -> NameID {
    if rule.definition.spelling == nil, rule.definition.namePrefix == nil { return nameID(range) }
    return spelledID(SourceText.folded(source, range), by: rule)
  }

  private mutating func spelledID(_ name: [UInt8], by rule: CompiledRule) -> NameID {
    let spelled = rule.definition.spelling?.spelled(name) ?? name
    return (Array((rule.definition.namePrefix ?? "").utf8) + spelled).withUnsafeBytes { names.intern($0) }
  }

  mutating func nameID(_ range: Range<Int>) -> NameID {
    if range.contains(where: { source[$0] <= 32 }) {
      return SourceText.folded(source, range).withUnsafeBytes { names.intern($0) }
    }
    return names.intern(UnsafeRawBufferPointer(rebasing: source[range]))
  }

  mutating func ruleName(_ index: Int) -> NameID {
    if ruleNames[index] == .empty { ruleNames[index] = names.intern(scanner.rules[index].definition.id) }
    return ruleNames[index]
  }
}
