import Facts

/// Finds the terms of a phrase in names, quickly where there are none.
struct TermFinder: Sendable {
  private let stems: [String: Int]
  /// Beginnings of stems, one of which any name that holds a term must hold: a stem's last letter may differ from the
  /// word's (`retri` of `retry`).
  private let beginnings: [[UInt8]]
  private let isFirst: [Bool]
  let count: Int

  init(_ terms: [SearchPhrase.Term]) {
    var stems: [String: Int] = [:]
    var beginnings: [[UInt8]] = []
    var isFirst = Array(repeating: false, count: 256)
    for (place, term) in terms.enumerated() {
      stems[term.stem] = place
      let bytes = Array(term.stem.utf8)
      let beginning = Array(bytes.prefix(max(1, min(4, bytes.count - 1))))
      if !beginnings.contains(beginning) { beginnings.append(beginning) }
      if let first = beginning.first { isFirst[Int(first)] = true }
    }
    self.stems = stems
    self.beginnings = beginnings
    self.isFirst = isFirst
    count = terms.count
  }

  /// Terms that stand in a text, one entry an occurrence, in order of place.
  func terms(in text: String) -> [Int] { terms(in: Array(text.utf8)[...]) }

  /// The names of a table that hold terms.
  func names(in table: NameTable) -> [NameID: [Int]] {
    var found: [NameID: [Int]] = [:]
    for raw in 0..<table.count {
      let id = NameID(rawValue: UInt32(raw))
      let terms = terms(in: table.utf8(id))
      if !terms.isEmpty { found[id] = terms }
    }
    return found
  }

  private func terms(in bytes: ArraySlice<UInt8>) -> [Int] {
    guard mayHold(bytes) else { return [] }
    let words = IdentifierWords.split(bytes)
    var found = words.compactMap { stems[WordStem.of($0)] }
    // `rateLimit` for the compound `ratelimit`.
    for (first, second) in zip(words, words.dropFirst()) {
      if let term = stems[WordStem.of(first + second)] { found.append(term) }
    }
    return found
  }

  private func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for position in bytes.indices where isFirst[Int(Self.lower(bytes[position]))] {
        for beginning in beginnings where position + beginning.count <= bytes.count {
          if beginning.indices.allSatisfy({ Self.lower(bytes[position + $0]) == beginning[$0] }) { return true }
        }
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
