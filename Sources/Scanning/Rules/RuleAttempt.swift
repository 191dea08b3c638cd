import Facts
import PCRE2

/// Trying one rule at one candidate.
extension FileScan {
  /// What a match covers beyond itself.
  struct Extent {
    /// The token that ends the header: the opening of a body.
    var header: Int
    /// The last token.
    var end: Int
    var hasBody: Bool
  }

  mutating func attempt(
    _ ruleIndex: Int, _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) {
    let rule = scanner.rules[ruleIndex]
    guard stands(rule, index, view) else { return }
    if rule.definition.fact == .definition {
      switch rule.definition.anchor {
      case .callable where !mayDeclare(index, view): return
      case .assignment where !mayBeAssigned(index, view): return
      default: break
      }
    }
    let start: Int
    let found: Bool
    do {
      if rule.definition.anchor == .string {
        start = matcher.content(ofString: index)
        let end = min(Int(view.tokens[index].end), start + rule.definition.window)
        guard start < end else { return }
        found = try match.matches(
          rule.pattern, in: UnsafeRawBufferPointer(rebasing: source[..<end]), from: start)
      } else {
        start = Int(view.tokens[index].start)
        found = try match.matches(rule.pattern, in: matcher.subject(rule, from: start), from: start)
      }
    } catch {
      limitReached = true
      return
    }
    guard found, let whole = match.range(0) else { return }
    let captured = Captures(match, rule)
    guard conditionsHold(rule, captured, index, view, matcher.masked, &match) else { return }
    guard let extent = extent(of: rule, index, matchEnd: whole.upperBound, view) else { return }
    if rule.each != nil {
      emitEach(rule, ruleIndex, captured, matcher, index, view, &match)
    } else if rule.definition.fact == .definition {
      define(rule, ruleIndex, captured, index, extent, view, matcher)
    } else {
      emit(rule, ruleIndex, captured, whole, index, extent, view, matcher)
    }
  }

  /// The groups of a match, kept before the next match overwrites them.
  struct Captures {
    var name: Range<Int>?
    var each: Range<Int>?
    var attributes: [(key: FactAttribute, range: Range<Int>)] = []
    var conditions: [Range<Int>?] = []

    init(_ match: borrowing MatchState, _ rule: CompiledRule) {
      name = rule.name.flatMap { match.range($0) }
      each = rule.each.flatMap { match.range($0.group) }
      for (key, group) in rule.attributes {
        if let range = match.range(group) { attributes.append((key, range)) }
      }
      for condition in rule.conditions {
        if case .group(let group) = condition.capture {
          conditions.append(match.range(group))
        } else {
          conditions.append(nil)
        }
      }
    }
  }

  /// Whether the rule may be tried here at all.
  private func stands(_ rule: CompiledRule, _ index: Int, _ view: TokenView) -> Bool {
    if !rule.insideBracketsOf.isEmpty {
      guard let open = brackets.last, open > 0,
        rule.insideBracketsOf.contains(where: { view.bytes(open - 1).elementsEqual($0) })
      else { return false }
    }
    guard rule.withinTop || !rule.within.isEmpty else { return true }
    guard let scope = scopes.last(where: { $0.start != index }) else {
      return rule.withinTop && (view.tokens[index].depth == 0 || !rule.insideBracketsOf.isEmpty)
    }
    guard rule.within.contains(scope.detail) else { return false }
    return view.tokens[index].depth == scope.depth || !rule.insideBracketsOf.isEmpty
  }

  private mutating func conditionsHold(
    _ rule: CompiledRule, _ captured: Captures, _ index: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer,
    _ match: inout MatchState
  ) -> Bool {
    for (condition, range) in zip(rule.conditions, captured.conditions) {
      let holds: Bool?
      switch condition.capture {
      case .group:
        guard let range else { return false }
        holds = try? match.matches(condition.pattern, in: UnsafeRawBufferPointer(rebasing: source[range]), from: 0)
      case .receiver:
        guard let receiver = view.receiverStart(before: index) else { return false }
        let text = receiverText(receiver, view, masked)
        holds = text.withUnsafeBytes { try? match.matches(condition.pattern, in: $0, from: 0) }
      }
      if holds != true { return false }
    }
    return true
  }

