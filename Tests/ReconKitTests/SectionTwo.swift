import TestKit

/// Section 2 of a draft, held against the protocol's.
struct SectionTwo {
  let lines: [Substring]
  private let text: Substring

  /// Nil when the document has no such section.
  init?(of document: String) {
    guard let start = document.firstRange(of: "\n### **2. Research & Discovery**")?.lowerBound,
      let end = document[start...].firstRange(of: "\n### **3. ")?.lowerBound
    else { return nil }
    text = document[start..<end]
    // The markers around answers are comments, which no reader of Markdown shows.
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.drop { $0 == " " }.hasPrefix("<!-- recon:")
    }
  }

  /// What the protocol wants to see replaced: `[1-2 sentence description of what it does today]`.
  static let placeholders: [String] = {
    guard let seed = Checkout.text("docs/planning-protocol.md"), let section = SectionTwo(of: seed) else { return [] }
    return section.text.matches(of: /\[[^\[\]]{3,}\]/).map { String($0.output) }
  }()

  /// Everything in it that is not filled, a line each.
  var problems: [String] {
    Self.placeholders.filter { text.contains($0) }.map { "the placeholder \($0) is left" } + emptyLabels + openBoxes
  }

  /// A label must be followed by words or by deeper entries.
  private var emptyLabels: [String] {
    lines.indices.compactMap { index in
      let line = lines[index]
      guard line.contains(#/^ *- (\*\*[^*`]+:\*\*|[^*`]+:)$/#) || line.contains(#/^ *-$/#) else { return nil }
      let next = lines[(index + 1)...].first { !$0.isEmpty }
      return next.map { Self.indentation($0) > Self.indentation(line) && $0.contains(#/^ *- /#) } == true
        ? nil : "nothing follows the label “\(line)”"
    }
  }

  /// A box is ticked, or says why not, or one beside it is ticked, or 2.3 asks with the option that would tick it.
  private var openBoxes: [String] {
    var problems: [String] = []
    var index = 0
    while index < lines.count {
      let depth = Self.indentation(lines[index])
      let group = lines[index...].prefix { $0.contains(#/^ *- \[[ x]\] /#) && Self.indentation($0) == depth }
      index += max(1, group.count)
      guard let first = group.first, !first.contains("- [ ] Question ") else { continue }
      let asked = first.contains("Bug fix") ? "--reason" : first.contains("Modifying existing") ? "--modify" : nil
      if group.contains(where: { $0.contains("- [x] ") }) { continue }
      if let asked, questions.contains(where: { $0.contains(asked) }) { continue }
      problems += group.filter { !$0.contains(" — ") }.map { "neither ticked nor explained: “\($0)”" }
    }
    return problems + questions.filter { $0.count < 30 || !$0.contains("?") }.map { "no question: “\($0)”" }
  }

  /// The lines of 2.3.
  var questions: [Substring] { lines.filter { $0.hasPrefix("- [ ] Question ") } }

  private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
