import Facts

/// Definitions: their signature, parameters, documentation, and the scopes they open.
extension FileScan {
  mutating func define(
    _ rule: CompiledRule, _ ruleIndex: Int, _ captured: Captures, _ index: Int, _ extent: Extent, _ view: TokenView,
    _ matcher: RuleMatcher
  ) {
    let first = index
    var nameToken = index
    if let name = captured.name {
      while nameToken < view.count, Int(view.tokens[nameToken].end) <= name.lowerBound { nameToken += 1 }
    }
    guard nameToken < view.count, claimed.insert(nameToken) else { return }
    let range = captured.name ?? Int(view.tokens[index].start)..<Int(view.tokens[index].end)
    let nameID = names.intern(UnsafeRawBufferPointer(rebasing: source[range]))
    var nameEnd = nameToken
    if let name = captured.name {
      // A name of several words: `~Store`, `operator bool`.
      var part = nameToken + 1
      while part < view.count, Int(view.tokens[part].start) < name.upperBound {
        claimed.insert(part)
        nameEnd = part
        part += 1
      }
    }
    let header = matcher.headerStart(first, notBefore: pending.lastEnd(before: first))
    let decorators = pending.settle(before: max(header, nameToken))
    for draft in decorators.drafts { pool.append(.target, nameID, to: &drafts[draft].attributes) }
    pending.found(nameID, at: nameToken, begunAt: first)

    var attributes = captures(rule, captured)
    if rule.definition.anchor == .callable || (view.syntax.typedDeclarations && nameToken == index),
      !pool.has(.receiver, in: attributes),
      let receiver = view.receiverStart(before: min(index, nameToken))
    {
      append(.receiver, typeName(receiver, view), to: &attributes)
    }
    if (header...first).contains(where: { view.has(.export, $0) && !isRestricted($0, view) }) {
      pool.append(.exported, names.intern("true"), to: &attributes)
    }
    let hasSignature = Self.opens(rule.definition.detail) || extent.hasBody
    if !hasSignature,
      let word = (header..<nameToken).first(where: {
        view.has(.visibility, $0) && !view.has(.export, $0) && !narrowsSetter($0, view)
      })
    {
      pool.append(.access, names.intern(view.bytes(word)), to: &attributes)
    }
    let doc = documentation(header: decorators.first ?? header, extent, view, matcher)
    if !doc.isEmpty { append(.doc, doc, to: &attributes) }
    if hasSignature {
      let end = extent.header < view.count ? Int(view.tokens[extent.header].start) : source.count
      let start = Int(view.tokens[header].start)
      // What the pattern says itself is not worked out beside it.
      if end > start, !pool.has(.signature, in: attributes) {
        append(.signature, SourceText.folded(matcher.masked, start..<end), to: &attributes)
      }
      if rule.definition.detail.isFunction {
        parameters(of: nameToken...nameEnd, to: extent.header, view, matcher.masked, &attributes)
      }
    }
    drafts.append(
      FactDraft(
        kind: .definition, detail: rule.definition.detail, name: nameID, rule: ruleName(ruleIndex),
        start: range.lowerBound, end: Int(view.tokens[max(extent.end, nameToken)].end),
        container: scopes.last?.draft ?? -1, attributes: attributes, ruleIndex: ruleIndex))
    let isBrace = extent.header < view.count && view.isOpen(extent.header, UInt8(ascii: "{"))
    // The first word of a body may open a block of its own (`def f`, and `if` below it).
    let opensBlock =
      extent.header < view.count && view.isWord(extent.header) && view.opens(extent.header)
      && view.partner(extent.header) >= extent.end
    if isBrace { bodies.insert(extent.header) }
    if rule.definition.detail == .macro, view.syntax.opaqueMacros { opaqueEnd = max(opaqueEnd, extent.end) }
    // A type made of members in braces is a scope like an interface; an alias is none.
    let hasBlock = isBrace || opensBlock || [.rest, .until].contains(rule.definition.body)
    let opensScope = rule.definition.detail == .type ? hasBlock : Self.opens(rule.definition.detail)
    if opensScope, extent.end > index, scopes.count < Self.scopeLimit {
      scopes.append(
        OpenScope(
          draft: drafts.count - 1, detail: rule.definition.detail, start: index,
          depth: hasBlock && !isBrace && !opensBlock
            ? view.tokens[index].depth
            : view.tokens[min(extent.header, view.count - 1)].depth + (isBrace || opensBlock ? 1 : 0),
          body: isBrace ? extent.header : index, end: extent.end))
    }
  }

