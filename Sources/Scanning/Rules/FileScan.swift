import Facts
import PCRE2

/// The pass over one file's tokens: tries rules at their candidates, keeps the open scopes, collects facts.
///
/// Not copyable, for it is large, and what only asks it something was handed a copy at every word.
struct FileScan: ~Copyable {
  let scanner: Scanner
  let source: UnsafeRawBufferPointer
  var drafts: ContiguousArray<FactDraft> = []
  /// The attributes of the drafts.
  var pool = AttributePool()
  var names = NameTable()
  var scopes: [OpenScope] = []
  /// Open brackets around the current token.
  var brackets: [Int] = []
  /// The loops around the current token.
  var loops: [OpenLoop] = []
  /// Where words stand by which a loop waits, in order.
  var pauses: [Int] = []
  var known = KnownValues()
  /// Tokens that are names of definitions, so that they are no calls. In order.
  var claimed = TokenSet()
  /// Braces that are bodies of definitions and statements, so that they are no closures.
  var bodies = TokenSet()
  /// Where the brackets of the macro around the current token end, in languages where they hold no code.
  var opaqueEnd = 0
  /// Where the pattern around the current token ends: names in it are not called.
  var patternEnd = 0
  var pending = PendingDecorators()
  var handed = HandedFunctions()
  var variables = KnownVariables()
  /// Whether the file holds the text that a rule asks for, once looked for.
  var textIsThere: [Int: Bool] = [:]
  var imports: Set<NameID> = []
  /// For each rule, where the items found by `each` end: what overlapping matches list twice is one item.
  var listed: [Int: Int] = [:]
  var limitReached = false
  var silentMatches: Set<Int> = []
  /// Closures and the numbers of their parameters without a name that are bound already.
  var implicitParameters: Set<Int> = []
  /// The expression that the rule being tried stands at.
  var taken: TakenExpression?
  var ruleNames: [NameID] = []
  let callRule: NameID
  private var loop = NameID.empty
  /// The last callable that was looked at for a body, and whether it has one.
  private var bodyOf = (index: -1, isThere: false)
  /// Memory for one text that is put together.
  var scratch: [UInt8] = []
  var argumentText: [UInt8] = []
  // SAFETY: the worker's workspace keeps them alive while its file is scanned.
  private let sieves: Unmanaged<RuleSieves>
  private let places: RuleGroups.Places
  /// Where rules that look into strings begin to, while they are tried.
  var textStart = 0

  init(scanner: Scanner, source: UnsafeRawBufferPointer, sieves: RuleSieves) {
    self.scanner = scanner
    self.sieves = .passUnretained(sieves)
    places = scanner.groups.places
    self.source = source
    callRule = names.intern(scanner.definition.language + ".call")
    ruleNames = scanner.rules.map { _ in .empty }
  }

  mutating func run(_ workspace: inout ScanWorkspace) -> FileFacts {
    classify(&workspace)
    claimed.reset(count: workspace.buffer.tokens.count)
    bodies.reset(count: workspace.buffer.tokens.count)
    var work = WorkBudget(bytes: source.count)
    var memory = WalkMemory()
    let unbalanced = workspace.buffer.unbalanced
    let comments = workspace.buffer.comments
    let lineCount =
      workspace.buffer.lineStarts.count
      - (source.count == 0 || source[source.count - 1] == 0x0A ? 1 : 0)
    workspace.buffer.tokens.withUnsafeMutableBufferPointer { mutable in
      let tokens = UnsafeBufferPointer(mutable)
      workspace.entries.withUnsafeBufferPointer { entries in
        scanner.wordFlags.withUnsafeBufferPointer { flags in
          workspace.buffer.lineStarts.withUnsafeBufferPointer { lineStarts in
            workspace.buffer.masked.withUnsafeBytes { masked in
              withUnsafeMutablePointer(to: &work) { work in
                withUnsafeMutablePointer(to: &memory) { memory in
                  let view = TokenView(
                    source: source, tokens: tokens, entries: entries, flags: flags, lineStarts: lineStarts,
                    traits: sieves._withUnsafeGuaranteedRef { $0.traits }, work: work, memory: memory)
                  scanner.pairing?.pair(mutable, view)
                  notePauses(view)
                  known = KnownValues(view)
                  var state = RuleMatcher(view: view, masked: masked, comments: comments)
                  for index in tokens.indices {
                    if work.pointee.isExhausted { break }
                    step(index, view, &state, &workspace.match)
                  }
                  directives(workspace.buffer.directives, view, &state, &workspace.match)
                  free(view, &state, &workspace.match)
                  var attributes = AttributePool()
                  swap(&attributes, &pool)
                  let handedOn = handed.kept(
                    among: drafts, &attributes, names, source, view, scanner.definition.profile
                  ) { rule in holds(rule, &workspace.match) }
                  swap(&attributes, &pool)
                  drafts += handedOn
                  if scanner.definition.syntax.erasedImports { markErasedImports(view) }
                }
              }
            }
          }
        }
      }
    }
    var decided = [Bool?](repeating: nil, count: scanner.rules.count)
    var facts = FactOrdering.facts(
      drafts, pool,
      requiring: { rule in
        if let known = decided[rule] { return known }
        let isMet = holds(rule, &workspace.match)
        decided[rule] = isMet
        return isMet
      },
      names: names, lineStarts: workspace.buffer.lineStarts)
    facts.lineCount = lineCount
    facts.isGenerated = isGenerated(&workspace.match)
    workspace.workSpent = work.spent
    workspace.silentMatches = silentMatches
    if work.isExhausted {
      facts.partial = .workLimit
    } else if limitReached {
      facts.partial = .matchLimit
    } else if unbalanced {
      facts.partial = .unbalancedBrackets
    }
    return facts
  }

