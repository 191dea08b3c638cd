/// Finds the terms of phrases in the bytes of whole files.
///
/// Words are cut as ``IdentifierWords`` cuts them, but only one that begins like a term is made a string and stemmed, so a
/// file costs one look at each of its bytes. A licence above the code is left out: it speaks of limits and permissions in
/// every file and of none.
public struct PhraseReader: Sendable {
  let terms: [SearchPhrase.Term]
  private let places: [String: Int]
  private let beginnings: TermBeginnings

  /// More sites than these in one file say no more.
  private static let siteLimit = 256
  /// Longer words are data.
  private static let longest = 40

  /// - Returns: nil when the phrases hold no word to look for.
  public init?(_ phrases: [String]) {
    terms = SearchPhrase(phrases).terms
    if terms.isEmpty { return nil }
    places = Dictionary(terms.enumerated().map { ($1.stem, $0) }, uniquingKeysWith: { first, _ in first })
    beginnings = TermBeginnings(terms)
  }

  /// O(bytes).
  public func hits(in bytes: UnsafeRawBufferPointer) -> PhraseTexts.Hits {
    bytes.withMemoryRebound(to: UInt8.self) { hits(in: $0) }
  }

  private func hits(in bytes: UnsafeBufferPointer<UInt8>) -> PhraseTexts.Hits {
    var hits = PhraseTexts.Hits(counts: Array(repeating: 0, count: terms.count))
    var position = LicenceHeader.end(in: bytes)
    var line = 1 + bytes[..<position].count { $0 == 10 }
    var stems = TermStems(places)
    // The word before, when it may be the first half of a term that is written apart here: `rate limit` for `ratelimit`.
    var before: Range<Int>?
    while position < bytes.count {
      let byte = bytes[position]
      guard ByteKind(byte) != .other else {
        if byte == 10 { line += 1 }
        position += 1
        continue
      }
      let word = position..<Self.end(of: position, in: bytes)
      hits.length += 1
      func note(_ text: String) {
        guard let place = stems.term(of: text) else { return }
        hits.counts[place] += 1
        if hits.sites.count < Self.siteLimit { hits.sites.append((place, line)) }
      }
      let mayBegin =
        beginnings.mayBegin(with: byte) && word.count <= Self.longest
        && beginnings.begins(UnsafeBufferPointer(rebasing: bytes[word]))
      if mayBegin { note(Self.text(word, in: bytes)) }
      if let before { note(Self.text(before, in: bytes) + Self.text(word, in: bytes)) }
      before = mayBegin ? word : nil
      position = word.upperBound
    }
    return hits
  }

  /// Where the word that begins at a place ends.
  private static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var previous = ByteKind(bytes[start])
    var position = start + 1
    while position < bytes.count {
      let kind = ByteKind(bytes[position])
      if kind == .other { return position }
      if kind == .upper {
        if previous != .upper { return position }
        // The last capital of a run belongs to the word after it: HTTP|Server.
        if position + 1 < bytes.count, ByteKind(bytes[position + 1]) == .lower { return position }
      }
      previous = kind
      position += 1
    }
    return position
  }

  private static func text(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: range.lazy.map { lower(bytes[$0]) }, as: UTF8.self)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}

/// What a byte is to the cutting of words. Only ASCII letters have a case; bytes from 0x80 count as small letters.
enum ByteKind {
  case lower, upper, digit, other

  init(_ byte: UInt8) {
    switch byte {
    case 97...122, 128...: self = .lower
    case 65...90: self = .upper
    case 48...57: self = .digit
    default: self = .other
    }
  }
}
