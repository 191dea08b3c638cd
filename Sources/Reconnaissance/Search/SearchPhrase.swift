/// The words of a feature phrase that a search can use.
struct SearchPhrase: Sendable {
  struct Term: Sendable, Hashable {
    /// As the user wrote it, lower case; two words for a compound.
    var word: String
    var stem: String

    var isCompound: Bool { word.contains(" ") }
  }

  /// Words in the order written, then each pair of neighbours as one word, for `rate limit` is often `ratelimit`.
  let terms: [Term]
  /// Words that were searched for, compounds left out.
  let words: [String]
  /// Names as code spells them, with a capital or an underscore inside, or before a parenthesis: `parse_url`, `toJSON`,
  /// `retry(`.
  let identifiers: [String]

  init(_ phrases: [String]) {
    var words: [String] = []
    var terms: [Term] = []
    var seen: Set<String> = []
    var compounds: [Term] = []
    for phrase in phrases {
      let all = IdentifierWords.split(phrase)
      var chosen = all.filter { !Self.empty.contains($0) && !Self.generic.contains($0) }
      if chosen.isEmpty { chosen = all.filter { !Self.empty.contains($0) } }
      for word in chosen {
        let stem = WordStem.of(word)
        guard seen.insert(stem).inserted else { continue }
        words.append(word)
        terms.append(Term(word: word, stem: stem))
      }
      for (first, second) in zip(chosen, chosen.dropFirst()) where first.utf8.count > 1 && second.utf8.count > 1 {
        compounds.append(Term(word: first + " " + second, stem: WordStem.of(first + second)))
      }
    }
    for compound in compounds where seen.insert(compound.stem).inserted { terms.append(compound) }
    self.words = words
    self.terms = terms
    identifiers = phrases.flatMap(Self.identifiers)
  }

  /// The user's words behind some terms, each once, in the order of the phrase.
  func words(of chosen: [Int]) -> [String] {
    let found = Set(chosen.flatMap { terms[$0].word.split(separator: " ").map(String.init) })
    var seen: Set<String> = []
    return terms.flatMap { $0.word.split(separator: " ").map(String.init) }.filter {
      found.contains($0) && seen.insert($0).inserted
    }
  }

  private static func identifiers(in phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    func isPart(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || ByteKind(byte) != .other }
    var found: [String] = []
    var position = 0
    while position < bytes.count {
      guard isPart(bytes[position]) else {
        position += 1
        continue
      }
      let end = bytes[position...].firstIndex { !isPart($0) } ?? bytes.count
      let word = bytes[position..<end]
      let isCalled = end < bytes.count && bytes[end] == UInt8(ascii: "(")
      let hasCapital = zip(word, word.dropFirst()).contains { ByteKind($0) == .lower && ByteKind($1) == .upper }
      if isCalled || hasCapital || word.contains(UInt8(ascii: "_")), ByteKind(bytes[position]) != .digit {
        found.append(String(decoding: word, as: UTF8.self))
      }
      position = end
    }
    return found
  }

  private static let empty = wordSet(
    """
    a an the and or nor not no of to in on at by for from with without into onto as is are was were be been it its this
    that these those when where while if then than so do does did can could should would will may must shall has have
    had we i you they he she our your via per up also only just more most some any all each both either other another
    same such too very now here there which what who how why but about between through during before after which
    """)
  /// What every request says, and so no feature's own word. Used when nothing else is left.
  private static let generic = wordSet(
    """
    add adds added adding new create implement introduce support supports allow allows make makes enable feature
    functionality ability able provide use uses using want need needs change changes fix fixes update improve please
    """)

  private static func wordSet(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
