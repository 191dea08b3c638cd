import TestKit
import Testing

@testable import Reconnaissance

@Suite struct LineAlignmentTests {
  private func lines(_ text: String) -> [ArraySlice<UInt8>] { text.map { ArraySlice(String($0).utf8) } }
  private func targets(_ old: String, _ new: String) -> [Int?] {
    LineAlignment(from: lines(old), to: lines(new)).target
  }

  @Test func linesThatMovedTogetherKeepTheirOrder() {
    #expect(targets("abc", "xabc") == [1, 2, 3])
    #expect(targets("abc", "ac") == [0, nil, 1])
    #expect(targets("abcd", "axyd") == [0, nil, nil, 3])
    #expect(targets("", "a") == [])
  }

  /// Whatever the texts: matched lines say the same, and stand in the same order.
  @Test func everyMatchIsEqualAndInOrder() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let letters = Array("aabcde{}")
      func text() -> String {
        String((0..<Int.random(in: 0..<24, using: &random)).map { _ in letters.randomElement(using: &random)! })
      }
      let (old, new) = (text(), text())
      let found = targets(old, new)
      let matched = found.enumerated().compactMap { index, target in target.map { (index, $0) } }
      #expect(zip(matched, matched.dropFirst()).allSatisfy { $0.1 < $1.1 }, "\(old) \(new)")
      #expect(matched.allSatisfy { Array(old)[$0.0] == Array(new)[$0.1] }, "\(old) \(new)")
      #expect(targets(old, old) == Array(0..<old.count))
    }
  }

  @Test func aLineAmongManyOfItsKindIsDoubtful() {
    let alignment = LineAlignment(from: lines("a}b"), to: lines("x}y}z"))
    #expect(alignment.target[1] != nil && alignment.isDoubtful(1))
    let anchored = LineAlignment(from: lines("a}b"), to: lines("x}a}b"))
    #expect(anchored.target[1] == 3 && !anchored.isDoubtful(1))
  }
}
