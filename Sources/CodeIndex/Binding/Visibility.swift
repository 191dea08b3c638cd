import Facts

/// Which of several definitions of one name in one place is meant, where facts know no blocks: function literals and
/// test blocks open scopes of their own, but everything in them has the same container.
struct Visibility {
  let index: CodeIndex

  /// The definitions a place sees: those in the innermost test block around it, else the nearest before it with its
  /// overloads; what begins a line of the file's top level is seen from everywhere.
  func definitions(_ candidates: [FactView], at place: Place) -> [FactView] {
    guard candidates.count > 1 else { return candidates }
    let blocks = index.tests(of: place.file).filter { $0.lines.count > 1 }
    let inner = blocks.filter { $0.lines.contains(place.line) }.reversed()
    for block in inner {
      let here = candidates.filter { candidate in
        block.lines.contains(candidate.startLine)
          && !blocks.contains { $0.lines.contains(candidate.startLine) && !$0.lines.contains(place.line) }
      }
      if !here.isEmpty { return Self.nearest(here, to: place) }
    }
    let outside = candidates.filter { candidate in !blocks.contains { $0.lines.contains(candidate.startLine) } }
    let visible = outside.isEmpty ? candidates : outside
    if visible.allSatisfy({ Self.indentation(of: $0) == 0 }) { return visible }
    return Self.nearest(visible, to: place)
  }

  private static func nearest(_ candidates: [FactView], to place: Place) -> [FactView] {
    guard candidates.count > 1 else { return candidates }
    let anchor = candidates.lastIndex { $0.startLine <= place.line } ?? 0
    var (first, last) = (anchor, anchor)
    // Overloads and the branches of a condition follow each other directly.
    while first > 0, candidates[first].startLine - candidates[first - 1].endLine <= 4 { first -= 1 }
    while last + 1 < candidates.count, candidates[last + 1].startLine - candidates[last].endLine <= 4 { last += 1 }
    return Array(candidates[first...last])
  }

  /// How far a definition is indented: its name's column less what its signature says before the name.
  static func indentation(of definition: FactView) -> Int {
    guard let signature = definition[.signature] else { return 0 }
    let name = Array(definition.name.utf8)
    let text = Array(signature.utf8)
    guard text.count >= name.count else { return 0 }
    for offset in 0...(text.count - name.count) where text[offset..<offset + name.count].elementsEqual(name) {
      return max(0, definition.startColumn - 1 - offset)
    }
    return 0
  }
}
