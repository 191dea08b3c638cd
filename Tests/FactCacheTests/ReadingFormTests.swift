import Facts
import TestKit
import Testing

@testable import FactCache

struct ReadingFormTests {
  @Test(arguments: 0..<50 as Range<UInt64>) func whatIsWrittenIsReadBack(seed: UInt64) {
    var maker = ReadingMaker(seed: seed)
    let reading = maker.reading(facts: Int(seed))
    #expect(ReadingForm.bytes(of: reading).withUnsafeBytes(ReadingForm.reading(from:)) == reading)
  }

  /// Ids of names are two bytes wide up to 65,535 names and four above.
  @Test(arguments: [65_400, 65_534, 65_535, 65_536, 70_000]) func manyNames(count: Int) {
    var maker = ReadingMaker(seed: 7)
    let reading = maker.reading(extraNames: count)
    #expect(ReadingForm.bytes(of: reading).withUnsafeBytes(ReadingForm.reading(from:)) == reading)
  }

  /// Names are found in a table that was read back, and new ones get the next ids.
  @Test func aTableOfNamesGoesOn() throws {
    var content = FileFacts()
    let first = content.names.intern("first")
    let reading = try #require(
      ReadingForm.bytes(of: Reading(byteCount: 0, content: content)).withUnsafeBytes(ReadingForm.reading(from:)))
    var names = reading.content.names
    #expect(names.id(of: "first") == first)
    #expect(names.id(of: "second") == nil)
    #expect(names.intern("second").rawValue == first.rawValue + 1)
  }

  @Test func bytesCutOffAreNoReading() {
    var maker = ReadingMaker(seed: 3)
    let bytes = ReadingForm.bytes(of: maker.reading())
    for count in bytes.indices { #expect(bytes[..<count].withUnsafeBytes(ReadingForm.reading(from:)) == nil) }
    #expect((bytes + [0]).withUnsafeBytes(ReadingForm.reading(from:)) == nil)
  }

  /// Without its seal, changed bytes give another reading or none, and never a number outside of its table.
  @Test(arguments: 0..<4 as Range<UInt64>) func changedBytesNeverLeadOutside(seed: UInt64) {
    var maker = ReadingMaker(seed: seed)
    let bytes = ReadingForm.bytes(of: maker.reading(facts: 8))
    for index in bytes.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var changed = bytes
        changed[index] = value
        guard let content = changed.withUnsafeBytes(ReadingForm.reading(from:))?.content else { continue }
        for (index, fact) in content.facts.enumerated() {
          #expect(fact.name.rawValue < content.names.count && fact.rule.rawValue < content.names.count)
          #expect(fact.container >= -1 && fact.container < content.facts.count && fact.container != index)
          #expect(Int(fact.firstAttribute) + Int(fact.attributeCount) <= content.attributes.count)
        }
        for attribute in content.attributes { #expect(attribute.value.rawValue < content.names.count) }
      }
    }
  }

  @Test func aSealOpensForItsOwnKeyAndBytesAlone() {
    let row = SealedRow.seal([1, 2, 3], key: key("a"))
    func open(_ row: [UInt8], _ key: CacheKey) -> [UInt8]? {
      row.withUnsafeBytes { SealedRow.open($0, key: key).map { Array($0) } }
    }
    #expect(open(row, key("a")) == [1, 2, 3])
    #expect(open(row, key("b")) == nil)
    #expect(row.withUnsafeBytes { SealedRow.isSound($0, row: key("a").row) })
    #expect(row.withUnsafeBytes { SealedRow.isSound($0, row: key("b").row) } == false)
    for index in row.indices {
      for bit in 0..<8 {
        var changed = row
        changed[index] ^= 1 << bit
        #expect(open(changed, key("a")) == nil)
      }
      #expect(open(Array(row[..<index]), key("a")) == nil)
    }
  }

  @Test func keysTellPartsAndNamesApart() {
    let keys = [
      CacheKey(CacheKeyPrefix(["ab", "c"]), "d"), CacheKey(CacheKeyPrefix(["a", "bc"]), "d"),
      CacheKey(CacheKeyPrefix(["ab"]), "cd"), CacheKey(CacheKeyPrefix(["ab", "c", ""]), "d"),
      CacheKey(CacheKeyPrefix(["ab", "c"]), "e"),
    ]
    #expect(Set(keys).count == keys.count)
  }
}
