import CodeIndex
import Facts

/// Ranks the source files of a repository for a phrase.
///
/// BM25F (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.6): a file is one
/// document with weighted fields; the frequency of a word in a field is divided by the field's relative length, fields
/// are summed before saturation, and a rare word counts more than a common one. Words are stems. Files are looked at
/// name by name rather than fact by fact, and only names that could hold a word of the phrase are cut into words, so a
/// phrase costs little more than one pass over the bytes of all names.
struct FeatureSearch: Sendable {
  /// One file that holds words of the phrase.
  struct Match: Sendable {
    var file: ScannedFile
    var score: Double
    /// The user's words found in it, in the order of the phrase.
    var words: [String]
    /// Functions and types of the file that hold the words, best first; may be empty.
    var definitions: [FactView]
  }

  let phrase: SearchPhrase
  /// Best first; ties in order of path.
  let matches: [Match]
  /// Source files looked through.
  let fileCount: Int

  /// Where a word stands. Weights say how much a word there says of what a file is about; the share of length
  /// normalisation (BM25F's b) is 0 where a field is short by nature.
  private enum Field: Int, CaseIterable {
    case fileName, folder, definition, doc, entry, data, use, call, test
    var weight: Double {
      switch self {
      case .fileName: 5
      case .entry, .data: 3
      case .definition: 2.5
      case .folder, .doc, .use: 1.5
      case .test: 0.5
      case .call: 0.4
      }
    }
    var lengthShare: Double {
      switch self {
      case .fileName, .folder: 0
      case .doc, .entry, .data, .use, .test: 0.5
      case .definition, .call: 0.75
      }
    }
  }
  /// BM25's k1: how soon further occurrences stop to count.
  private static let saturation = 1.5

  private struct Document {
    var file: ScannedFile
    /// Term-major: `counts[term * fields + field]`.
    var counts: [Double]
    var lengths: [Double]
  }

  init(_ phrases: [String], in index: CodeIndex) {
    let phrase = SearchPhrase(phrases)
    self.phrase = phrase
    let finder = TermFinder(phrase.terms)
    let sources = index.files.filter { $0.role == .source && $0.language != nil }
    fileCount = sources.count
    guard !phrase.terms.isEmpty, !sources.isEmpty else {
      matches = []
      return
    }
    var documents = sources.map { Self.document(of: $0, finder) }
    Self.creditTests(of: index, to: &documents, finder)
    let ranked = Self.rank(documents, termCount: phrase.terms.count)
    matches = ranked.enumerated().map { place, entry in
      let file = entry.document.file
      let found = phrase.terms.indices.filter { term in
        Field.allCases.contains { entry.document.counts[term * Field.allCases.count + $0.rawValue] > 0 }
      }
      return Match(
        file: file, score: entry.score, words: Self.words(found, of: phrase),
        // Beyond these nobody reads names; a file will do.
        definitions: place < 20 ? Self.definitions(in: file, finder, entry.weights) : [])
    }
  }

  private static func words(_ terms: [Int], of phrase: SearchPhrase) -> [String] {
    var words: [String] = []
    for term in terms {
      for word in phrase.terms[term].word.split(separator: " ") where !words.contains(String(word)) {
        words.append(String(word))
      }
    }
    return words
  }

  private static func document(of file: ScannedFile, _ finder: TermFinder) -> Document {
    let fields = Field.allCases.count
    var document = Document(
      file: file, counts: Array(repeating: 0, count: finder.count * fields),
      lengths: Array(repeating: 0, count: fields))
    func add(_ terms: [Int], _ field: Field) {
      for term in terms { document.counts[term * fields + field.rawValue] += 1 }
    }
    add(finder.terms(in: PathWords.stem(of: file.fileName)), .fileName)
    add(finder.terms(in: file.folder), .folder)
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
  private static func creditTests(of index: CodeIndex, to documents: inout [Document], _ finder: TermFinder) {
    var byStem: [String: [Int]] = [:]
    for (place, document) in documents.enumerated() {
      byStem[PathWords.stem(of: document.file.fileName).lowercased(), default: []].append(place)
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

  private static func rank(
    _ documents: [Document], termCount: Int
  ) -> [(document: Document, score: Double, weights: [Double])] {
    let fields = Field.allCases
    let total = Double(documents.count)
    let averages = fields.map { field in documents.reduce(0) { $0 + $1.lengths[field.rawValue] } / total }
    let weights = (0..<termCount).map { term -> Double in
      let holding = documents.reduce(0.0) { sum, document in
        let counts = document.counts[term * fields.count..<(term + 1) * fields.count]
        return sum + (counts.contains { $0 > 0 } ? 1 : 0)
      }
      return naturalLogarithm(1 + (total - holding + 0.5) / (holding + 0.5))
    }
    var ranked: [(document: Document, score: Double, weights: [Double])] = []
    for document in documents {
      var score = 0.0
      for term in 0..<termCount {
        var frequency = 0.0
        for field in fields {
          let count = document.counts[term * fields.count + field.rawValue]
          guard count > 0 else { continue }
          let relative = averages[field.rawValue] > 0 ? document.lengths[field.rawValue] / averages[field.rawValue] : 1
          frequency += field.weight * count / (1 - field.lengthShare + field.lengthShare * relative)
        }
        score += weights[term] * frequency / (saturation + frequency)
      }
      // Examples and benchmarks show a feature; they are not where it lives.
      if PathWords.isExample(document.file.folder) { score *= 0.6 }
      if score > 0 { ranked.append((document, score, weights)) }
    }
    return ranked.sorted { ($1.score, $0.document.file.path) < ($0.score, $1.document.file.path) }
  }

  /// Up to three functions and types of a file that hold most of the words, by name, doc comment and body.
  private static func definitions(in file: ScannedFile, _ finder: TermFinder, _ weights: [Double]) -> [FactView] {
    let names = finder.names(in: file.content.names)
    guard !names.isEmpty else { return [] }
    var scores: [Int: Double] = [:]
    for (place, fact) in file.content.facts.enumerated() {
      func sum(_ name: NameID) -> Double { (names[name] ?? []).reduce(0) { $0 + weights[$1] } }
      if fact.kind == .definition, fact.detail.isFunctionLike || fact.detail.isTypeLike {
        var own = 3 * sum(fact.name)
        let view = FactView(file: file, index: place)
        if let doc = view[.doc] { own += finder.terms(in: doc).reduce(0) { $0 + weights[$1] } }
        scores[place, default: 0] += own
      } else {
        let value = sum(fact.name)
        if value > 0, fact.container >= 0 {
          scores[Int(fact.container), default: 0] += value * (fact.kind == .call ? 0.1 : 0.3)
        }
      }
    }
    let found = scores.filter { entry in
      let fact = file.content.facts[entry.key]
      return entry.value > 0 && fact.kind == .definition && (fact.detail.isFunctionLike || fact.detail.isTypeLike)
    }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map {
      FactView(file: file, index: $0.key)
    }
  }
}