  private func extent(of rule: CompiledRule, _ index: Int, matchEnd: Int, _ view: TokenView) -> Extent? {
    var behind = index
    while behind < view.count, Int(view.tokens[behind].start) < matchEnd { behind += 1 }
    let last = max(index, behind - 1)
    let none = Extent(header: behind, end: last, hasBody: false)
    let depth = view.tokens[index].depth
    switch rule.definition.body {
    case .match: return none
    case .statement:
      return Extent(header: behind, end: view.statementEnd(from: last, depth: depth), hasBody: false)
    case .brackets:
      var open = index
      while open < view.count, open < index + 12, view.tokens[open].kind != .open { open += 1 }
      guard open < view.count, view.tokens[open].kind == .open else { return rule.definition.requiresBody ? nil : none }
      return Extent(header: open, end: view.partner(open), hasBody: true)
    case .block:
      if rule.definition.anchor == .callable {
        guard let open = CallFinder.arguments(of: index, view), view.isOpen(open, UInt8(ascii: "(")) else { return nil }
        let next = view.partner(open) + 1
        if view.isOpen(next, UInt8(ascii: "{")) { return Extent(header: next, end: view.partner(next), hasBody: true) }
        if view.syntax.angleArguments, view.isPunctuation(next, UInt8(ascii: ":")),
          let block = view.block(from: next + 1, depth: depth)
        {
          return Extent(header: block.header, end: block.end, hasBody: true)
        }
        if rule.definition.requiresBody { return nil }
        return Extent(header: behind, end: view.statementEnd(from: index, depth: depth), hasBody: false)
      }
      if let block = view.block(from: behind, depth: depth) {
        return Extent(header: block.header, end: block.end, hasBody: true)
      }
      if rule.definition.requiresBody { return nil }
      let end = view.statementEnd(from: last, depth: depth)
      return Extent(header: end + 1, end: end, hasBody: false)
    case .value:
      guard let value = view.assigned(from: behind), value < view.count else {
        if rule.definition.value != nil || rule.definition.requiresBody { return nil }
        return Extent(header: behind, end: view.statementEnd(from: last, depth: depth, comma: true), hasBody: false)
      }
      switch rule.definition.value {
      case .function:
        guard let function = view.functionValue(at: value) else { return nil }
        return Extent(header: function.header, end: function.end, hasBody: true)
      case .class:
        guard view.isWord(value), view.bytes(value).elementsEqual("class".utf8),
          let block = view.block(from: value + 1, depth: view.tokens[value].depth)
        else { return nil }
        return Extent(header: block.header, end: block.end, hasBody: true)
      case nil:
        return Extent(
          header: value, end: view.statementEnd(from: value, depth: depth, comma: true), hasBody: false)
      }
    }
  }

  /// A declaration's name may stand behind words, a comma, a statement's end or a bracket that closes: never behind an
  /// operator.
  private func mayDeclare(_ index: Int, _ view: TokenView) -> Bool {
    guard index > 0 else { return true }
    switch view.tokens[index - 1].kind {
    case .punctuation: return [44, 59, 42].contains(view.byte(index - 1))  // , ; *
    case .open: return view.byte(index - 1) == UInt8(ascii: "{")
    case .word: return !view.has(.expression, index - 1)
    default: return true
    }
  }

  /// What is assigned is no type annotation: `a: Handler = …` assigns `a`.
  private func mayBeAssigned(_ index: Int, _ view: TokenView) -> Bool {
    let first = view.receiverStart(before: index)?.start ?? index
    guard first > 0, view.tokens[first - 1].kind == .punctuation else { return true }
    return [44, 59, 61].contains(view.byte(first - 1))  // , ; =
  }

