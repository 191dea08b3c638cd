import Facts

/// Finds the terms of a phrase in names, quickly where there are none.
struct TermFinder: Sendable {
  private let stems: [String: Int]
  let beginnings: TermBeginnings
  let count: Int

  init(_ terms: [SearchPhrase.Term]) {
    stems = Dictionary(terms.enumerated().map { ($1.stem, $0) }, uniquingKeysWith: { _, last in last })
    beginnings = TermBeginnings(terms)
    count = terms.count
  }

  /// Terms that stand in a text, one entry an occurrence, in order of place.
  func terms(in text: String) -> [Int] {
    var copy = text
    var words = TermStems(stems)
    return copy.withUTF8 { bytes in
      beginnings.first(in: bytes, from: 0) == nil ? [] : terms(in: bytes[...], &words)
    }
  }

  /// The names of a table that hold terms. One walk over all its bytes; only a name where a term may begin is cut.
  func names(in table: NameTable) -> TermsByName {
    table.withStorage { bytes, ends in
      var found = TermsByName()
      var words = TermStems(stems)
      var name = 0
      var position = 0
      while let begin = beginnings.first(in: bytes, from: position) {
        while Int(ends[name]) <= begin { name += 1 }
        let range = (name == 0 ? 0 : Int(ends[name - 1]))..<Int(ends[name])
        // Inside a word nothing begins: `rate` of `generate`.
        guard begin == range.lowerBound || beginsWord(bytes[begin], after: bytes[begin - 1]) else {
          position = begin + 1
          continue
        }
        let terms = terms(in: bytes[range], &words)
        if !terms.isEmpty { found.set(terms, of: name, among: ends.count) }
        position = range.upperBound
      }
      return found
    }
  }

  private func beginsWord(_ byte: UInt8, after previous: UInt8) -> Bool {
    ByteKind(byte) == .upper || ByteKind(previous) == .other
  }

  private func terms(in bytes: Slice<UnsafeBufferPointer<UInt8>>, _ known: inout TermStems) -> [Int] {
    let words = IdentifierWords.split(UnsafeBufferPointer(rebasing: bytes))
    var found: [Int] = []
    func note(_ word: String) {
      // Even a word that was stemmed before costs more than a look at how one begins.
      if beginnings.begins(word), let term = known.term(of: word) { found.append(term) }
    }
    for word in words { note(word) }
    // `rateLimit` for the compound `ratelimit`.
    for (first, second) in zip(words, words.dropFirst()) where beginnings.begins(first) { note(first + second) }
    return found
  }
}

/// Terms by the names of one table that hold them.
struct TermsByName: Sendable {
  /// By name: 0 for none, else a place in ``lists`` + 1. Empty where no name holds a term.
  private var places: [UInt32] = []
  private var lists: [[Int]] = []

  var isEmpty: Bool { lists.isEmpty }

  subscript(name: NameID) -> [Int]? {
    guard !places.isEmpty else { return nil }
    let place = Int(places[Int(name.rawValue)])
    return place == 0 ? nil : lists[place - 1]
  }

  mutating func set(_ terms: [Int], of name: Int, among count: Int) {
    if places.isEmpty { places = Array(repeating: 0, count: count) }
    lists.append(terms)
    places[name] = UInt32(lists.count)
  }
}
