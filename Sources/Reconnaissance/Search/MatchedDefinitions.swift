import CodeIndex
import Facts

/// The functions and types of a file that hold most of a phrase's words, by name, doc comment and body.
struct MatchedDefinitions {
  let finder: TermFinder
  let terms: [SearchPhrase.Term]
  /// By term.
  let rarities: [Double]
  let texts: PhraseTexts?

  /// Best first, at most `limit`.
  func best(in file: ScannedFile, limit: Int = 3) -> [FactView] {
    let names = finder.names(in: file.content.names)
    let hits = texts?.hits(in: file.path, terms)
    guard !names.isEmpty || hits?.sites.isEmpty == false else { return [] }
    func sum(_ name: NameID) -> Double { (names[name] ?? []).reduce(0) { $0 + rarities[$1] } }
    var scores: [Int: Double] = [:]
    for (place, fact) in file.content.facts.enumerated() {
      if isNamed(fact) {
        var own = 3 * sum(fact.name)
        if let doc = FactView(file: file, index: place)[.doc] {
          own += finder.terms(in: doc).reduce(0) { $0 + rarities[$1] }
        }
        scores[place, default: 0] += own
      } else {
        let value = sum(fact.name)
        if value > 0, fact.container >= 0 {
          scores[Int(fact.container), default: 0] += value * (fact.kind == .call ? 0.1 : 0.3)
        }
      }
    }
    if let hits { credit(hits.sites, of: file, to: &scores) }
    let found = scores.filter { $0.value > 0 && isNamed(file.content.facts[$0.key]) }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map {
      FactView(file: file, index: $0.key)
    }
  }

  /// Words of a body speak for the innermost definition around them, each word once and then a little.
  private func credit(_ sites: [(term: Int, line: Int)], of file: ScannedFile, to scores: inout [Int: Double]) {
    let places = file.content.facts.indices.filter { isNamed(file.content.facts[$0]) }
    var seen: [Int: Set<Int>] = [:]
    for site in sites {
      // Facts are in order of position, so of those around a line the last is the innermost.
      guard
        let inner = places.last(where: {
          let fact = file.content.facts[$0]
          return Int(fact.startLine) <= site.line && site.line <= Int(fact.endLine)
        })
      else { continue }
      let isNew = seen[inner, default: []].insert(site.term).inserted
      scores[inner, default: 0] += rarities[site.term] * (isNew ? 0.6 : 0.05)
    }
  }

  private func isNamed(_ fact: Fact) -> Bool {
    fact.kind == .definition && (fact.detail.isFunctionLike || fact.detail.isTypeLike)
  }
}