  // MARK: Facts

  private mutating func define(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ index: Int, _ extent: Extent, _ view: TokenView,
    _ matcher: RuleMatcher
  ) {
    let first = index
    var nameToken = index
    if let name = captured.name {
      while nameToken < view.count, Int(view.tokens[nameToken].end) <= name.lowerBound { nameToken += 1 }
    }
    guard nameToken < view.count, claimed.insert(nameToken).inserted else { return }
    let range = captured.name ?? Int(view.tokens[index].start)..<Int(view.tokens[index].end)
    let nameID = names.intern(UnsafeRawBufferPointer(rebasing: source[range]))
    let header = matcher.headerStart(first)
    let decorated = settlePending(before: header, name: nameID)

    var attributes = captures(rule, captured)
    if (header...first).contains(where: { view.has(.export, $0) }) {
      attributes.append(.init(key: .exported, value: names.intern("true")))
    }
    let doc = documentation(header: decorated ?? header, extent, view, matcher)
    if !doc.isEmpty { attributes.append(attribute(.doc, doc)) }
    if Self.scoping.contains(rule.definition.detail) || extent.hasBody {
      let end = extent.header < view.count ? Int(view.tokens[extent.header].start) : source.count
      let start = Int(view.tokens[header].start)
      if end > start { attributes.append(attribute(.signature, SourceText.folded(matcher.masked, start..<end))) }
      if Self.functions.contains(rule.definition.detail) {
        parameters(from: nameToken, to: extent.header, view, matcher.masked, &attributes)
      }
    }
    drafts.append(
      FactDraft(
        kind: .definition, detail: rule.definition.detail, name: nameID, rule: ruleName(ruleIndex),
        start: range.lowerBound, end: Int(view.tokens[max(extent.end, nameToken)].end),
        container: scopes.last?.draft ?? -1, attributes: attributes, ruleIndex: ruleIndex))
    let isBrace = extent.header < view.count && view.isOpen(extent.header, UInt8(ascii: "{"))
    // A type made of members in braces is a scope like an interface; an alias is none.
    let opensScope = rule.definition.detail == .type ? isBrace : Self.scoping.contains(rule.definition.detail)
    if opensScope, extent.end > index, scopes.count < Self.scopeLimit {
      scopes.append(
        OpenScope(
          draft: drafts.count - 1, detail: rule.definition.detail, start: index,
          depth: view.tokens[min(extent.header, view.count - 1)].depth + (isBrace ? 1 : 0), end: extent.end))
    }
  }

  /// Definitions nested deeper than this count as members of the last one open: nobody writes such files, and qualified
  /// names would grow with the square of their length.
  static let scopeLimit = 64

  static let functions: Set<FactDetail> = [.function, .method, .constructor, .macro]
  static let scoping: Set<FactDetail> = [
    .function, .method, .constructor, .class, .struct, .interface, .trait, .enum, .module, .namespace,
  ]

  private mutating func parameters(
    from name: Int, to header: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer,
    _ attributes: inout [FileFacts.Attribute]
  ) {
    var open = name + 1
    while open < header, open < view.count, !view.isOpen(open, UInt8(ascii: "(")) { open += 1 }
    guard open < header, open < view.count else { return }
    let close = view.partner(open)
    let inside = Int(view.tokens[open].end)..<max(Int(view.tokens[open].end), Int(view.tokens[close].start))
    attributes.append(attribute(.parameters, SourceText.folded(masked, inside, cap: 400)))
    guard close + 1 < header else { return }
    let end = header < view.count ? Int(view.tokens[header].start) : source.count
    var text = SourceText.folded(masked, Int(view.tokens[close].end)..<max(Int(view.tokens[close].end), end))[...]
    while let byte = text.first, [32, 45, 58, 61, 62].contains(byte) { text.removeFirst() }  // space - : = >
    while let byte = text.last, [32, 58, 61, 62, 123].contains(byte) {
      // A closing angle bracket belongs to the type unless an arrow ends with it.
      if byte == 62, text.dropLast().last != 61 { break }
      text.removeLast()
    }
    if !text.isEmpty { attributes.append(attribute(.returns, Array(text))) }
  }

