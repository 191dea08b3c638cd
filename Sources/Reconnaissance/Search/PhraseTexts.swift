/// Where the words of phrases stand in the text of the source files: in comments, strings and local names too, of which
/// facts know nothing.
public struct PhraseTexts: Sendable {
  /// Of one file.
  public struct Hits: Sendable, Equatable {
    /// How often each term stands there, by place in ``PhraseTexts/terms``.
    var counts: [Int]
    /// Words of the file.
    var length = 0
    /// The first occurrences, in order of line.
    var sites: [(term: Int, line: Int)] = []

    public static func == (a: Hits, b: Hits) -> Bool {
      a.counts == b.counts && a.length == b.length && a.sites.elementsEqual(b.sites, by: ==)
    }
  }

  let terms: [SearchPhrase.Term]
  private let files: [String: Hits]
  private let places: [String: Int]

  /// - Parameter files: by path, as ``PhraseReader`` found them.
  public init(_ reader: PhraseReader, files: [String: Hits]) {
    terms = reader.terms
    self.files = files
    places = Dictionary(terms.enumerated().map { ($1.stem, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What was found in a file, by place in a list of terms of the caller's; nil for a file that was not read.
  func hits(in path: String, _ wanted: [SearchPhrase.Term]) -> Hits? {
    guard let found = files[path] else { return nil }
    let order = wanted.map { places[$0.stem] }
    var back: [Int: Int] = [:]
    for (own, place) in order.enumerated() { if let place { back[place] = own } }
    return Hits(
      counts: order.map { $0.map { found.counts[$0] } ?? 0 }, length: found.length,
      sites: found.sites.compactMap { site in back[site.term].map { ($0, site.line) } })
  }
}