  /// Whether brackets directly behind the word narrow it: `pub(crate)`, but not `public (int, string) Both()`.
  private func isRestricted(_ index: Int, _ view: TokenView) -> Bool {
    view.isOpen(index + 1, UInt8(ascii: "(")) && view.tokens[index + 1].start == view.tokens[index].end
  }

  /// `private(set)` says nothing of who reads.
  private func narrowsSetter(_ index: Int, _ view: TokenView) -> Bool {
    view.isOpen(index + 1, UInt8(ascii: "(")) && view.isWord(index + 2)
      && view.bytes(index + 2).elementsEqual("set".utf8)
  }

  /// What a prototype says: the signature of what is defined elsewhere, its parameters, what it returns.
  mutating func declare(
    _ index: Int, _ extent: Extent, _ view: TokenView, _ matcher: RuleMatcher, _ attributes: inout AttributePool.Chain
  ) {
    claimed.insert(index)
    claimMacros(behind: index, before: min(extent.header, view.count), view)
    let header = matcher.headerStart(index, notBefore: pending.lastEnd(before: index))
    let text = Int(view.tokens[header].start)..<Int(view.tokens[min(extent.header, view.count - 1)].start)
    if !text.isEmpty { append(.signature, SourceText.folded(matcher.masked, text), to: &attributes) }
    let doc = documentation(header: header, extent, view, matcher)
    if !doc.isEmpty { append(.doc, doc, to: &attributes) }
    parameters(of: index...index, to: extent.header, view, matcher.masked, &attributes)
  }

  /// What a prototype ends with in capitals declares nothing and is no call: `ATTRS((noreturn));`.
  private mutating func claimMacros(behind name: Int, before end: Int, _ view: TokenView) {
    guard view.syntax.macroTrailers else { return }
    var next = name + 1
    var steps = 0
    while next < end {
      steps += 1
      if view.tokens[next].kind == .open {
        next = view.partner(next) + 1
      } else {
        if view.isWord(next), !view.bytes(next).contains(where: { $0 >= 97 && $0 <= 122 }) { claimed.insert(next) }
        next += 1
      }
    }
    view.work.pointee.spend(steps)
  }

  /// The last name of a type as it stands before `::`, without its arguments: `Map` of `ns::Map<K, V>`.
  private func typeName(_ receiver: (start: Int, end: Int), _ view: TokenView) -> [UInt8] {
    var last = receiver.end
    if view.isPunctuation(last, UInt8(ascii: ">")) {
      while last > receiver.start, !view.isPunctuation(last, UInt8(ascii: "<")) { last -= 1 }
      last = max(receiver.start, last - 1)
    }
    return Array(view.bytes(last))
  }

  /// Definitions nested deeper than this count as members of the last one open: nobody writes such files, and qualified
  /// names would grow with the square of their length.
  static let scopeLimit = 64

  /// Whether other definitions can stand in one of this sort.
  static func opens(_ detail: FactDetail) -> Bool { detail.scopeBit != 0 && detail != .type }

  mutating func parameters(
    of name: ClosedRange<Int>, to header: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer,
    _ attributes: inout AttributePool.Chain
  ) {
    var open = name.upperBound + 1
    while open < header, open < view.count, !view.isOpen(open, UInt8(ascii: "(")) {
      open = view.tokens[open].kind == .open ? view.partner(open) + 1 : open + 1
    }
    guard open < header, open < view.count else { return }
    let close = view.partner(open)
    let inside = Int(view.tokens[open].end)..<max(Int(view.tokens[open].end), Int(view.tokens[close].start))
    if !pool.has(.parameters, in: attributes) {
      append(.parameters, SourceText.folded(masked, inside, types: typeSource, cap: 1000), to: &attributes)
    }
    guard !pool.has(.returns, in: attributes) else { return }
    let returns = returnType(name: name.lowerBound, behind: close, to: header, view, masked)
    if !returns.isEmpty { append(.returns, returns, to: &attributes) }
  }

