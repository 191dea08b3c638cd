import Testing

@testable import Planning

@Suite struct DraftStampTests {
  let text = "# PLANNING.MD\n\nÄ\n"

  @Test func theStampIsTheDigestOfWhatStandsBefore() {
    // printf '# PLANNING.MD\n\nÄ\n\n' | sha256sum
    let digest = "06bef0ad42a8efa8406a0b63687b086f4e48855a08c5bebffd2c7c21b7645007"
    #expect(
      String(decoding: DraftStamp.sealed(text), as: UTF8.self)
        == "\(text)\n<!-- recon:draft sha256=\(digest) -->\n")
  }

  @Test func sealedTwiceIsSealedAlike() {
    #expect(DraftStamp.sealed(text) == DraftStamp.sealed(text))
    #expect(DraftStamp.verdict(on: DraftStamp.sealed(text)) == .unedited)
    #expect(DraftStamp.verdict(on: DraftStamp.sealed("")) == .unedited)
  }

  @Test func anyOneByteChangedLeftOutOrAddedIsSeen() {
    let whole = DraftStamp.sealed(text)
    let stamp = whole.count - "<!-- recon:draft sha256= -->\n".count - 64
    for index in whole.indices {
      for mask: UInt8 in [0x01, 0x20, 0x80] {
        var edited = whole
        edited[index] ^= mask
        #expect(DraftStamp.verdict(on: edited) != .unedited)
        if index < stamp { #expect(DraftStamp.verdict(on: edited) == .edited) }
      }
      var shorter = whole
      shorter.remove(at: index)
      #expect(DraftStamp.verdict(on: shorter) != .unedited)
      var longer = whole
      longer.insert(UInt8(ascii: "x"), at: index)
      #expect(DraftStamp.verdict(on: longer) != .unedited)
    }
    #expect(DraftStamp.verdict(on: whole + Array("\nmore\n".utf8)) == .edited)
  }

  @Test func lineEndsAreBytes() {
    let converted = String(decoding: DraftStamp.sealed(text), as: UTF8.self).replacing("\n", with: "\r\n")
    #expect(DraftStamp.verdict(on: Array(converted.utf8)) == .edited)
  }

  @Test func aDocumentMayQuoteAStamp() {
    let quoting = text + String(decoding: DraftStamp.sealed("other\n"), as: UTF8.self)
    #expect(DraftStamp.verdict(on: DraftStamp.sealed(quoting)) == .unedited)
  }

  @Test(arguments: ["", "x", "# PLANNING.MD\n\nby hand\n"])
  func whatHasNoStampIsForeign(text: String) {
    #expect(DraftStamp.verdict(on: Array(text.utf8)) == .foreign)
  }

  @Test func onlyNobodysWordsAreOverwritten() {
    #expect(ExistingPlan(existing: nil, name: "PLANNING.md") == .mayWrite)
    #expect(ExistingPlan(existing: [], name: "PLANNING.md") == .mayWrite)
    #expect(ExistingPlan(existing: DraftStamp.sealed(text), name: "PLANNING.md") == .mayWrite)
    for bytes in [Array("by hand\n".utf8), DraftStamp.sealed(text) + [10]] {
      guard case .refuse(let reason) = ExistingPlan(existing: bytes, name: "plans/A.md") else {
        Issue.record("overwrote \(bytes.count) bytes")
        continue
      }
      #expect(reason.hasPrefix("plans/A.md ") && reason.contains("-o ") && !reason.contains("\n"))
    }
  }
}
