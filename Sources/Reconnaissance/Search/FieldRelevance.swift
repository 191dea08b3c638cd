import CodeIndex
import Facts

/// How much files say of a phrase's terms by what they hold: names, paths, doc comments, routes, tables, and their text.
///
/// BM25F (see ``TermRelevance``, 3.6 there): a file is one document with weighted fields; how often a term stands in a
/// field is divided by the field's relative length, fields are summed before saturation, and a rare term counts more than
/// a common one. Names are looked at rather than facts, and only those that could hold a term are cut into words.
struct FieldRelevance {
  /// By place in the files given.
  private(set) var scores: [Double]
  /// Which terms each file holds, in any field.
  private(set) var held: [[Bool]]
  /// By term.
  let rarities: [Double]

  /// Where a term stands. Weights say how much a word there says of what a file is about; the share of length
  /// normalisation (BM25F's b) is 0 where a field is short by nature.
  private enum Field: Int, CaseIterable {
    case fileName, folder, definition, doc, entry, data, use, call, test, text
    var weight: Double {
      switch self {
      case .fileName: 5
      case .entry, .data: 3
      case .definition: 2.5
      case .folder, .use: 1.5
      case .text: 0.6
      case .doc: 0.7
      case .test: 0.5
      case .call: 0.4
      }
    }
    var lengthShare: Double {
      switch self {
      case .fileName, .folder: 0
      case .doc, .entry, .data, .use, .test, .text: 0.5
      case .definition, .call: 0.75
      }
    }
  }
  /// BM25's k1: how soon further occurrences stop to count.
  private static let saturation = 1.5

  private struct Document {
    /// Term-major: `counts[term * fields + field]`.
    var counts: [Double]
    var lengths: [Double]
  }

  /// - Complexity: O(facts + bytes of names).
  init(
    _ files: [ScannedFile], _ terms: [SearchPhrase.Term], _ finder: TermFinder, in index: CodeIndex, texts: PhraseTexts?
  ) {
    var documents = files.map { Self.document(of: $0, terms, finder, texts) }
    Self.creditTests(of: index, to: &documents, files, finder)
    let fields = Field.allCases
    let total = Double(max(1, files.count))
    let averages = fields.map { field in documents.reduce(0) { $0 + $1.lengths[field.rawValue] } / total }
    held = documents.map { document in
      terms.indices.map { term in
        document.counts[term * fields.count..<(term + 1) * fields.count].contains { $0 > 0 }
      }
    }
    let rarities = terms.indices.map { [held] term in
      TermRelevance.rarity(of: held.count { $0[term] }, among: files.count)
    }
    self.rarities = rarities
    scores = documents.map { document in
      var score = 0.0
      for term in terms.indices {
        var frequency = 0.0
        for field in fields {
          let count = document.counts[term * fields.count + field.rawValue]
          guard count > 0 else { continue }
          let relative = averages[field.rawValue] > 0 ? document.lengths[field.rawValue] / averages[field.rawValue] : 1
          frequency += field.weight * count / (1 - field.lengthShare + field.lengthShare * relative)
        }
        score += rarities[term] * frequency / (Self.saturation + frequency)
      }
      return score
    }
  }

  private static func document(
    of file: ScannedFile, _ terms: [SearchPhrase.Term], _ finder: TermFinder, _ texts: PhraseTexts?
  ) -> Document {
    let fields = Field.allCases.count
    var document = Document(
      counts: Array(repeating: 0, count: finder.count * fields), lengths: Array(repeating: 0, count: fields))
    func add(_ terms: [Int], _ field: Field) {
      for term in terms { document.counts[term * fields + field.rawValue] += 1 }
    }
    add(finder.terms(in: PathWords.stem(of: file.fileName)), .fileName)
    add(finder.terms(in: file.folder), .folder)
    if let hits = texts?.hits(in: file.path, terms) {
      document.lengths[Field.text.rawValue] = Double(hits.length)
      for term in terms.indices { document.counts[term * fields + Field.text.rawValue] = Double(hits.counts[term]) }
    }
    let names = finder.names(in: file.content.names)
    for fact in file.content.facts {
      let field = field(of: fact)
      document.lengths[field.rawValue] += 1
      if !names.isEmpty, let terms = names[fact.name] { add(terms, field) }
      let first = Int(fact.firstAttribute)
      for attribute in file.content.attributes[first..<first + Int(fact.attributeCount)] {
        if attribute.key == .doc { document.lengths[Field.doc.rawValue] += 1 }
        guard !names.isEmpty, let terms = names[attribute.value] else { continue }
        switch attribute.key {
        case .doc: add(terms, .doc)
        case .target where field == .entry: add(terms, .entry)
        case .parameters, .returns, .receiver, .imported: add(terms, .call)
        default: break
        }
      }
    }
    return document
  }

  private static func field(of fact: Fact) -> Field {
    switch fact.kind {
    case .definition: .definition
    case .entryPoint: .entry
    case .data: .data
    case .config, .error, .auth, .external, .state, .observe, .risk, .dependency: .use
    case .call, .reference, .import: .call
    case .test: .test
    }
  }

  /// Names of tests say in people's words what a file does: they count for the file the tests are named after.
  private static func creditTests(
    of index: CodeIndex, to documents: inout [Document], _ files: [ScannedFile], _ finder: TermFinder
  ) {
    var byStem: [String: [Int]] = [:]
    for (place, file) in files.enumerated() {
      byStem[PathWords.stem(of: file.fileName).lowercased(), default: []].append(place)
    }
    let fields = Field.allCases.count
    for file in index.files where file.role == .test {
      let tested = PathWords.testedStem(of: file.fileName).lowercased()
      guard let places = byStem[tested], places.count == 1, let place = places.first else { continue }
      let names = finder.names(in: file.content.names)
      for fact in file.content.facts where fact.kind == .test {
        documents[place].lengths[Field.test.rawValue] += 1
        for term in names[fact.name] ?? [] { documents[place].counts[term * fields + Field.test.rawValue] += 1 }
      }
    }
  }
}
