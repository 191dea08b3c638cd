import Facts
import Testing

@testable import Reconnaissance

/// Which file is which: by path, by bytes, by likeness.
@Suite struct FilePairsTests {
  private func pairs(_ before: [FileDraft], _ after: [FileDraft]) -> FilePairs {
    FilePairs(before: before.map(\.scanned), after: after.map(\.scanned))
  }

  private static let cart = FileDraft("shop/cart.py").function("total", 1...9).call("price", 3).call("tax", 4)
    .call("round", 5).bytes("1")

  @Test func theSameFilesAreUnchanged() {
    let files = pairs([Self.cart], [Self.cart])
    #expect(files.unchangedCount == 1 && files.changed.isEmpty && files.added.isEmpty && files.removed.isEmpty)
  }

  @Test func otherBytesOrAnotherRoleAreAChange() {
    let asTest = FileDraft("shop/cart.py", role: .test).function("total", 1...9).call("price", 3).call("tax", 4)
      .call("round", 5).bytes("1")
    #expect(pairs([Self.cart], [Self.cart.bytes("2")]).changed.count == 1)
    #expect(pairs([Self.cart], [asTest]).changed.count == 1)
  }

  @Test func theSameBytesElsewhereAreARename() {
    let files = pairs([Self.cart], [Self.cart.moved(to: "shop/basket.py")])
    #expect(
      files.renamed.map(\.before.path) == ["shop/cart.py"] && files.renamed.map(\.after.path) == ["shop/basket.py"])
    #expect(files.added.isEmpty && files.removed.isEmpty)
  }

  @Test func ofTwoCopiesTheOneThatKeptItsNameIsIt() {
    let files = pairs([Self.cart], [Self.cart.moved(to: "a/x.py"), Self.cart.moved(to: "z/cart.py")])
    #expect(files.renamed.map(\.after.path) == ["z/cart.py"] && files.added.map(\.path) == ["a/x.py"])
  }

  @Test func emptyFilesAreNotOneAnother() {
    let empty = FileDraft("a/__init__.py", lineCount: 0).bytes("e")
    #expect(pairs([empty], [empty.moved(to: "b/__init__.py")]).renamed.isEmpty)
  }

  @Test func factsThatAreMostlyTheSameAreARename() {
    let edited = FileDraft("shop/basket.py").function("total", 1...9).call("price", 3).call("tax", 4).call("log", 5)
      .bytes("2")
    let other = FileDraft("shop/mail.py").function("send", 1...9).call("connect", 3).call("close", 4).call("log", 5)
      .bytes("3")
    let files = pairs([Self.cart], [edited, other])
    #expect(files.renamed.map(\.after.path) == ["shop/basket.py"])
    #expect(files.added.map(\.path) == ["shop/mail.py"])
    #expect(pairs([Self.cart], [other]).renamed.isEmpty)
  }

  @Test func turnedRoundItIsTheSamePairs() {
    let before = (0..<6).map { Self.cart.moved(to: "a/\($0).py") }
    let after = (0..<5).map { Self.cart.moved(to: "b/\($0 * 2 % 5)x.py") }
    let there = pairs(before, after).renamed.map { [$0.before.path, $0.after.path] }
    let back = pairs(after, before).renamed.map { [$0.after.path, $0.before.path] }
    #expect(Set(there) == Set(back) && there.count == 5)
  }
}
