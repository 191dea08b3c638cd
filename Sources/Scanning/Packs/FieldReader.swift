internal import PackTree

/// Reads one mapping of a pack field by field, collecting every problem instead of stopping at the first.
struct FieldReader {
  let file: String
  /// Examples are for those who try a pack; whoever scans has no use for them.
  let readsExamples: Bool
  private let entries: [(key: PackNode, value: PackNode)]
  private let mark: Int
  private var isKnown: [Bool]
  private(set) var problems: [PackProblem] = []

  init?(_ node: PackNode, file: String, readsExamples: Bool) {
    guard let entries = node.entries else { return nil }
    self.file = file
    self.readsExamples = readsExamples
    self.entries = entries
    mark = node.line
    isKnown = Array(repeating: false, count: entries.count)
  }

  var line: Int { mark }

  mutating func node(_ key: String) -> PackNode? {
    guard let index = entries.firstIndex(where: { $0.key.says(key) }) else { return nil }
    isKnown[index] = true
    return entries[index].value
  }

  mutating func report(_ message: String, at node: PackNode? = nil) {
    problems.append(PackProblem(file: file, line: node?.line ?? mark, message))
  }

  mutating func absorb(_ other: [PackProblem]) { problems += other }

  mutating func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      report("`\(key)` must be a text", at: node)
      return nil
    }
    return text
  }

  mutating func required(_ key: String) -> String {
    if let value = string(key) { return value }
    if node(key) == nil { report("`\(key)` is missing") }
    return ""
  }

  mutating func bool(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    guard let value = node.bool else {
      report("`\(key)` must be true or false", at: node)
      return false
    }
    return value
  }

  mutating func int(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard let value = node.int, range.contains(value) else {
      report("`\(key)` must be a number from \(range.lowerBound) to \(range.upperBound)", at: node)
      return nil
    }
    return value
  }

  /// A list of texts; a single text counts as a list of one.
  mutating func strings(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [text] }
    guard let items = node.items else {
      report("`\(key)` must be a list", at: node)
      return []
    }
    return items.compactMap { item in
      if let text = item.text { return text }
      report("`\(key)` must be a list of texts", at: item)
      return nil
    }
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    report("`\(key)` is “\(text)”; known are: \(known)", at: node(key))
    return nil
  }

  /// The entries of a mapping of texts, in the order written.
  mutating func pairs(_ key: String) -> [(key: String, value: String)] {
    guard let node = node(key) else { return [] }
    guard let entries = node.entries else {
      report("`\(key)` must be a mapping", at: node)
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.key.text, let value = entry.value.text else {
        report("`\(key)` must map texts to texts", at: entry.value)
        return nil
      }
      return (name, value)
    }
  }

  /// A list of mappings of texts, each in the order written.
  mutating func mappings(_ key: String) -> [[(key: String, value: String)]] {
    guard let node = node(key) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      let pairs = item.entries?.compactMap { entry in
        entry.key.text.flatMap { key in entry.value.text.map { (key: key, value: $0) } }
      }
      if let pairs, pairs.count == item.entries?.count { return pairs }
      report("`\(key)` must hold mappings of texts", at: item)
      return nil
    }
  }

  /// Readers for a list of mappings; a single mapping counts as a list of one.
  mutating func readers(_ key: String) -> [FieldReader] {
    guard let node = node(key) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      if let reader = FieldReader(item, file: file, readsExamples: readsExamples) { return reader }
      report("`\(key)` must hold mappings", at: item)
      return nil
    }
  }

  /// Call when every known field was asked for: what is left is unknown.
  mutating func finish() {
    for (entry, isKnown) in zip(entries, isKnown) where !isKnown {
      guard let key = entry.key.text else {
        report("a key must be a text", at: entry.key)
        continue
      }
      report("unknown field `\(key)`", at: entry.key)
    }
  }
}
