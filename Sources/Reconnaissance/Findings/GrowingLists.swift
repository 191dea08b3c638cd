import CodeIndex
import Facts

/// Whether what a loop walks is seen to grow with the data: it comes, in the function itself or a few calls away, from a
/// read of all the rows there are. What is not seen to is no finding: most lists of a program are short, and nothing in their
/// names says so.
final class GrowingLists {
  /// Where a chain stands: the function around it, and the lines on which its calls are to be looked for.
  private struct Place {
    var around: FactView
    var lines: ClosedRange<Int>
    /// A loop's own calls stand before what is in it, those of a name behind where it is given its value.
    var isLast: Bool
  }

  private let index: CodeIndex
  private var giving: [FactView: Bool] = [:]
  private lazy var models: [String: Set<String>] = {
    var names: [String: Set<String>] = [:]
    for model in index.facts(.data, .model) { names[model.file.language ?? "", default: []].insert(model.name) }
    return names
  }()

  init(_ index: CodeIndex) { self.index = index }

  /// - Parameter site: a call, a query or an outside call in a loop.
  func areWalked(by site: FactView) -> Bool {
    guard let over = site[.over], let around = index.enclosingDefinition(of: site) else { return false }
    let place = Place(around: around, lines: around.startLine...max(around.startLine, site.startLine), isLast: true)
    return over.split(separator: ";").contains { holdsMany($0, place, Self.depth) }
  }

  private func holdsMany(_ text: some StringProtocol, _ place: Place, _ depth: Int) -> Bool {
    guard depth > 0, let profile = index.profile(for: place.around.file),
      let chain = WalkedChain(text, passing: profile.practice.passingWords),
      !isBounded(chain, profile)
    else { return false }
    if chain.links.contains(where: { profile.practice.rowCalls.contains(String($0.name)) }),
      asksTable(chain, place, depth)
    {
      return true
    }
    guard let base = chain.base({ self.passes($0, profile) }), let last = base.links.last else { return false }
    if last.isCalled { return calls(base, place).contains { gives($0, depth) } }
    return isFilled(String(base.text), place, depth)
  }

  private func isBounded(_ chain: WalkedChain, _ profile: SharedProfile) -> Bool {
    chain.links.contains { $0.isIndexed || $0.isCalled && profile.practice.boundingCalls.contains(String($0.name)) }
  }

  /// It hands on what it is asked of, and no less.
  private func passes(_ link: WalkedChain.Link, _ profile: SharedProfile) -> Bool {
    let name = String(link.name)
    return profile.collectionMembers.contains(name) || profile.elementClosures.contains(name)
      || profile.transparentMembers.contains(name) || profile.practice.passingCalls.contains(name)
  }

  // MARK: Tables

  /// The chain is asked of a model or a database: a query stands in it, its root is a model, or what its root was given is.
  private func asksTable(_ chain: WalkedChain, _ place: Place, _ depth: Int) -> Bool {
    guard depth > 0, let profile = index.profile(for: place.around.file) else { return false }
    if let reads = reads(of: chain, place) { return reads }
    let names = models[place.around.file.language ?? ""] ?? []
    if let model = chain.links.first(where: { !$0.isCalled && names.contains(String($0.name)) }) {
      return !Self.isScarce(String(model.name))
    }
    if chain.links.contains(where: { profile.practice.rowSources.contains(String($0.name)) }) { return true }
    guard let root = chain.links.first, !root.isCalled else { return false }
    return bindings(of: String(root.name), place).contains { binding in
      guard let target = binding[.target], let given = WalkedChain(target, passing: profile.practice.passingWords),
        !isBounded(given, profile)
      else {
        return false
      }
      return asksTable(given, self.place(of: binding, place), depth - 1)
    }
  }

