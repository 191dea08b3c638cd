import TestKit
import Testing

@testable import Planning

struct LineMergeTests {
  private let labels = LineMerge.Labels(ours: "edited", theirs: "recon")

  private func merge(_ base: String?, _ ours: String, _ theirs: String) -> (text: String, conflicts: Int) {
    func lines(_ text: String) -> [String] { text.map { String($0) } }
    let result = LineMerge.merge(base: base.map(lines), ours: lines(ours), theirs: lines(theirs), labels)
    return (result.lines.joined(separator: " "), result.conflicts)
  }

  @Test func whatOneSideChangedIsTaken() {
    #expect(merge("abc", "abc", "axc") == ("a x c", 0))
    #expect(merge("abc", "axc", "abc") == ("a x c", 0))
    #expect(merge("abcd", "xbcd", "abcy") == ("x b c y", 0))
    #expect(merge("abc", "ac", "abcd") == ("a c d", 0))
    #expect(merge("abc", "xyz", "xyz") == ("x y z", 0))
  }

  @Test func whatBothChangedIsShownAsGitShowsIt() {
    #expect(merge("abc", "axc", "ayc") == ("a <<<<<<< edited x ======= y >>>>>>> recon c", 1))
    #expect(merge(nil, "ab", "ac") == ("<<<<<<< edited a b ======= a c >>>>>>> recon", 1))
    #expect(merge("ab", "ab", "ab") == ("a b", 0))
  }

  /// Laws of a merge: with one side as it was, the other is the result; the order of sides changes no clean result.
  @Test func laws() {
    var random = SeededGenerator(seed: 7)
    func text() -> String {
      String((0..<Int.random(in: 0...9, using: &random)).map { _ in "abcd".randomElement(using: &random)! })
    }
    for _ in 0..<2_000 {
      let (base, ours, theirs) = (text(), text(), text())
      let spaced = { (text: String) in text.map { String($0) }.joined(separator: " ") }
      #expect(merge(base, base, theirs).text == spaced(theirs))
      #expect(merge(base, ours, base).text == spaced(ours))
      let there = merge(base, ours, theirs)
      let back = merge(base, theirs, ours)
      #expect(there.conflicts == back.conflicts)
      if there.conflicts == 0 { #expect(there.text == back.text, "\(base) \(ours) \(theirs)") }
    }
  }
}
