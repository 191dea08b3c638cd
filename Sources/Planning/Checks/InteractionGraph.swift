/// The map of 4.1 as steps from one box to the next: lines of a code block, a box and below it `↓ calls`.
struct InteractionGraph {
  struct Step {
    var from: String
    var to: String
    /// `calls`, `called by`, without the arrow.
    var words: String
    /// The line of the box it leads to, counting from 1.
    var line: Int
    /// The one below calls the one above: `called by`, `used by`, `imported by`.
    var isUpward: Bool
  }
  private(set) var steps: [Step] = []

  init(_ plan: ParsedPlan) {
    guard let found = plan.found(.interactionMap) else { return }
    var above: String?
    var words: String?
    for line in found.body {
      guard plan.kinds[line] == .code else {
        if plan.kinds[line] != .blank { (above, words) = (nil, nil) }
        continue
      }
      let text = PlainEnds.trimmed(GarbledText.mended(plan.text.line(line)) ?? plan.text.line(line))
      if text.isEmpty || text.hasPrefix("```") {
        (above, words) = (nil, nil)
      } else if let arrow = text.unicodeScalars.first, "↓↑→←".unicodeScalars.contains(arrow) {
        words = (arrow == "↑" ? "↑ " : "") + PlainEnds.trimmed(text.dropFirst())
      } else {
        let box = text.filter { $0 != "[" && $0 != "]" }
        if let above, let words {
          let isUpward = words.hasPrefix("↑") || words.split(separator: " ").contains("by")
          steps.append(Step(from: above, to: box, words: words, line: line, isUpward: isUpward))
        }
        (above, words) = (box, nil)
      }
    }
  }

  /// The first step that, with those before it, closes a circle. O(steps²), of a map that people read.
  var firstStepIntoCycle: Step? {
    var leads: [String: [String]] = [:]
    for step in steps.prefix(500) {
      let (from, to) = step.isUpward ? (step.to, step.from) : (step.from, step.to)
      var reached: Set<String> = [to]
      var open = [to]
      while let box = open.popLast() {
        for next in leads[box] ?? [] where reached.insert(next).inserted { open.append(next) }
      }
      if reached.contains(from) { return step }
      leads[from, default: []].append(to)
    }
    return nil
  }
}