  /// The text with strings, where a type may be written as one (`-> "Client"`).
  private var typeSource: UnsafeRawBufferPointer? { scanner.profile.quotedTypes ? source : nil }

  /// Tokens of a return type, brackets counting as one.
  private static let typeParts = 48

  /// What stands between the parameters and the body, without the signs around it and the clauses behind it; in front of
  /// the name in languages that write types there.
  private func returnType(
    name: Int, behind close: Int, to header: Int, _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) -> [UInt8] {
    let end = min(header, view.count)
    var steps = 0
    defer { view.work.pointee.spend(steps) }
    func walk(from start: Int, until isEnd: (Int) -> Bool) -> Int {
      var next = start
      // A type has few parts; a header without a body may reach to the end of the file.
      let limit = steps + Self.typeParts
      while next < end, steps < limit, !isEnd(next) {
        next = view.opens(next) ? view.partner(next) + 1 : next + 1
        steps += 1
      }
      return min(next, end)
    }
    // Words before the arrow say how the function runs, not what it returns (`async throws -> Item`).
    let arrow = walk(from: close + 1) { view.isPair($0, UInt8(ascii: "-"), UInt8(ascii: ">")) }
    let hasArrow = arrow < end && view.isPair(arrow, UInt8(ascii: "-"), UInt8(ascii: ">"))
    let first = hasArrow ? arrow + 2 : close + 1
    // Words that go on a header say how the function runs, not what it returns (`async`, `rethrows`).
    if !hasArrow, scanner.profile.parameters == .nameColonType, first < end, view.isWord(first),
      view.has(.continuesBefore, first)
    {
      return []
    }
    // Where types stand before names, what follows the parameters is no type, unless a colon says so.
    if scanner.profile.parameters == .typeName, first == close + 1,
      !view.isPunctuation(first, UInt8(ascii: ":")) || !view.has(.function, max(0, name - 1))
    {
      return view.has(.function, max(0, name - 1)) ? [] : typeText(before: name, view, masked)
    }
    let last = walk(from: first) { view.has(.clause, $0) }
    guard first < last else { return [] }
    // Initializers are no type.
    if view.syntax.initializerLists || view.syntax.initializerExpressions,
      view.isPunctuation(first, UInt8(ascii: ":"))
    {
      return []
    }
    let type = Int(view.tokens[first].start)..<Int(view.tokens[last - 1].end)
    var text = SourceText.folded(masked, type, types: typeSource, cap: SourceText.cap)[...]
    while let byte = text.first, [32, 45, 58, 61, 62].contains(byte) { text.removeFirst() }  // space - : = >
    while let byte = text.last, [32, 58, 61, 62, 123].contains(byte) {
      // A closing angle bracket belongs to the type unless an arrow ends with it.
      if byte == 62, text.dropLast().last != 61 { break }
      text.removeLast()
    }
    return Array(text)
  }

  func documentation(header: Int, _ extent: Extent, _ view: TokenView, _ matcher: RuleMatcher) -> [UInt8] {
    if scanner.definition.syntax.docStrings {
      let body = extent.header + 1
      guard extent.hasBody, body < view.count, body <= extent.end, view.tokens[body].kind == .string else { return [] }
      let start = matcher.content(ofString: body)
      var end = Int(view.tokens[body].end)
      while end > start, source[end - 1] == 34 || source[end - 1] == 39 { end -= 1 }
      return DocText.firstSentence(source[start..<end])
    }
    let syntax = scanner.definition.syntax
    let styles = syntax.docComments.map { Array($0.utf8) }
    return DocText.firstSentence(
      matcher.comment(before: header, styles: styles), openings: styles + syntax.lineComments.map { Array($0.utf8) })
  }
}