  /// Whether the queries on the chain's lines read without a limit; nil where there is none.
  private func reads(of chain: WalkedChain, _ place: Place) -> Bool? {
    let sites = chain.links.indices.compactMap { position -> FactView? in
      let link = chain.links[position]
      return link.isCalled || position == chain.links.count - 1 ? call(link, place) : nil
    }
    guard let first = sites.map(\.startLine).min(), let last = sites.map(\.startLine).max() else { return nil }
    let beside = index.facts(in: place.around.file, lines: first...last + Self.argumentLines)
    let queries = beside.filter {
      // One in a closure of the chain is another.
      $0.kind == .data && $0.detail == .query && ($0[.receiver].map { chain.text.hasPrefix($0) } ?? true)
    }
    guard let query = queries.first else {
      let isAsked = beside.contains { fact in
        fact.kind == .external && fact.detail == .database && fact[.value] != "client" && fact.startLine <= last
          && chain.links.contains { $0.isCalled && $0.name == fact.name }
      }
      return isAsked ? true : nil
    }
    return !Self.changing.contains(query[.verb] ?? "") && !Self.isLimited(query) && !Self.isScarce(query.name)
  }

  private static func isLimited(_ query: FactView) -> Bool {
    query[.value].map { $0 != "kept" && $0 != "prepared" } ?? false
  }

  // MARK: Names

  /// A name was given such a list, a read has filled it, or every caller that is seen to hand one in does.
  private func isFilled(_ name: String, _ place: Place, _ depth: Int) -> Bool {
    let bindings = bindings(of: name, place)
    if bindings.contains(where: { binding in
      guard let target = binding[.target] else { return false }
      return holdsMany(target, self.place(of: binding, place), depth - 1)
    }) {
      return true
    }
    guard let profile = index.profile(for: place.around.file) else { return false }
    let filled = index.facts(in: place.around.file, lines: place.around.startLine...place.lines.upperBound).contains {
      fact in
      fact.kind == .external && fact.detail == .database && fact[.target] == name
        && profile.practice.rowCalls.contains(fact.name)
        && !(fact[.receiver].flatMap { WalkedChain($0, passing: profile.practice.passingWords) }.map {
          isBounded($0, profile)
        } ?? false)
    }
    return filled || bindings.isEmpty && isHandedIn(name, to: place.around, depth)
  }

  /// What the name is given in the function, before the lines end, and not as a member of another list.
  private func bindings(of name: String, _ place: Place) -> [FactView] {
    index.facts(in: place.around).filter { fact in
      fact.detail == .binding && fact.name == name && fact[.value] != "element"
        && fact.startLine <= place.lines.upperBound
        && (fact.endLine == fact.startLine || fact.endLine >= place.lines.upperBound)
    }
  }

  private func place(of binding: FactView, _ place: Place) -> Place {
    let last = max(binding.startLine, min(binding.startLine + Self.statementLines, place.around.endLine))
    return Place(around: place.around, lines: binding.startLine...last, isLast: false)
  }

