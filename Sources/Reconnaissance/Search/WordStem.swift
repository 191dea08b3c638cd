/// The stem of an English word, so that `retries`, `retried` and `retrying` meet `retry`.
///
/// M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Steps 2 to 4 use his tables; words of other
/// alphabets, with digits or of fewer than three letters are left as they are. One rule is ours: `-er` falls after four
/// letters or more whatever their measure, for code is full of agents: `parser` parses, a `handler` handles.
enum WordStem {
  /// - Parameter word: lower case.
  static func of(_ word: String) -> String {
    var stem = Array(word.utf8)
    guard stem.count > 2, stem.allSatisfy({ (97...122).contains($0) }) else { return word }
    plural(&stem)
    pastAndParticiple(&stem)
    if stem.last == y, hasVowel(stem.dropLast()) { stem[stem.count - 1] = UInt8(ascii: "i") }
    for (suffix, replacement) in step2 where replace(&stem, suffix, by: replacement, above: 0) != nil { break }
    for (suffix, replacement) in step3 where replace(&stem, suffix, by: replacement, above: 0) != nil { break }
    for suffix in step4 where stem.hasSuffix(suffix) {
      let rest = stem.dropLast(suffix.utf8.count)
      if measure(rest) > 1, suffix != "ion" || rest.last == UInt8(ascii: "s") || rest.last == UInt8(ascii: "t") {
        stem = Array(rest)
      }
      break
    }
    finalLetters(&stem)
    if stem.hasSuffix("er"), stem.count >= 6, hasVowel(stem.dropLast(2)) { stem.removeLast(2) }
    return String(decoding: stem, as: UTF8.self)
  }

  private static let y = UInt8(ascii: "y")
  private static let e = UInt8(ascii: "e")

  private static let step2: [(String, String)] = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
    ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
    ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
  ]
  private static let step3: [(String, String)] = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
  ]
  // Longest first where one ends in another.
  private static let step4: [String] = [
    "ement", "ment", "ent", "ance", "ence", "able", "ible", "ant", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic", "ou",
  ]

  private static func plural(_ stem: inout [UInt8]) {
    if stem.hasSuffix("sses") || stem.hasSuffix("ies") {
      stem.removeLast(2)
    } else if stem.hasSuffix("s"), !stem.hasSuffix("ss") {
      stem.removeLast()
    }
  }

  private static func pastAndParticiple(_ stem: inout [UInt8]) {
    if stem.hasSuffix("eed") {
      if measure(stem.dropLast(3)) > 0 { stem.removeLast() }
      return
    }
    guard let suffix = ["ed", "ing"].first(where: { stem.hasSuffix($0) && hasVowel(stem.dropLast($0.utf8.count)) })
    else { return }
    stem.removeLast(suffix.utf8.count)
    if ["at", "bl", "iz"].contains(where: stem.hasSuffix) {
      stem.append(e)
    } else if endsDouble(stem), let last = stem.last, !"lsz".utf8.contains(last) {
      stem.removeLast()
    } else if measure(stem[...]) == 1, endsShort(stem[...]) {
      stem.append(e)
    }
  }

  private static func finalLetters(_ stem: inout [UInt8]) {
    if stem.last == e {
      let rest = stem.dropLast()
      let measure = measure(rest)
      if measure > 1 || measure == 1 && !endsShort(rest) { stem.removeLast() }
    }
    if stem.last == UInt8(ascii: "l"), endsDouble(stem), measure(stem[...]) > 1 { stem.removeLast() }
  }

  /// Nil when the suffix is not there; the suffix stays when what is before it is too short.
  private static func replace(
    _ stem: inout [UInt8], _ suffix: String, by replacement: String, above least: Int
  ) -> Void? {
    guard stem.hasSuffix(suffix) else { return nil }
    let rest = stem.dropLast(suffix.utf8.count)
    if measure(rest) > least { stem = Array(rest) + Array(replacement.utf8) }
    return ()
  }

  private static func isConsonant(_ word: ArraySlice<UInt8>, _ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), e, UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
    case y: index == word.startIndex || !isConsonant(word, index - 1)
    default: true
    }
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { !isConsonant(word, $0) }
  }

  /// How often a vowel is followed by a consonant: Porter's m.
  private static func measure(_ word: ArraySlice<UInt8>) -> Int {
    var count = 0
    var afterVowel = false
    for index in word.indices {
      let consonant = isConsonant(word, index)
      if consonant, afterVowel { count += 1 }
      afterVowel = !consonant
    }
    return count
  }

  private static func endsDouble(_ word: [UInt8]) -> Bool {
    word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word[...], word.count - 1)
  }

  /// Consonant, vowel, consonant other than w, x, y: Porter's *o.
  private static func endsShort(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, let last = word.last, !"wxy".utf8.contains(last) else { return false }
    let end = word.endIndex
    return isConsonant(word, end - 1) && !isConsonant(word, end - 2) && isConsonant(word, end - 3)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    count > suffix.utf8.count && suffix.utf8.elementsEqual(self.suffix(suffix.utf8.count))
  }
}
