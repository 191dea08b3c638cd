import Facts
import PCRE2

/// Trying one rule at one candidate.
extension FileScan {
  mutating func attempt(
    _ rule: CompiledRule, _ ruleIndex: Int, _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher,
    _ match: inout MatchState
  ) {
    guard !view.work.pointee.isExhausted, stands(rule, index, view), holdsText(rule, ruleIndex) else { return }
    if index < opaqueEnd, !rule.definition.insideMacros, Self.declaring.contains(rule.definition.fact) { return }
    if rule.definition.fact == .definition {
      switch rule.definition.anchor {
      case .callable where !mayDeclare(index, view): return
      // Most callables are calls: that no body follows is seen faster than that a pattern does not match.
      case .callable where rule.needsBody && !hasBody(index, view): return
      case .assignment where !mayBeAssigned(index, view): return
      default: break
      }
    }
    if rule.definition.body == .declaration, claimed.contains(index) || !mayBeDeclared(index, view) { return }
    let start: Int
    let found: Bool
    do {
      if rule.definition.anchor.readsStrings {
        start = textStart
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
      view.work.pointee.spend(WorkBudget.matchLimit)
      return
    }
    guard found, let whole = match.range(0) else { return }
    let captured = Captures(match, rule)
    guard conditionsHold(rule, captured, index, view, matcher.masked, &match) else { return }
    if rule.definition.namesFunction || rule.definition.body == .function {
      handOn(captured, of: whole, rule, ruleIndex, from: index, view, matcher.masked)
      return
    }
    guard var extent = extent(of: rule, index, matchEnd: whole.upperBound, view) else { return }
    if let kind = rule.definition.expression {
      guard let end = takeExpression(kind, index, matchEnd: whole.upperBound, view, matcher.masked) else { return }
      extent.end = end
    }
    defer { taken = nil }
    // A definition claims its own name first.
    defer { if rule.definition.uncalled { claim(whole, from: index, view) } }
    if rule.definition.silent {
      silentMatches.insert(ruleIndex)
      return
    }
    if let tree = captured.tree {
      emitTree(rule, ruleIndex, captured, tree, index, view, matcher)
    } else if rule.each != nil {
      emitEach(rule, ruleIndex, captured, matcher, index, extent, view, &match)
    } else if let expansion = rule.expansion {
      var attributes = captures(rule, captured)
      addSurroundings(&attributes, rule, index, view, matcher.masked)
      let firstDraft = drafts.count
      expand(
        expansion, rule, ruleIndex, at: index, attributes,
        place: captured.name ?? whole,
        end: rule.definition.body == .match ? whole.upperBound : Int(view.tokens[extent.end].end),
        outer: captured.groups, inner: [], &match)
      attach(from: firstDraft, rule, at: index, view)
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
    var tree: Range<Int>?
    /// Where the expression begins that the rule asks for.
    var chain: Int?
    var attributes: [(key: FactAttribute, range: Range<Int>)] = []
    var conditions: [Range<Int>?] = []
    /// All groups, for templates; empty when the rule has none.
    var groups: [Range<Int>?] = []

    init(_ match: borrowing MatchState, _ rule: CompiledRule) {
      name = rule.name.flatMap { match.range($0) }
      tree = rule.treeGroup.flatMap { match.range($0) }
      chain = rule.chain.flatMap { match.range($0.group)?.lowerBound }
      each = rule.each.flatMap { match.range($0.group) }
      for (key, group) in rule.attributes {
        if let range = match.range(group) { attributes.append((key, range)) }
      }
      if rule.expansion != nil { groups = Self.groups(match, rule.pattern) }
      for condition in rule.conditions {
        if case .group(let group) = condition.capture {
          conditions.append(match.range(group))
        } else {
          conditions.append(nil)
        }
      }
    }

    /// The range of every named group by its number.
    static func groups(_ match: borrowing MatchState, _ pattern: Pattern) -> [Range<Int>?] {
      var groups: [Range<Int>?] = []
      for capture in pattern.captureNames {
        while groups.count <= capture.group { groups.append(nil) }
        groups[capture.group] = match.range(capture.group)
      }
      return groups
    }
  }

  /// What macros make of the text in their brackets is not known.
  private static let declaring: Set<FactKind> = [.definition, .import, .test, .entryPoint]

  /// No word of the match is called, or declared by a rule that comes later.
  private mutating func claim(_ match: Range<Int>, from index: Int, _ view: TokenView) {
    var next = index
    while next < view.count, Int(view.tokens[next].start) < match.upperBound {
      if view.isWord(next) { claimed.insert(next) }
      next += 1
    }
  }

  /// Whether the file holds a text that the rule asks for. O(file) once, then O(1).
  private mutating func holdsText(_ rule: CompiledRule, _ ruleIndex: Int) -> Bool {
    if rule.requiredTexts.isEmpty { return true }
    if let known = textIsThere[ruleIndex] { return known }
    let source = source
    let isThere = rule.requiredTexts.contains { text in
      text.withUnsafeBytes { ByteSearch.firstOffset(of: $0, in: source) != nil }
    }
    textIsThere[ruleIndex] = isThere
    return isThere
  }

  /// Whether the rule may be tried here at all.
  func stands(_ rule: CompiledRule, _ index: Int, _ view: TokenView) -> Bool {
    if !rule.insideBracketsOf.isEmpty {
      guard let open = brackets.last, open > 0,
        rule.insideBracketsOf.contains(where: { view.bytes(open - 1).elementsEqual($0) })
      else { return false }
    }
    if !rule.brackets.isEmpty {
      guard let open = brackets.last, rule.brackets.contains(source[Int(view.tokens[open].start)]) else { return false }
    }
    if rule.definition.namesFunction, index < patternEnd || !isHandedOn(index, view) { return false }
    if let depth = rule.definition.depth, Int(view.tokens[index].depth) != depth { return false }
    if rule.notWithin != 0, let scope = scopes.last(where: { $0.start != index }),
      rule.notWithin & scope.detail.scopeBit != 0
    {
      return false
    }
    guard rule.isConfined else { return true }
    guard let scope = scopes.last(where: { $0.start != index }) else {
      return rule.withinTop && (view.tokens[index].depth == 0 || !rule.insideBracketsOf.isEmpty)
    }
    if scope.detail == .none {
      // A transparent block at the top.
      return rule.withinTop && (view.tokens[index].depth == scope.depth || !rule.insideBracketsOf.isEmpty)
    }
    guard rule.within & scope.detail.scopeBit != 0 else { return false }
    // Braces of the head hold a type of its own: `class Box<T extends { id: string }> {`.
    if let open = brackets.last, scope.start < open, open < scope.body, view.isOpen(open, UInt8(ascii: "{")) {
      return false
    }
    return view.tokens[index].depth == scope.depth || !rule.insideBracketsOf.isEmpty
  }

  mutating func conditionsHold(
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
      case .container:
        guard let scope = scopes.last(where: { $0.start != index }), scope.detail != .none else { return false }
        holds = names.utf8(drafts[scope.draft].name).withUnsafeBytes {
          try? match.matches(condition.pattern, in: $0, from: 0)
        }
      }
      if holds != true { return false }
    }
    return true
  }
}
