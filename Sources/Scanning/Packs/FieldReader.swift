import Yams

/// Reads one YAML mapping field by field, collecting every problem instead of stopping at the first.
struct FieldReader {
  let file: String
  private let mapping: Node.Mapping
  private let mark: Int
  private var seen: Set<String> = []
  private(set) var problems: [PackProblem] = []

  init?(_ node: Node, file: String) {
    guard let mapping = node.mapping else { return nil }
    self.file = file
    self.mapping = mapping
    mark = node.mark?.line ?? 1
  }

  var line: Int { mark }

  mutating func node(_ key: String) -> Node? {
    seen.insert(key)
    return mapping[Node(key)]
  }

  mutating func report(_ message: String, at node: Node? = nil) {
    problems.append(PackProblem(file: file, line: node?.mark?.line ?? mark, message))
  }

  mutating func absorb(_ other: [PackProblem]) { problems += other }

  mutating func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      report("`\(key)` must be a text", at: node)
      return nil
    }
    return scalar.string
  }

  mutating func required(_ key: String) -> String {
    if let value = string(key) { return value }
    if mapping[Node(key)] == nil { report("`\(key)` is missing") }
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
    if let scalar = node.scalar { return [scalar.string] }
    guard let sequence = node.sequence else {
      report("`\(key)` must be a list", at: node)
      return []
    }
    return sequence.compactMap { item in
      if let scalar = item.scalar { return scalar.string }
      report("`\(key)` must be a list of texts", at: item)
      return nil
    }
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, of type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    report("`\(key)` is “\(text)”; known are: \(known)", at: mapping[Node(key)])
    return nil
  }

  /// The entries of a mapping of texts, in the order written.
  mutating func pairs(_ key: String) -> [(key: String, value: String)] {
    guard let node = node(key) else { return [] }
    guard let mapping = node.mapping else {
      report("`\(key)` must be a mapping", at: node)
      return []
    }
    return mapping.compactMap { entry in
      guard let name = entry.key.scalar?.string, let value = entry.value.scalar?.string else {
        report("`\(key)` must map texts to texts", at: entry.value)
        return nil
      }
      return (name, value)
    }
  }

  /// Readers for a list of mappings; a single mapping counts as a list of one.
  mutating func readers(_ key: String) -> [FieldReader] {
    guard let node = node(key) else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    return nodes.compactMap { item in
      if let reader = FieldReader(item, file: file) { return reader }
      report("`\(key)` must hold mappings", at: item)
      return nil
    }
  }

  /// Call when every known field was asked for: what is left is unknown.
  mutating func finish() {
    for entry in mapping {
      guard let key = entry.key.scalar?.string else {
        report("a key must be a text", at: entry.key)
        continue
      }
      if !seen.contains(key) { report("unknown field `\(key)`", at: entry.key) }
    }
  }
}
