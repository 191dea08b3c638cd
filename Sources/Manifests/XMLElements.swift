/// The elements of an XML file that hold text and no other element, with the path down to them, and those that stand for
/// themselves (`<a b="c"/>`).
struct XMLElements {
  struct Element {
    /// Names of the elements around it and its own, outermost first.
    var path: [String]
    var text: String
    var attributes: [(name: String, value: String)]
    /// Of the start tag.
    var line: Int
    var name: String { path.last ?? "" }
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  /// Every element in the order in which they end, those with children without text. Elements deeper than
  /// ``Node/depthLimit`` are left out. O(bytes × depth).
  static func read(_ bytes: [UInt8]) -> (elements: [Element], problem: String?) {
    var tags = XMLTags(bytes)
    var open: [(tag: XMLTags.Tag, hasChildren: Bool)] = []
    var elements: [Element] = []
    var skipped = 0
    while let tag = tags.next() {
      if tag.name.hasPrefix("/") {
        if skipped > 0 {
          skipped -= 1
          continue
        }
        guard let last = open.lastIndex(where: { "/" + $0.tag.name == tag.name }) else { continue }
        open.removeSubrange((last + 1)...)
        let path = open.map(\.tag.name)
        let (start, hasChildren) = open.removeLast()
        elements.append(
          Element(path: path, text: hasChildren ? "" : tags.text, attributes: start.attributes, line: start.line))
      } else if open.count >= Node.depthLimit {
        if !tag.isClosed { skipped += 1 }
      } else {
        if let parent = open.indices.last { open[parent].hasChildren = true }
        if tag.isClosed {
          elements.append(
            Element(path: open.map(\.tag.name) + [tag.name], text: "", attributes: tag.attributes, line: tag.line))
        } else {
          open.append((tag, false))
        }
      }
    }
    return (elements, tags.problem)
  }
}
