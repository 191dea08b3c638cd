import CodeIndex
import Facts

/// What the facts inside a definition, a file or a range of lines say it does.
struct DefinitionStructure {
  let calls: [Use]
  let facts: [FactView]
  /// Values it returns as errors, where those of its language are values.
  private let returned: [FactView]

  init(definition: FactView, index: CodeIndex) {
    facts = index.facts(in: definition)
    calls = index.callees(of: definition).filter { $0.definition != definition }
    returned = Self.returned(facts, in: definition.file, index)
  }

  init(file: ScannedFile, lines: ClosedRange<Int>?, index: CodeIndex) {
    facts = lines.map { index.facts(in: file, lines: $0) } ?? Array(file.views)
    returned = Self.returned(facts, in: file, index)
    calls = facts.filter { $0.kind == .call }.flatMap { call -> [Use] in
      let binding = index.binding(of: call)
      guard binding.tier == .confirmed || binding.tier == .likely, let definition = binding.definitions.first,
        definition.file !== file
      else { return [] }
      return [
        Use(
          site: call, definition: definition, enclosing: index.enclosingDefinition(of: call), tier: binding.tier,
          reason: binding.reason)
      ]
    }
  }

  private static func returned(_ facts: [FactView], in file: ScannedFile, _ index: CodeIndex) -> [FactView] {
    guard index.profile(for: file)?.practice.errorsAreValues == true else { return [] }
    return facts.filter { $0.kind == .error && $0.detail == .returned }
  }

  func facts(_ kind: FactKind, _ details: Set<FactDetail> = []) -> [FactView] {
    facts.filter { $0.kind == kind && (details.isEmpty || details.contains($0.detail)) }
  }

  private var raised: [FactView] { facts(.error, [.raise]).filter { !ErrorValues.endsProgram($0) } }

  var configurationReads: [FactView] {
    facts(.config).filter { $0[.access] != "declare" && ConfigurationCensus.speaksForItself($0) }
  }

  /// Clauses for a sentence, without a subject: `calls …`, `raises …`; empty when nothing is known.
  func clauses() -> [[Span]] {
    [
      callClause(),
      NamedFacts.clause("raises", raised, unnamed: "again what it caught"),
      NamedFacts.clause("returns on failure", returned),
      NamedFacts.clause("ends the program by", facts(.error, [.raise]).filter(ErrorValues.endsProgram)),
      NamedFacts.clause("handles", facts(.error, [.handle]), unnamed: "any error"),
      NamedFacts.clause("reads", configurationReads),
      NamedFacts.clause("queries", facts(.data, [.query])),
      NamedFacts.clause("names", facts(.data, [.table, .model])),
      NamedFacts.clause("reaches outside by", facts(.external).filter(OutsideCalls.isCall)),
      NamedFacts.clause("shares state", facts(.state)),
      NamedFacts.clause("logs by", facts(.observe, [.log])),
      NamedFacts.clause("measures by", facts(.observe, [.metric, .trace])),
    ]
  }

  private func callClause() -> [Span] {
    var order: [FactView] = []
    var sites: [FactView: [FactView]] = [:]
    // Constructing a type means the type and its constructor: one is enough to read.
    var seen: Set<FactView> = []
    for use in calls where seen.insert(use.site).inserted {
      if sites[use.definition] == nil { order.append(use.definition) }
      sites[use.definition, default: []].append(use.site)
    }
    if order.isEmpty { return [] }
    return ["calls "]
      + Listing.spans(order) { definition in
        [DefinitionPhrase.name(definition), " "]
          + Listing.spans(sites[definition] ?? [], limit: 2) { [Span.site($0)] }
      }
  }

  func addEvidence(to list: inout EvidenceList) {
    for use in calls {
      let definition = use.definition
      list.add(
        use, reason: "calls \(definition.qualifiedName) at \(definition.path):\(definition.startLine), \(use.reason)")
    }
    list.add(facts(.error, [.raise]), reason: "raised here")
    list.add(returned, reason: "returned here as an error")
    list.add(facts(.error, [.handle]), reason: "handled here")
    list.add(configurationReads, reason: "read here")
    list.add(facts(.data, [.query, .table, .model]), reason: "data used here")
    list.add(facts(.external).filter(OutsideCalls.isCall), reason: "outside call")
    list.add(facts(.state), reason: "shared state")
    list.add(facts(.observe), reason: "observed here")
  }
}