  private func documentation(header: Int, _ extent: Extent, _ view: TokenView, _ matcher: RuleMatcher) -> [UInt8] {
    if scanner.definition.syntax.docStrings {
      let body = extent.header + 1
      guard extent.hasBody, body < view.count, body <= extent.end, view.tokens[body].kind == .string else { return [] }
      let start = matcher.content(ofString: body)
      var end = Int(view.tokens[body].end)
      while end > start, source[end - 1] == 34 || source[end - 1] == 39 { end -= 1 }
      return DocText.firstSentence(source[start..<end])
    }
    let styles = scanner.definition.syntax.docComments.map { Array($0.utf8) }
    return DocText.firstSentence(matcher.comment(before: header, styles: styles))
  }

  /// Gives waiting decorators their target. Returns the first decorator's first token.
  private mutating func settlePending(before header: Int, name: NameID) -> Int? {
    var first: Int?
    for waiting in pending where waiting.expected <= header && header - waiting.expected <= 12 {
      drafts[waiting.draft].attributes.append(.init(key: .target, value: name))
      first = min(first ?? waiting.first, waiting.first)
    }
    if pending.contains(where: { $0.expected <= header }) { pending.removeAll() }
    return first
  }

  private mutating func captures(_ rule: CompiledRule, _ captured: Captures) -> [FileFacts.Attribute] {
    var attributes: [FileFacts.Attribute] = []
    for constant in rule.definition.constants {
      attributes.append(.init(key: constant.key, value: names.intern(constant.value)))
    }
    for (key, range) in captured.attributes { attributes.append(attribute(key, text(key, range))) }
    return attributes
  }

  private func text(_ key: FactAttribute, _ range: Range<Int>) -> [UInt8] {
    switch key {
    case .verb: return source[range].map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
    case .receiver, .target: return source[range].filter { $0 > 32 }
    default: return SourceText.folded(source, range)
    }
  }

  private mutating func emit(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ whole: Range<Int>, _ index: Int, _ extent: Extent,
    _ view: TokenView, _ matcher: RuleMatcher
  ) {
    var attributes = captures(rule, captured)
    addSurroundings(&attributes, rule, index, view, matcher.masked)
    let name = captured.name ?? whole
    var id: NameID?
    if rule.definition.namedByReceiver, let receiver = view.receiverStart(before: index) {
      id = receiverText(receiver, view, matcher.masked).withUnsafeBytes { names.intern($0) }
    }
    let end = rule.definition.body == .match ? max(whole.upperBound, name.upperBound) : Int(view.tokens[extent.end].end)
    append(
      rule, ruleIndex, at: index, name: id ?? nameID(name),
      start: captured.name == nil ? whole.lowerBound : name.lowerBound,
      end: end, attributes)
    if rule.definition.attachesToNext, !isParameter(index, view) {
      // The decorator is a dotted name with or without arguments; what follows is decorated, or decorates too.
      var expected = index + 1
      while view.isWord(expected) {
        expected += 1
        guard view.memberOperator(endingAt: expected < view.count ? expected : -1) > 0 else { break }
        expected += 1
      }
      if view.isOpen(expected, UInt8(ascii: "(")) { expected = view.partner(expected) + 1 }
      for other in pending.indices where pending[other].expected == index { pending[other].expected = expected }
      pending.append((drafts.count - 1, index, expected))
    }
  }

  /// A decorator in parentheses is a parameter's, and waits for no definition.
  private func isParameter(_ index: Int, _ view: TokenView) -> Bool {
    brackets.last.map { view.isOpen($0, UInt8(ascii: "(")) } ?? false
  }

