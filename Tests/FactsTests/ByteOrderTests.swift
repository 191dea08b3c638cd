import Facts
import Testing

struct ByteOrderTests {
  @Test func orderOfBytesIsThatOfTheStandardLibrary() {
    let words = [
      "", "a", "ab", "a/b", "a-b", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefgh/i", "é", "e\u{301}", "\u{10FFFF}",
      "z",
      "sources/one/two/three.swift", "sources/one/two/three.swifu", "sources/one/two", "\u{FFFD}bcdefghijk",
    ]
    for a in words {
      for b in words { #expect(a.precedesInBytes(b) == a.utf8.lexicographicallyPrecedes(b.utf8), "\(a) \(b)") }
    }
  }
}
