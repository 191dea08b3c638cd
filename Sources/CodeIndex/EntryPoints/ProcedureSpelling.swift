/// How languages spell the name of a procedure that an interface definition or a document gives: `GetOrder`, `getOrder`,
/// `get_order`, and `getUrl` for `GetURL`.
enum ProcedureSpelling {
  /// As given first; each once.
  static func all(of name: String) -> [String] {
    let words = words(name)
    let capitals = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let small = words.map { $0.lowercased() }
    let pascal = small.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    var spellings: [String] = []
    for spelling in [
      name, capitals.joined(), (small.first ?? "") + capitals.dropFirst().joined(), small.joined(separator: "_"),
      pascal,
      pascal.prefix(1).lowercased() + pascal.dropFirst(),
    ] where !spelling.isEmpty && !spellings.contains(spelling) {
      spellings.append(spelling)
    }
    return spellings
  }

  /// Cut at underscores, before a capital behind a small letter, and before the last capital of a run.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    let letters = Array(name)
    for (place, letter) in letters.enumerated() {
      if letter == "_" || letter == "-" || letter == "." {
        words.append("")
        continue
      }
      let before = place > 0 ? letters[place - 1] : "_"
      let after = place + 1 < letters.count ? letters[place + 1] : "_"
      let begins = letter.isUppercase && (!before.isUppercase || after.isLowercase)
      if words.isEmpty || begins { words.append("") }
      words[words.count - 1].append(letter)
    }
    return words.filter { !$0.isEmpty }
  }
}
