import Facts
import Testing

@testable import Reconnaissance

@Suite struct PhrasingTests {
  @Test func countsAgreeWithTheirNouns() {
    #expect(Count.of(1, "file") == "1 file")
    #expect(Count.of(0, "file") == "0 files")
    #expect(Count.of(2, "entry", plural: "entries") == "2 entries")
    #expect(Count.number(1_204) == "1,204")
    #expect(Count.number(1_000_000) == "1,000,000")
    #expect(Count.number(999) == "999")
  }

  @Test func aListNeverHidesOneEntryAlone() {
    func words(_ count: Int) -> String {
      PlainWords.of(Listing.spans(Array(1...count), limit: 3) { [.text("\($0)")] })
    }
    #expect(words(3) == "1, 2, 3")
    #expect(words(4) == "1, 2, 3, 4")
    #expect(words(5) == "1, 2, 3 and 2 more")
  }

  @Test func sentencesBeginWithACapitalAndEnd() {
    #expect(PlainWords.of(Sentence.of([["calls ", .code("f")], [], ["logs"]])) == "Calls `f`; logs.")
    #expect(Sentence.of([[], []]).isEmpty)
  }

  @Test func quotationsAreOneCappedLineWithoutInvisibleCharacters() {
    #expect(Quotation.of("a\u{202E}b\n c\u{0007}") == "ab c")
    #expect(Quotation.of("\u{200B}\n") == nil)
    #expect(Quotation.of(String(repeating: "x", count: 900))?.count == 240)
  }
}
