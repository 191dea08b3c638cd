import Facts

/// The examples in comments that a runner of tests takes out of them and runs: blocks of code in doc comments.
struct DocExamples {
  /// For a line of such an example (from 1) the line its block begins at.
  private var blocks: [Int: Int] = [:]

  /// - Parameter rules: how the language marks them.
  init(_ source: UnsafeRawBufferPointer, _ rules: LanguageProfile.DocTests) {
    let marks = rules.marks.map { Array($0.utf8) }
    let fence = Array(rules.fence.utf8)
    var number = 0
    var open: (line: Int, isRun: Bool)?
    for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard let mark = marks.first(where: text.starts) else {
        // A block ends with its comment.
        open = nil
        continue
      }
      let comment = text.dropFirst(mark.count).drop { $0 == 0x20 || $0 == 0x09 }
      if comment.starts(with: fence) {
        let words = comment.dropFirst(fence.count).split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == 0x0D }
        let isRun = words.allSatisfy { word in rules.runs.contains { $0.utf8.elementsEqual(word) } }
        open = open == nil ? (number, isRun) : nil
      } else if let block = open, block.isRun {
        blocks[number] = block.line
      }
    }
  }

  /// The line at which the example around a line begins; nil where none is run.
  func block(around line: Int) -> Int? { blocks[line] }
}