  /// Looks every word and punctuation byte up once.
  private func classify(_ workspace: inout ScanWorkspace) {
    let words = scanner.words
    let source = source
    workspace.entries.removeAll(keepingCapacity: true)
    workspace.entries.append(contentsOf: repeatElement(0, count: workspace.buffer.tokens.count))
    workspace.buffer.tokens.withUnsafeBufferPointer { tokens in
      workspace.entries.withUnsafeMutableBufferPointer { entries in
        for index in tokens.indices {
          let token = tokens[index]
          switch token.kind {
          case .word where token.flags.contains(.named): break
          case .word:
            entries[index] = words.entry(
              ofWord: UnsafeRawBufferPointer(rebasing: source[Int(token.start)..<Int(token.end)]))
          case .punctuation, .open, .close:
            entries[index] = words.entry(ofPunctuation: source[Int(token.end) - 1])
          case .number, .string: break
          }
        }
      }
    }
  }

  private mutating func step(
    _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) {
    let token = view.tokens[index]
    while let scope = scopes.last, scope.end < index { scopes.removeLast() }
    if let loop = loops.last, loop.end < index { loops.removeAll { $0.end < index } }
    if token.kind == .close, let open = brackets.last, token.mate == Int32(open) { brackets.removeLast() }

    if !token.flags.contains(.markup) {
      let entry = Int(view.entries[index])
      if entry > 0 {
        attempt(sieves._withUnsafeGuaranteedRef { $0.groups(ofEntry: entry) }, index, view, &matcher, &match)
        if view.has(.loop, index), view.memberOperator(endingAt: index - 1) == 0,
          !(index > 0 && view.has(.function, index - 1))
        {
          openLoop(index, view, matcher.masked)
        }
        if view.has(.patternOpens, index), index >= patternEnd, view.memberOperator(endingAt: index - 1) == 0 {
          patternEnd = endOfPattern(from: index, view)
        }
        if view.has(.header, index), view.syntax.trailingClosures { markBody(of: index, view) }
      }
      let arguments = token.kind == .word ? named(index, view, &matcher, &match) : nil
      if !places.statement.isEmpty, token.kind != .close, view.beginsStatement(index) {
        attempt(places.statement, index, view, &matcher, &match)
      }
      if !places.item.isEmpty, index > 0, token.kind != .close, beginsItem(index, view) {
        attempt(places.item, index, view, &matcher, &match)
      }
      if view.has(.loopCall, index) || view.has(.batchCall, index) {
        openLoopBlock(index, behind: arguments.map(view.partner) ?? index, view, matcher.masked)
      }
      if token.kind == .string { attemptText(index, view, &matcher, &match) }
      if token.kind == .word, source[Int(token.start)] == UInt8(ascii: "$") { bindImplicitParameter(index, view) }
      if view.syntax.nameCalls { noteVariables(index, view) }
      if token.kind == .word, !claimed.contains(index), !view.isKeyword(index),
        index >= patternEnd || isExpression(index, view)
      {
        if isCalled(index, arguments: arguments, view) {
          call(index, arguments: arguments, view, matcher.masked)
        } else if view.syntax.nameCalls, arguments == nil, isLoneCall(index, view) {
          call(index, arguments: nil, isLone: true, view, matcher.masked)
        }
      }
    }
    if token.kind == .open {
      openTransparent(index, view)
      bindClosureParameters(index, view)
      brackets.append(index)
      if view.syntax.indented { openComprehension(index, view, matcher.masked) }
    }
  }

  /// Tries the rules that look into strings.
  private mutating func attemptText(
    _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) {
    textStart = matcher.content(ofString: index)
    attempt(places.string, index, view, &matcher, &match)
    guard !places.stringStatement.isEmpty else { return }
    attempt(places.stringStatement, index, view, &matcher, &match)
    let end = Int(view.tokens[index].end)
    while let semicolon = source[textStart..<end].firstIndex(of: UInt8(ascii: ";")) {
      textStart = semicolon + 1
      attempt(places.stringStatement, index, view, &matcher, &match)
    }
  }

