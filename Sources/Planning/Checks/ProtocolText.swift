/// The protocol's own words in a document: instructions that every plan repeats, templates and examples that it shows. No
/// rule for a plan's words applies to them.
enum ProtocolText {
  /// Lines of the artifact that hold nothing to be filled, without spaces at their ends, boxes unticked.
  private static let instructions: Set<String> = {
    var lines: Set<String> = []
    for passage in Skeleton.Passage.allCases {
      for case .fixed(let line) in passage.template.parts {
        let text = PlainEnds.trimmed(RegionDigest.neutral(line))
        if text.hasSuffix("]") || text.hasSuffix("]**") || text.isEmpty { continue }
        if Placeholder.isOne(text) { continue }
        lines.insert(text)
      }
    }
    return lines
  }()

  /// By line, counting from 1.
  static func marks(_ plan: ParsedPlan) -> [Bool] {
    var marks = [Bool](repeating: false, count: plan.text.lines.count + 2)
    for found in plan.sections {
      var isShown = false
      for line in found.line..<found.body.upperBound {
        let text = plan.text.line(line)
        if plan.kinds[line] == .text || plan.kinds[line] == .heading {
          // Only a bold line or a heading can begin or end a group.
          let isHead = plan.kinds[line] == .heading || text.utf8.first { $0 != 0x20 } == UInt8(ascii: "*")
          let words = isHead ? PlainWords.of(text) : ""
          // What follows `**Template:**` or `**Example:**` is shown, up to the next bold line or heading.
          if words == "template:" || words.hasPrefix("example:") {
            isShown = true
          } else if isShown, plan.kinds[line] == .heading || PlainWords.strong(text).map({ $0.rest.isEmpty }) == true {
            isShown = false
          }
        }
        marks[line] = isShown || instructions.contains(PlainEnds.trimmed(RegionDigest.neutral(text)))
      }
    }
    return marks
  }
}
