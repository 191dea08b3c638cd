import SourceTree
import TestKit
import Testing

struct BlobIDTests {
  @Test(arguments: ["sha1", "sha256"])
  func sameAsGit(format: String) async throws {
    let repository = try await TemporaryRepository(objectFormat: format)
    let samples: [[UInt8]] = [
      [], Array("hello\n".utf8), [0, 1, 2, 0, 255], Array(repeating: 97, count: 100_000), Array("a\r\nb".utf8),
    ]
    for bytes in samples {
      let expected = try await repository.git("hash-object", "--stdin", input: bytes)
      #expect(BlobID(of: bytes, format: try #require(ObjectFormat(rawValue: format))).hexadecimal == expected)
    }
  }

  @Test func onlyLowerCaseDigitsOfTheRightCount() {
    #expect(BlobID(hexadecimal: String(repeating: "a", count: 40))?.format == .sha1)
    #expect(BlobID(hexadecimal: String(repeating: "0", count: 64))?.format == .sha256)
    for wrong in ["", "abc", String(repeating: "A", count: 40), String(repeating: "g", count: 40), "--all"] {
      #expect(BlobID(hexadecimal: wrong) == nil)
    }
  }
}