  private mutating func emitEach(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ matcher: RuleMatcher, _ index: Int,
    _ view: TokenView, _ match: inout MatchState
  ) {
    guard let each = rule.each, let region = captured.each else { return }
    let outer = captures(rule, captured)
    var position = region.lowerBound
    let subject = UnsafeRawBufferPointer(rebasing: matcher.masked[..<region.upperBound])
    while position < region.upperBound {
      guard let found = try? match.matches(each.pattern, in: subject, from: position), found,
        let whole = match.range(0)
      else { return }
      var attributes = outer
      for (key, group) in each.attributes {
        if let range = match.range(group) { attributes.append(attribute(key, text(key, range))) }
      }
      let name = each.name.flatMap { match.range($0) } ?? captured.name ?? whole
      let place = rule.definition.each?.atName == true ? captured.name ?? whole : whole
      append(rule, ruleIndex, at: index, name: nameID(name), start: place.lowerBound, end: place.upperBound, attributes)
      position = max(whole.upperBound, position + 1)
    }
  }

  private mutating func addSurroundings(
    _ attributes: inout [FileFacts.Attribute], _ rule: CompiledRule, _ index: Int, _ view: TokenView,
    _ masked: UnsafeRawBufferPointer
  ) {
    if !attributes.contains(where: { $0.key == .receiver }), rule.definition.anchor != .string,
      let receiver = view.receiverStart(before: index)
    {
      attributes.append(attribute(.receiver, receiverText(receiver, view, masked)))
    }
    if inLoop(index) { attributes.append(.init(key: .within, value: names.intern("loop"))) }
  }

  private mutating func append(
    _ rule: CompiledRule, _ ruleIndex: Int, at index: Int, name: NameID, start: Int, end: Int,
    _ attributes: [FileFacts.Attribute]
  ) {
    if rule.definition.fact == .import { imports.append(name) }
    drafts.append(
      FactDraft(
        kind: rule.definition.fact, detail: rule.definition.detail, name: name, rule: ruleName(ruleIndex), start: start,
        end: end, container: container(of: rule.definition.fact, at: index), attributes: attributes,
        ruleIndex: ruleIndex))
  }

  /// The definition around a fact. What a rule says at a definition's own keyword stands beside the definition, except
  /// for references: its bases and decorators are the definition's.
  private func container(of kind: FactKind, at index: Int) -> Int {
    kind == .reference ? scopes.last?.draft ?? -1 : scopes.last { $0.start != index }?.draft ?? -1
  }

  private mutating func nameID(_ range: Range<Int>) -> NameID {
    if range.contains(where: { source[$0] <= 32 }) {
      return SourceText.folded(source, range).withUnsafeBytes { names.intern($0) }
    }
    return names.intern(UnsafeRawBufferPointer(rebasing: source[range]))
  }

  mutating func ruleName(_ index: Int) -> NameID {
    if ruleNames[index] == .empty { ruleNames[index] = names.intern(scanner.rules[index].definition.id) }
    return ruleNames[index]
  }

  // MARK: Free rules

  /// Rules without a keyword, each by itself over the whole masked text.
  mutating func free(_ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState) {
    for ruleIndex in scanner.freeRules {
      let rule = scanner.rules[ruleIndex]
      var position = 0
      while position <= matcher.masked.count {
        do {
          guard try match.matches(rule.pattern, in: matcher.masked, from: position) else { break }
        } catch {
          limitReached = true
          break
        }
        guard let whole = match.range(0) else { break }
        let captured = Captures(match, rule)
        position = max(whole.upperBound, whole.lowerBound + 1)
        let name = captured.name ?? whole
        let container = drafts.indices.last {
          drafts[$0].kind == .definition && Self.scoping.contains(drafts[$0].detail)
            && drafts[$0].start <= whole.lowerBound && drafts[$0].end > whole.lowerBound
        }
        let attributes = captures(rule, captured)
        append(rule, ruleIndex, at: -1, name: nameID(name), start: name.lowerBound, end: whole.upperBound, attributes)
        drafts[drafts.count - 1].container = container ?? -1
      }
    }
  }
}
