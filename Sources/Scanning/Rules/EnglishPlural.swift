/// The singular of an English plural, as frameworks form the names of parameters (`posts` → `post_id`).
///
/// The endings are those that Active Support and Doctrine's inflector agree on, with the irregular nouns that name
/// resources; a word that is no plural stays as it is.
enum EnglishPlural {
  private static let irregular: [(plural: String, singular: String)] = [
    ("people", "person"), ("children", "child"), ("men", "man"), ("movies", "movie"), ("series", "series"),
    ("news", "news"), ("species", "species"), ("statuses", "status"), ("status", "status"), ("aliases", "alias"),
    ("media", "medium"), ("data", "datum"), ("indices", "index"), ("matrices", "matrix"), ("vertices", "vertex"),
    ("analyses", "analysis"), ("criteria", "criterion"), ("caches", "cache"), ("houses", "house"),
    ("databases", "database"), ("cookies", "cookie"), ("buses", "bus"), ("axes", "axis"), ("lives", "life"),
  ]
  /// Longest first; what an ending becomes.
  private static let endings: [(plural: String, singular: String)] = [
    ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("ies", "y"), ("ves", "ve"),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
  ]

  /// Only the last word of `line_items` or `line-items` changes. Case is kept where the ending is.
  static func singular(_ text: [UInt8]) -> [UInt8] {
    let start = text.lastIndex { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }.map { $0 + 1 } ?? 0
    let word = text[start...]
    if let known = irregular.first(where: { word.elementsEqual($0.plural.utf8) }) {
      return text[..<start] + Array(known.singular.utf8)
    }
    for ending in endings where word.count > ending.plural.utf8.count {
      if word.suffix(ending.plural.utf8.count).elementsEqual(ending.plural.utf8) {
        return text.dropLast(ending.plural.utf8.count) + Array(ending.singular.utf8)
      }
    }
    return text
  }

  /// The plural of a singular, its last word alone. What ends in a single `s` stays, as in Active Support: it is nearly always
  /// one already (`settings`).
  static func plural(_ text: [UInt8]) -> [UInt8] {
    let start = text.lastIndex { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }.map { $0 + 1 } ?? 0
    let word = text[start...]
    // `Person` of a model is `People`.
    let isCapital = word.first.map { (65...90).contains($0) } ?? false
    let small = isCapital ? [word[start] + 32] + word.dropFirst() : Array(word)
    if let known = irregular.first(where: { small.elementsEqual($0.singular.utf8) }) {
      var plural = Array(known.plural.utf8)
      if isCapital { plural[0] -= 32 }
      return text[..<start] + plural
    }
    if irregular.contains(where: { small.elementsEqual($0.plural.utf8) }) { return text }
    guard let last = word.last else { return text }
    let isVowelBefore = word.dropLast().last.map { "aeiou".utf8.contains($0) } ?? false
    if last == UInt8(ascii: "s"), word.dropLast().last != last { return text }
    if last == UInt8(ascii: "y"), !isVowelBefore { return text.dropLast() + Array("ies".utf8) }
    let hisses = ["ss", "x", "z", "ch", "sh"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return text + Array((hisses ? "es" : "s").utf8)
  }
}
