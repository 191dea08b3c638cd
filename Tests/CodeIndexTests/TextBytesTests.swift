import TestKit
import Testing

@testable import CodeIndex

struct TextBytesTests {
  @Test func holdsIsWhatContainsIs() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0..<9, using: &random)).map { _ in "abé".randomElement(using: &random) ?? "a" })
      let other = String(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in "abé".randomElement(using: &random) ?? "a" })
      #expect(text.holds(other) == text.contains(other), "\(other) in \(text)")
      #expect(text.dropFirst().holds(other) == text.dropFirst().contains(other))
    }
  }

  @Test(arguments: ["", "a", "a_b-c d", " T extends Box<U> ", "naïve été_x", "$a: [b]", "--"])
  func wordsAreTheSameByBytesAndCharacters(text: String) {
    let slow = text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$") }
    #expect(text.words(with: "_$") == slow)
  }
}
