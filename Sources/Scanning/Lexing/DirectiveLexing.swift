/// Lines for a preprocessor, and the branches they part a file into.
///
/// A directive leaves no tokens: what it defines is text, and brackets in it need not pair. Of the branches of a
/// conditional the first one decides which brackets are open behind it, as if the others were not there; each branch
/// begins with the brackets that were open before the first (universal-ctags does the same).
extension Lexer {
  /// Begins the directive at `position`; false when the line is none.
  mutating func beginDirective() -> Bool {
    guard let rule = tables.directives else { return false }
    var offset = position + 1
    while offset < source.count, source[offset] == 0x20 || source[offset] == 0x09 { offset += 1 }
    let start = offset
    while offset < source.count, tables.classes[Int(source[offset])] & LexicalTables.ByteClass.word.rawValue != 0 {
      offset += 1
    }
    let word = start..<offset
    if !rule.words.isEmpty, !rule.words.contains(where: { source[word].elementsEqual($0) }) { return false }
    directive = Directive(start: UInt32(position), end: 0, wordStart: UInt32(start), wordEnd: UInt32(offset))
    // A comment behind it documents nothing.
    firstOnLine = false
    position = offset
    return true
  }

  mutating func endDirective(_ buffer: inout TokenBuffer) {
    guard var ended = directive, let rule = tables.directives else { return }
    directive = nil
    ended.end = UInt32(position)
    buffer.directives.append(ended)
    let word = source[Int(ended.wordStart)..<Int(ended.wordEnd)]
    func isOne(of words: [[UInt8]]) -> Bool { words.contains { word.elementsEqual($0) } }
    if isOne(of: rule.branchOpen) {
      // Deeper than this nobody writes; each level keeps the open brackets.
      if branches.count < Self.branchLimit, brackets.count < Self.branchBracketLimit {
        branches.append(Branch(before: brackets, after: nil))
      } else {
        skippedBranches += 1
      }
    } else if isOne(of: rule.branchMiddle), skippedBranches == 0, var branch = branches.popLast() {
      if let after = branch.after {
        drop(behind: branch.before, into: after, &buffer)
      } else {
        branch.after = brackets
      }
      brackets = branch.before
      branches.append(branch)
    } else if isOne(of: rule.branchClose) {
      if skippedBranches > 0 {
        skippedBranches -= 1
      } else if let branch = branches.popLast(), let after = branch.after {
        drop(behind: branch.before, into: after, &buffer)
        brackets = after
      }
    }
  }

  /// What a later branch left open ends where its like in the first branch does (two headers with one body), and with
  /// the branch where there is none.
  private mutating func drop(behind before: [Int32], into after: [Int32], _ buffer: inout TokenBuffer) {
    let last = Int32(buffer.tokens.count - 1)
    for (index, bracket) in brackets.enumerated() where index >= before.count || before[index] != bracket {
      guard buffer.tokens[Int(bracket)].mate < 0 else { continue }
      if index < after.count, after[index] != bracket, index >= before.count || before[index] != after[index] {
        twins.append((bracket, after[index]))
      } else {
        buffer.tokens[Int(bracket)].mate = last
      }
    }
  }

  /// Gives each bracket that shares its end with one of another branch that one's partner.
  func joinTwins(_ buffer: inout TokenBuffer) {
    for twin in twins { buffer.tokens[Int(twin.bracket)].mate = buffer.tokens[Int(twin.like)].mate }
  }

  private static let branchLimit = 64
  private static let branchBracketLimit = 1024
}
