import TestKit
import Testing

@testable import SourceTree

/// Names are bytes: whatever a file system takes comes through unchanged, in byte order.
struct HostileNameTests {
  static let names: [[UInt8]] =
    [
      "-rf", "--help", "a\nb.txt", "\u{1B}[31mred.txt", "\"quoted\".txt", "back\\slash", "tab\there",
      "100644 blob x\ty",
      "`tick`|<!--](x).md", "\u{202E}txt.evil", "caf\u{E9}", "cafe\u{301}", "a.b/c", "a/b", "a0", " lead", "trail ",
      "*?[",
    ].map { Array($0.utf8) } + [[0x66, 0xFF, 0xFE, 0x2E, 0x63], [0xC3, 0x28], [0x80]]

  @Test(
    arguments: [("work tree", nil, true), ("commit", "HEAD", true), ("plain", nil, false)] as [(String, String?, Bool)])
  func namesComeThrough(kind: String, revision: String?, git: Bool) async throws {
    let repository = try await TemporaryRepository(git: git)
    for (index, name) in Self.names.enumerated() { try repository.write(name, Array("\(index)".utf8)) }
    if git { try await repository.commit() }
    let tree = try await repository.open(at: revision)
    #expect(tree.entries.map(\.pathBytes) == Self.names.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(tree.header.dirty == (git ? false : nil))
    var wrong: [[UInt8]] = []
    let batch = tree.entries
    await tree.readContents(of: batch, limit: 100) { position, contents in
      let expected = Self.names.firstIndex(of: batch[position].pathBytes).map { "\($0)" }
      if (try? contents.map { String(decoding: $0, as: UTF8.self) }.get()) != expected {
        wrong.append(batch[position].pathBytes)
      }
    }
    #expect(wrong.isEmpty)
    for entry in tree.entries {
      #expect((entry.nonUTF8Path == nil) == (String(validating: entry.pathBytes, as: UTF8.self) != nil))
      #expect(entry.nonUTF8Path != nil || tree.entry(at: entry.path) == entry)
    }
  }

  @Test func revisionsAreNeverOptions() async throws {
    let repository = try await TemporaryRepository(["a": ""])
    try await repository.commit()
    for revision in ["--all", "-h", "--git-dir=/etc", "", "a\nb", "HEAD HEAD", "HEAD..HEAD", "HEAD:a", "^HEAD"] {
      await #expect(throws: LocationError.noSuchRevision(revision, isShallow: false)) {
        try await repository.open(at: revision)
      }
    }
  }

  @Test func messagesStayOnOneLine() {
    let hostile = "a\nb\u{1B}[2Jc\u{202E}d\u{2028}e\u{85}f"
    let errors: [any CustomStringConvertible] = [
      LocationError.noSuchPath(hostile), LocationError.noSuchRevision(hostile, isShallow: true),
      LocationError.workTreeElsewhere(hostile, root: hostile), FileWriteError.symbolicLink(hostile),
      GitError(command: "ls-tree", standardError: Array("fatal: \(hostile)\nmore".utf8)),
    ]
    for error in errors {
      let text = error.description
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(text)")
      #expect(!text.unicodeScalars.contains { ["\u{202E}", "\u{2028}"].contains($0) }, "\(text)")
    }
  }
}
