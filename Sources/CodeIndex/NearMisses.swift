import Facts

/// What someone who mistyped a target may have meant.
struct NearMisses {
  let index: CodeIndex

  init(_ index: CodeIndex) { self.index = index }

  /// At most five, nearest first: `Type.method (path:12)` or a path.
  func of(_ query: String, in file: ScannedFile? = nil) -> [String] {
    let words = query.prefix { $0 != "(" }.split(whereSeparator: { ".:#/\\>-* ".contains($0) })
    guard let name = words.last.map({ Array($0.lowercased().utf8) }), name.count <= 80 else { return [] }
    var found: [(distance: Int, order: Int, text: String)] = []
    let definitions = file.map { $0.facts(.definition) } ?? index.facts(.definition)
    for (order, definition) in definitions.enumerated()
    where definition.file.language != nil && !definition.detail.isNamespace {
      if let distance = Self.distance(name, Array(definition.name.lowercased().utf8)) {
        let text = "\(definition.qualifiedName) (\(definition.path):\(definition.startLine))"
        found.append((distance, order, text))
      }
    }
    if file == nil, query.contains("/") || query.contains(".") {
      let wanted = Array(FolderTree.name(of: query).lowercased().utf8)
      for (order, candidate) in index.files.enumerated() {
        if let distance = Self.distance(wanted, Array(candidate.fileName.lowercased().utf8)) {
          found.append((distance, order, candidate.path))
        }
      }
    }
    var texts: [String] = []
    for miss in found.sorted(by: { ($0.distance, $0.order) < ($1.distance, $1.order) }) where !texts.contains(miss.text)
    {
      texts.append(miss.text)
      if texts.count == 5 { break }
    }
    return texts
  }

  /// Levenshtein's distance when it is small for the length; a name that holds the other counts as near.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int? {
    let limit = max(1, (min(a.count, b.count) + 1) / 3)
    if abs(a.count - b.count) > limit {
      guard a.count >= 4, b.count > a.count, b.starts(with: a) || b.suffix(a.count).elementsEqual(a) else { return nil }
      return limit + 1
    }
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(diagonal + (byte == other ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
