import Facts
import PCRE2

/// The facts of a rule whose one match says several things.
extension FileScan {
  /// - Parameters:
  ///   - attributes: what the rule's captures and constants say; an entry's own value of the same key replaces it.
  ///   - place: where the facts begin.
  ///   - end: offset behind their last byte.
  ///   - outer: the groups of the rule's pattern by number.
  ///   - inner: those of `each`'s pattern.
  mutating func expand(
    _ expansion: CompiledExpansion, _ rule: CompiledRule, _ ruleIndex: Int, at index: Int,
    _ attributes: AttributePool.Chain, place: Range<Int>, end: Int, outer: [Range<Int>?], inner: [Range<Int>?],
    _ match: inout MatchState
  ) {
    func range(_ group: Int) -> Range<Int>? {
      let groups = group >= CompiledExpansion.inner ? inner : outer
      let number = group % CompiledExpansion.inner
      return number < groups.count ? groups[number] : nil
    }
    func captured(_ group: Int) -> [UInt8]? { range(group).map { SourceText.folded(source, $0) } }

    for entry in expansion.entries {
      let holds = entry.conditions.allSatisfy { condition in
        let text = range(condition.group).map { source[$0] } ?? source[0..<0]
        return (try? match.matches(condition.pattern, in: UnsafeRawBufferPointer(rebasing: text), from: 0)) ?? false
      }
      guard holds else { continue }
      var own = AttributePool.Chain()
      for (key, template) in entry.attributes {
        let text = template.text(captured)
        if !text.isEmpty { append(key, text, to: &own) }
      }
      pool.append(attributes, butNot: entry.attributes.map(\.key), to: &own)
      let name = entry.name.map { names.intern($0.text(captured)) } ?? nameID(place)
      append(rule, ruleIndex, at: index, name: name, start: place.lowerBound, end: max(end, place.upperBound), own)
    }
  }
}
