extension FileFacts {
  /// The facts of two readers of one file, in order of line and column; at one place this one's come first.
  public func merged(with other: FileFacts) -> FileFacts {
    guard !other.facts.isEmpty else { return self }
    var result = FileFacts(
      names: names, lineCount: max(lineCount, other.lineCount), partial: partial ?? other.partial,
      isGenerated: isGenerated || other.isGenerated)
    var renamed: [NameID: NameID] = [:]
    func rename(_ id: NameID) -> NameID {
      if let known = renamed[id] { return known }
      let new = other.names.utf8(id).withUnsafeBytes { result.names.intern($0) }
      renamed[id] = new
      return new
    }
    var entries: [(fact: Fact, source: Int, index: Int)] = []
    for (index, fact) in facts.enumerated() { entries.append((fact, 0, index)) }
    for (index, fact) in other.facts.enumerated() {
      var fact = fact
      fact.name = rename(fact.name)
      fact.rule = rename(fact.rule)
      entries.append((fact, 1, index))
    }
    entries.sort {
      ($0.fact.startLine, $0.fact.startColumn, Int32($0.source), Int32($0.index))
        < ($1.fact.startLine, $1.fact.startColumn, Int32($1.source), Int32($1.index))
    }
    var position = [
      Array(repeating: Int32(-1), count: facts.count), Array(repeating: Int32(-1), count: other.facts.count),
    ]
    for (new, entry) in entries.enumerated() { position[entry.source][entry.index] = Int32(new) }
    for entry in entries {
      var fact = entry.fact
      if fact.container >= 0 { fact.container = position[entry.source][Int(fact.container)] }
      let origin = entry.source == 0 ? attributes : other.attributes
      let own = origin[Int(fact.firstAttribute)..<Int(fact.firstAttribute) + Int(fact.attributeCount)]
      fact.firstAttribute = UInt32(result.attributes.count)
      for attribute in own {
        result.attributes.append(
          entry.source == 0 ? attribute : Attribute(key: attribute.key, value: rename(attribute.value)))
      }
      result.facts.append(fact)
    }
    return result
  }
}