  private func isHandedIn(_ name: String, to function: FactView, _ depth: Int) -> Bool {
    guard let parameters = function[.parameters] else { return false }
    let parts = TopLevelText.split(parameters, at: ",")
    guard
      let position = parts.firstIndex(where: { part in
        part.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }.contains { $0 == name }
      })
    else { return false }
    let callers = index.callers(of: function).filter { $0.site.file.role != .test }.prefix(Self.callers)
    return callers.contains { use in
      guard let around = use.enclosing, around != function else { return false }
      let place = Place(
        around: around, lines: around.startLine...max(around.startLine, use.site.startLine), isLast: true)
      guard let arguments = use.site[.arguments] else { return isFilled(name, place, depth - 1) }
      let given = arguments.split(separator: ",", omittingEmptySubsequences: false)
      return position < given.count && holdsMany(given[position], place, depth - 1)
    }
  }

  // MARK: Functions

  /// The calls of the chain's last link in the place.
  private func calls(_ chain: WalkedChain, _ place: Place) -> [FactView] {
    chain.links.last.flatMap { call($0, place) }.map { [$0] } ?? []
  }

  private func call(_ link: WalkedChain.Link, _ place: Place) -> FactView? {
    let sites = index.facts(in: place.around.file, lines: place.lines).filter { fact in
      fact.kind == .call && fact.name == link.name && fact[.receiver] ?? "" == link.before
    }
    return place.isLast ? sites.last : sites.first
  }

  private func gives(_ call: FactView, _ depth: Int) -> Bool {
    let binding = index.binding(of: call)
    guard binding.tier <= .likely else { return false }
    return binding.definitions.contains { gives(definition: $0, depth - 1) }
  }

  private func gives(definition: FactView, _ depth: Int) -> Bool {
    guard depth > 0, definition.detail.isFunctionLike else { return false }
    if let known = giving[definition] { return known }
    giving[definition] = false
    let answer =
      returnsRows(definition, depth) || isWrittenByFramework(definition)
      || index.overrides.overriding(definition).contains { gives(definition: $0, depth) }
    giving[definition] = answer
    return answer
  }

  private func returnsRows(_ definition: FactView, _ depth: Int) -> Bool {
    let facts = index.facts(in: definition)
    guard let profile = index.profile(for: definition.file) else { return false }
    let whole = Place(
      around: definition, lines: definition.startLine...max(definition.startLine, definition.endLine), isLast: true)
    let returned =
      facts.filter { $0.detail == .binding && Self.results.contains($0.name) }
      + index.facts(in: definition.file, lines: definition.startLine...definition.startLine).filter {
        $0.detail == .binding && $0.name == "def"
      }
    if returned.contains(where: { fact in
      fact[.target].map { holdsMany($0, fact.name == "def" ? whole : place(of: fact, whole), depth) } ?? false
    }) {
      return true
    }
    // Where a type says that it is a list, what reads rows in it fills that.
    guard isList(definition[.returns] ?? "", profile),
      !facts.contains(where: { $0.kind == .call && profile.practice.boundingCalls.contains($0.name) })
    else { return false }
    return facts.contains { fact in
      guard fact.kind == .call else { return false }
      if profile.practice.rowCalls.contains(fact.name) {
        let passing = profile.practice.passingWords
        let chain = WalkedChain((fact[.receiver].map { $0 + "." } ?? "") + fact.name, passing: passing)
        let receiver = fact[.receiver].flatMap { WalkedChain($0, passing: passing) }
        let place = Place(around: definition, lines: definition.startLine...fact.startLine, isLast: true)
        if let chain, !(receiver.map { isBounded($0, profile) } ?? false) {
          return asksTable(chain, place, depth) || receiver.map { asksTable($0, place, depth) } ?? false
            || readsBeside(fact, definition)
        }
      }
      let binding = index.binding(of: fact)
      guard binding.tier <= .likely, let callee = binding.definitions.first, callee != definition else { return false }
      return isList(callee[.returns] ?? "", profile) && gives(definition: callee, depth - 1)
    }
  }

  /// `query("SELECT …")`
  private func readsBeside(_ call: FactView, _ definition: FactView) -> Bool {
    let queries = index.facts(in: definition).filter { $0.kind == .data && $0.detail == .query }
    return !queries.isEmpty
      && queries.allSatisfy { !Self.changing.contains($0[.verb] ?? "") && !Self.isLimited($0) }
  }

  /// A method without a body that a framework writes by its name, which gives a list.
  private func isWrittenByFramework(_ definition: FactView) -> Bool {
    guard let type = definition.container, let profile = index.profile(for: definition.file),
      !profile.practice.rowTypes.isEmpty, isList(definition[.returns] ?? "", profile)
    else { return false }
    let words = IdentifierWords.split(definition.name)
    guard words.first == "find" || words.first == "get" || words.first == "read", !words.contains("first"),
      !words.contains(where: { $0.hasPrefix("top") }),
      profile.practice.boundingTypes.isDisjoint(with: Self.words(definition[.parameters] ?? ""))
    else { return false }
    return index.facts(in: type).contains {
      $0.detail == .base && $0.container == type
        && profile.practice.rowTypes.contains(String($0.name.prefix { $0.isLetter || $0.isNumber }))
    }
  }

  private func isList(_ type: String, _ profile: SharedProfile) -> Bool {
    if type.contains("[]") || type.hasPrefix("[") && !type.contains(":") { return true }
    return Self.words(type).contains(where: profile.collectionTypes.contains)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  private static func isScarce(_ table: String) -> Bool {
    IdentifierWords.split(table).last.map(ScarceThings.isTable) ?? false
  }

  private static let results: Set<String> = ["return", "yield", "def"]
  private static let changing: Set<String> = [
    "INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "UPSERT", "SAVE", "UPDATEORCREATE", "FIRSTORCREATE",
  ]
  /// How many names and functions a list is followed through.
  private static let depth = 5
  private static let callers = 20
  /// How many lines a statement may take, and what stands in brackets behind its last call.
  private static let statementLines = 30
  private static let argumentLines = 4
}
