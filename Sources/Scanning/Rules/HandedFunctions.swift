import Facts

/// Facts about functions that are handed on by name, which only the whole file can tell from other values: `run(main, options)`
/// hands on `main` where the file defines a function of that name, or imports one. Of `RUN_TEST(test_sum)` the fact stands at
/// the function itself.
///
/// That an imported name is a function's is guessed by its first letter; what a capital begins is a type's or a constant's in
/// the languages that import single names. Where files share names without an import, a name that the file gives to nothing may
/// be a function's too, but only one that a variable or field keeps becomes a fact. What the name means is for binding to say:
/// this only keeps every variable that is passed anywhere from becoming a fact.
struct HandedFunctions {
  /// A candidate, until the file's end.
  struct Candidate {
    /// Without its name, which is interned only once it is kept.
    var draft: FactDraft
    /// The fact is to stand where the function is defined.
    var isOfFunction: Bool
    /// What keeps it, as receivers are written: the variable or field that the list or table around it is given to.
    var holder: NameID?
    /// What stands before its member operator.
    var receiver: Range<Int>?
    /// There is no fact where nothing keeps it.
    var mustBeKept: Bool
    var name: Range<Int>
    /// The token it begins with, and the first one of the definition around it.
    var token: Int
    var scopeStart: Int
  }

  private var candidates: ContiguousArray<Candidate> = []

  mutating func add(_ candidate: Candidate) { candidates.append(candidate) }

