import Facts

/// Facts about functions that are handed on by name, which only the whole file can tell from other values: `run(main, options)`
/// hands on `main` where the file defines a function of that name, or imports one. Of `RUN_TEST(test_sum)` the fact stands at
/// the function itself.
///
/// That an imported name is a function's is guessed by its first letter; what a capital begins is a type's or a constant's in
/// the languages that import single names. What the name means is for binding to say: this only keeps every variable that is
/// passed anywhere from becoming a fact.
struct HandedFunctions {
  /// A candidate, until the file's end.
  struct Candidate {
    /// Without its name, which is interned only once it is kept.
    var draft: FactDraft
    /// The fact is to stand where the function is defined.
    var isOfFunction: Bool
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
  ///   - holds: whether the condition of a rule on the whole file is met.
  func kept(
    among drafts: ContiguousArray<FactDraft>, _ pool: AttributePool, _ names: NameTable,
    _ source: UnsafeRawBufferPointer, _ view: TokenView, requiring holds: (Int) -> Bool
  ) -> ContiguousArray<FactDraft> {
    if candidates.isEmpty { return [] }
    var functions: Set<NameID> = []
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
      case .test where holds(draft.ruleIndex): tested.insert(draft.start)
      case .import:
        guard let name = pool.value(.alias, in: draft.attributes) ?? pool.value(.imported, in: draft.attributes),
          let first = names.utf8(name).first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { break }
        functions.insert(name)
      case .reference where draft.detail == .callback: said.insert(draft.start)
      default: break
      }
    }
    if functions.isEmpty { return [] }
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
      guard let name = names.id(of: bytes), functions.contains(name), !isVariable(bytes, candidate, view) else {
        continue
      }
      var draft = candidate.draft
      draft.name = name
      kept.append(draft)
    }
    return kept
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
    _ view: TokenView
  ) {
    let name = captured.name ?? whole
    let isOfFunction = rule.definition.body == .function
    let draft = FactDraft(
      kind: rule.definition.fact, detail: rule.definition.detail, name: .empty, rule: ruleName(ruleIndex),
      start: name.lowerBound, end: name.upperBound, container: container(of: rule.definition.fact, at: index),
      attributes: isOfFunction ? captures(rule, captured) : AttributePool.Chain(), ruleIndex: ruleIndex)
    handed.add(
      .init(
        draft: draft, isOfFunction: isOfFunction, name: name, token: index, scopeStart: scopes.last?.start ?? -1))
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
