/// A question of 2.3: `- [ ] Question 1: May it gain fields?`, answered when its box is ticked.
public struct PlanQuestion: Sendable, Hashable {
  public var number: Int
  public var text: String
  /// Counts from 1.
  public var line: Int
  public var lastLine: Int
  public var isAnswered: Bool
  /// Where its box is ticked, in bytes of the document.
  public var boxPlace: Int
  /// What is written below it: `- **Answer:** yes`.
  public var answer: String
}

extension ParsedPlan {
  /// The questions of 2.3, in the order of the document; without a number in their words they are counted.
  public var questions: [PlanQuestion] {
    let entries = entries(of: .questions)
    return entries.filter { $0.box != nil && $0.boxPlace != nil && !Placeholder.isOne($0.content) }.enumerated()
      .map { index, entry in
        let words = entry.label.map { PlainWords.of($0) } ?? ""
        let number = words.hasPrefix("question ") ? Int(words.dropFirst("question ".count)) : nil
        let below = self.entries(below: entry)
        let answer = below.first { $0.label.map(PlainWords.of) == "answer" }
        // A person may answer in the line itself, behind an arrow, or below it in words of any form.
        let inline = entry.text.firstRange(of: "→").map { PlainEnds.trimmed(entry.text[$0.upperBound...]) } ?? ""
        return PlanQuestion(
          number: number ?? index + 1, text: number == nil ? entry.content : entry.text, line: entry.line,
          lastLine: entry.lastLine, isAnswered: entry.box == true, boxPlace: entry.boxPlace!,
          answer: answer?.text ?? below.first?.content ?? inline)
      }
  }
}
