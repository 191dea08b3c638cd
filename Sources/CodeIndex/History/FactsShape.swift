import Facts

/// Compares the facts of two versions of a file without regard to where its lines are: whatever the index works out from
/// lines, it works out by comparing those of one file with each other.
enum FactsShape {
  /// Whether two versions say the same. Lines are compared by their rank among the lines at which facts begin and end,
  /// columns as they are.
  static func areEqual(_ a: ScannedFile, _ b: ScannedFile, exactLines: Bool) -> Bool {
    if a === b || a.blob == b.blob && a.language == b.language && a.role == b.role { return true }
    guard a.language == b.language, a.role == b.role, a.content.facts.count == b.content.facts.count,
      a.content.partial == b.content.partial, a.content.isGenerated == b.content.isGenerated
    else { return false }
    let (ranksA, ranksB) = exactLines ? ([:], [:]) : (ranks(of: a.content), ranks(of: b.content))
    return zip(a.content.facts, b.content.facts).allSatisfy { first, second in
      first.kind == second.kind && first.detail == second.detail && first.startColumn == second.startColumn
        && first.container == second.container && first.attributeCount == second.attributeCount
        && rank(first.startLine, ranksA) == rank(second.startLine, ranksB)
        && rank(first.endLine, ranksA) == rank(second.endLine, ranksB)
        && a.content.names.utf8(first.name) == b.content.names.utf8(second.name)
        && a.content.names.utf8(first.rule) == b.content.names.utf8(second.rule)
        && attributesAreEqual(first, a.content, second, b.content)
    }
  }

  private static func rank(_ line: Int32, _ ranks: [Int32: Int32]) -> Int32 { ranks[line] ?? line }

  private static func ranks(of content: FileFacts) -> [Int32: Int32] {
    let lines = Set(content.facts.flatMap { [$0.startLine, $0.endLine] }).sorted()
    return Dictionary(uniqueKeysWithValues: zip(lines, 0...))
  }

  private static func attributesAreEqual(
    _ first: Fact, _ a: FileFacts, _ second: Fact, _ b: FileFacts
  ) -> Bool {
    (0..<Int(first.attributeCount)).allSatisfy { offset in
      let left = a.attributes[Int(first.firstAttribute) + offset]
      let right = b.attributes[Int(second.firstAttribute) + offset]
      return left.key == right.key && a.names.utf8(left.value) == b.names.utf8(right.value)
    }
  }
}