  /// Tries the rules of some groups, in the order of the pack, as far as their sieves let them through.
  private mutating func attempt(
    _ groups: Range<Int>, _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) {
    for group in groups {
      var possible = sieves._withUnsafeGuaranteedRef { $0.possible(group, at: index, text: textStart, matcher) }
      while possible != 0 {
        let place = possible.trailingZeroBitCount
        possible &= possible - 1
        let found = sieves._withUnsafeGuaranteedRef { $0.rule(group, place) }
        found.rule._withUnsafeGuaranteedRef {
          if isAnchored($0, index, view) { attempt($0, found.index, index, view, &matcher, &match) }
        }
      }
    }
  }

  private mutating func isCalled(_ index: Int, arguments: Int?, _ view: TokenView) -> Bool {
    guard let arguments else {
      return CallFinder.isBareCall(index, view, enclosing: brackets.last, isBody: { bodies.contains($0) })
    }
    return mayBeCalled(index, arguments: arguments, view)
  }

  /// The first brace behind a word such as `if` opens its body.
  private mutating func markBody(of index: Int, _ view: TokenView) {
    guard !view.isOpen(index + 1, UInt8(ascii: "{")) else { return }
    if let block = view.block(from: index + 1, depth: view.tokens[index].depth) { bodies.insert(block.header) }
  }

  /// What stands in a block such as `extern "C" { … }` stands where the block does.
  private mutating func openTransparent(_ index: Int, _ view: TokenView) {
    guard index > 0, view.isOpen(index, UInt8(ascii: "{")) else { return }
    let isString = view.tokens[index - 1].kind == .string
    let word = isString ? index - 2 : index - 1
    guard word >= 0, view.has(.transparent, word), scopes.count < Self.scopeLimit else { return }
    scopes.append(
      OpenScope(
        draft: scopes.last?.draft ?? -1, detail: scopes.last?.detail ?? .none, start: index,
        depth: view.tokens[index].depth + 1, body: index, end: view.partner(index)))
  }

  /// Whether a block follows the callable at `index`. Several rules ask at the same place.
  mutating func hasBody(_ index: Int, _ view: TokenView) -> Bool {
    if bodyOf.index != index {
      bodyOf = (index, CallFinder.arguments(of: index, view).map { hasBody(behind: $0, index, view) } ?? false)
    }
    return bodyOf.isThere
  }

  private func hasBody(behind open: Int, _ index: Int, _ view: TokenView) -> Bool {
    // What else may stand there is for the rule's own extent to say.
    guard view.isOpen(open, UInt8(ascii: "(")), view.syntax.semicolons else { return true }
    if case .body = view.callableBody(behind: view.partner(open) + 1, depth: view.tokens[index].depth) { return true }
    return false
  }

  /// Whether a keyword stands where its rule also asks for a statement or item to begin.
  private func isAnchored(_ rule: CompiledRule, _ index: Int, _ view: TokenView) -> Bool {
    guard !rule.definition.keywords.isEmpty else { return true }
    return switch rule.definition.anchor {
    case .statement: view.beginsStatement(index)
    case .item: beginsItem(index, view)
    default: true
    }
  }

  private func beginsItem(_ index: Int, _ view: TokenView) -> Bool {
    index > 0 && (view.tokens[index - 1].kind == .open || view.isPunctuation(index - 1, UInt8(ascii: ",")))
  }

  /// Tries the rules for words that are assigned or called. Returns the token that opens the arguments of a call.
  private mutating func named(
    _ index: Int, _ view: TokenView, _ matcher: inout RuleMatcher, _ match: inout MatchState
  ) -> Int? {
    if view.isPunctuation(index + 1, UInt8(ascii: "=")) || view.isPunctuation(index + 1, UInt8(ascii: ":")) {
      attempt(places.assignment, index, view, &matcher, &match)
    }
    // Directly in a type a keyword can be a method's name (`delete() {}`).
    let isMember = scopes.last.map { $0.detail.isTypeScope && $0.depth == view.tokens[index].depth } ?? false
    guard isMember || !view.isKeyword(index), let open = CallFinder.arguments(of: index, view) else { return nil }
    if view.isOpen(open, UInt8(ascii: "(")) {
      attempt(places.callable, index, view, &matcher, &match)
      openCalledLoop(index, open, view, matcher.masked)
    }
    return index > 0 && view.has(.function, index - 1) ? nil : open
  }

  mutating func loopName() -> NameID {
    if loop == .empty { loop = names.intern("loop") }
    return loop
  }

  mutating func append(_ key: FactAttribute, _ value: [UInt8], to attributes: inout AttributePool.Chain) {
    pool.append(key, names.intern(value), to: &attributes)
  }

  private func isGenerated(_ match: inout MatchState) -> Bool {
    guard let pattern = scanner.generated else { return false }
    let head = UnsafeRawBufferPointer(rebasing: source[..<min(source.count, 2048)])
    return (try? match.matches(pattern, in: head, from: 0)) ?? false
  }
}