  /// The drafts whose name is a function's.
  /// - Parameters:
  ///   - drafts: all others of the file. Where one of a function handed on stands already, there is no second.
  ///   - source: the file's bytes.
  ///   - profile: says whether other files' functions are known without an import, and which words mean the type around.
  ///   - holds: whether the condition of a rule on the whole file is met.
  func kept(
    among drafts: ContiguousArray<FactDraft>, _ pool: inout AttributePool, _ names: NameTable,
    _ source: UnsafeRawBufferPointer, _ view: TokenView, _ profile: LanguageProfile, requiring holds: (Int) -> Bool
  ) -> ContiguousArray<FactDraft> {
    if candidates.isEmpty { return [] }
    let sharesNames = profile.modules.folderIsScope || profile.modules.style == .target
    var functions: Set<NameID> = []
    var others: Set<NameID> = []
    var roots = Set(profile.selfNames)
    var defined: [NameID: FactDraft] = [:]
    var said: Set<Int> = []
    var tested: Set<Int> = []
    for draft in drafts {
      switch draft.kind {
      case .definition where draft.detail == .function:
        functions.insert(draft.name)
        // A declaration ahead of it is shorter.
        let known = defined[draft.name].map { $0.end - $0.start } ?? 0
        if draft.end - draft.start > known { defined[draft.name] = draft }
      case .definition: others.insert(draft.name)
      case .reference where draft.detail == .binding: others.insert(draft.name)
      case .test where holds(draft.ruleIndex): tested.insert(draft.start)
      case .import:
        roots.insert(Self.root(of: draft, pool, names))
        guard let name = pool.value(.alias, in: draft.attributes) ?? pool.value(.imported, in: draft.attributes),
          let first = names.utf8(name).first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { break }
        functions.insert(name)
      case .reference where draft.detail == .callback: said.insert(draft.start)
      default: break
      }
    }
    if functions.isEmpty, !candidates.contains(where: { $0.holder != nil }) { return [] }
    var kept: ContiguousArray<FactDraft> = []
    for candidate in candidates where candidate.isOfFunction && holds(candidate.draft.ruleIndex) {
      guard let name = names.id(of: UnsafeRawBufferPointer(rebasing: source[candidate.name])),
        let function = defined[name], tested.insert(function.start).inserted
      else { continue }
      var draft = candidate.draft
      draft.name = name
      draft.start = function.start
      draft.end = function.end
      draft.container = function.container
      kept.append(draft)
    }
    for candidate in candidates where !candidate.isOfFunction && said.insert(candidate.draft.start).inserted {
      let bytes = UnsafeRawBufferPointer(rebasing: source[candidate.name])
      guard let name = names.id(of: bytes), !isVariable(bytes, candidate, view) else { continue }
      var draft = candidate.draft
      if let receiver = candidate.receiver {
        let root = String(decoding: source[receiver].prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
        guard candidate.holder != nil, roots.contains(root) || sharesNames && root.first?.isUppercase == true else {
          continue
        }
      } else if candidate.mustBeKept || !functions.contains(name) {
        guard candidate.holder != nil, functions.contains(name) || sharesNames && !others.contains(name) else {
          continue
        }
        guard !isParameter(bytes, of: draft.container, drafts, pool, names) else { continue }
      }
      draft.name = name
      if let holder = candidate.holder { pool.append(.target, holder, to: &draft.attributes) }
      kept.append(draft)
    }
    return kept
  }

  /// The name by which what an import brings is asked: `three` of `b.three`.
  private static func root(of draft: FactDraft, _ pool: AttributePool, _ names: NameTable) -> String {
    if let alias = pool.value(.alias, in: draft.attributes) { return names[alias] }
    // `import a.b` is asked by `a`, a path by its last part.
    let module = names[draft.name]
    return String((module.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  /// Whether a function around is given something of the name.
  private func isParameter(
    _ name: UnsafeRawBufferPointer, of container: Int, _ drafts: ContiguousArray<FactDraft>, _ pool: AttributePool,
    _ names: NameTable
  ) -> Bool {
    let name = String(decoding: name, as: UTF8.self)
    var next = container
    while next >= 0 {
      if let list = pool.value(.parameters, in: drafts[next].attributes),
        names[list].split(whereSeparator: {
          !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "$"
        }).contains(Substring(name))
      {
        return true
      }
      next = drafts[next].container
    }
    return false
  }

  /// Whether the code before it, in the same definition, declares a variable of the name by its type: `long fib = 3`. Variables
  /// that a word declares are facts, and binding knows them.
  private func isVariable(_ name: UnsafeRawBufferPointer, _ candidate: Candidate, _ view: TokenView) -> Bool {
    guard candidate.scopeStart >= 0, view.syntax.typedDeclarations else { return false }
    let first = max(candidate.scopeStart + 2, candidate.token - Self.reach)
    guard first < candidate.token else { return false }
    view.work.pointee.spend((candidate.token - first) / 8)
    return (first..<candidate.token).contains { token in
      view.isWord(token) && view.bytes(token).elementsEqual(name) && view.isDeclared(token)
    }
  }

  /// So many tokens before it are looked at.
  private static let reach = 2_048
}

extension FileScan {
  /// - Parameter whole: the match, whose name is the function's where the rule captures none.
  mutating func handOn(
    _ captured: Captures, of whole: Range<Int>, _ rule: CompiledRule, _ ruleIndex: Int, from index: Int,
    _ view: TokenView, _ masked: UnsafeRawBufferPointer
  ) {
    let name = captured.name ?? whole
    let isOfFunction = rule.definition.body == .function
    let holder = isOfFunction ? nil : holder(of: index, view, masked).map { names.intern($0) }
    if rule.definition.mustBeKept, holder == nil { return }
    // A name that no other fact has is looked for again at the file's end.
    if holder != nil { _ = names.intern(UnsafeRawBufferPointer(rebasing: source[name])) }
    let receiver = captured.attributes.first { $0.key == .receiver }?.range
    let draft = FactDraft(
      kind: rule.definition.fact, detail: rule.definition.detail, name: .empty, rule: ruleName(ruleIndex),
      start: name.lowerBound, end: name.upperBound, container: container(of: rule.definition.fact, at: index),
      attributes: isOfFunction || receiver != nil ? captures(rule, captured) : AttributePool.Chain(),
      ruleIndex: ruleIndex)
    handed.add(
      .init(
        draft: draft, isOfFunction: isOfFunction, holder: holder, receiver: receiver,
        mustBeKept: rule.definition.mustBeKept, name: name, token: index, scopeStart: scopes.last?.start ?? -1))
  }

  /// Whether what stands in the innermost brackets may be handed on: it is no parameter and no name that a pattern gives, no
  /// condition or list of a keyword's, and no attribute.
  func isHandedOn(_ index: Int, _ view: TokenView) -> Bool {
    for open in brackets.reversed() {
      switch view.byte(open) {
      case UInt8(ascii: "("):
        if open > 0, claimed.contains(open - 1) || isWordOfLanguage(open - 1, view) { return false }
        return !view.isLambdaArrow(view.partner(open) + 1)
      case UInt8(ascii: "[") where open > 0 && view.isPunctuation(open - 1, UInt8(ascii: "#")): return false
      default:
        // `const {a: b} = c` names what it takes apart.
        let behind = view.partner(open) + 1
        if view.isPunctuation(behind, UInt8(ascii: "=")), !view.isPunctuation(behind + 1, UInt8(ascii: "=")) {
          return false
        }
        // A block's code is not in the brackets around it.
        if bodies.contains(open) { return true }
      }
    }
    return true
  }

  /// A keyword, which a member operator alone would make a name: `from . import (a, b)` has none directly before it.
  private func isWordOfLanguage(_ index: Int, _ view: TokenView) -> Bool {
    view.isKeyword(index)
      || view.has(.keyword, index) && index > 0 && view.tokens[index - 1].end < view.tokens[index].start
  }
}
