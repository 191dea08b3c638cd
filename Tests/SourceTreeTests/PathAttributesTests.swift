import Facts
import SourceTree
import TestKit
import Testing

/// Attributes of paths are those that git gives them.
struct PathAttributesTests {
  static let names = ["linguist-vendored", "linguist-language", "linguist-generated"]

  /// Our answer in the words of `git check-attr`.
  private static func words(_ states: [AttributeState?]) -> [String] {
    states.map { state in
      switch state {
      case nil: "unspecified"
      case .set?: "set"
      case .unset?: "unset"
      case .value(let value)?: value
      }
    }
  }

  /// Asks git and ourselves about every file of the tree and compares.
  private func agrees(_ repository: TemporaryRepository, _ comment: Comment) async throws {
    let tree = try await repository.open()
    let attributes = await PathAttributes(Self.names, of: tree)
    let input: [UInt8] = tree.entries.flatMap { $0.pathBytes + [0] }
    let said = try await repository.git(
      ["check-attr", "-z", "--stdin"] + Self.names, input: input
    ).split(separator: "\0", omittingEmptySubsequences: false).dropLast()
    var expected: [String: [String]] = [:]
    for start in stride(from: 0, to: said.count - 2, by: 3) {
      expected[String(said[start]), default: []].append(String(said[start + 2]))
    }
    for entry in tree.entries {
      let found = Self.words(attributes.states(of: entry.pathBytes))
      #expect(found == expected[entry.path], "\(comment): \(entry.path)")
    }
  }

  @Test(arguments: [
    "*.js linguist-vendored", "/a.js linguist-vendored", "lib/*.js linguist-vendored", "lib/ linguist-vendored",
    "lib/** linguist-vendored", "**/a.js linguist-vendored", "lib/**/a.js linguist-vendored",
    "**/deep linguist-vendored",
    "lib linguist-vendored", "*.js linguist-vendored\nlib/*.js -linguist-vendored",
    "*.js linguist-vendored\nlib/*.js !linguist-vendored", "*.js linguist-language=Java linguist-generated=true",
    "?.js linguist-vendored", "[a-b].js linguist-vendored", "[!a].js linguist-vendored", "[^a].js linguist-vendored",
    "[]a].js linguist-vendored", "[[:alpha:]].js linguist-vendored", "\\a.js linguist-vendored",
    "a\\*.js linguist-vendored",
    "\"with space.js\" linguist-vendored", "\"with\\040space.js\" linguist-vendored", "# *.js linguist-vendored",
    "!*.js linguist-vendored", "  *.js\tlinguist-vendored  linguist-generated", "lib/*/a.js linguist-vendored",
    "l*/**/a.* linguist-vendored", "**/deep/** linguist-vendored", "*/deep/a.js linguist-vendored",
    "[attr]mine linguist-vendored -linguist-generated\n*.js mine", "*.js binary linguist-language=C++",
    "** linguist-vendored", "**/ linguist-vendored", "a** linguist-vendored", "lib/**a.js linguist-vendored",
    "[a linguist-vendored", "*.js linguist-vendored=false", "\u{FEFF}*.js linguist-vendored",
    "*.js linguist-vendored\r\nb.js -linguist-vendored\r",
  ])
  func areAsGitSays(lines: String) async throws {
    let files = [
      "a.js", "b.js", "é.js", "with space.js", "[a", "lib/a.js", "lib/deep/a.js", "lib/deep/er/a.js", "a*.js",
      "other/lib/a.js", "aa.txt", "lib/aa.js",
    ]
    let repository = try await TemporaryRepository(
      [".gitattributes": lines + "\n"].merging(files.map { ($0, "") }, uniquingKeysWith: { $1 }))
    try await agrees(repository, "\(lines)")
  }

  @Test func deeperFilesSayLater() async throws {
    let repository = try await TemporaryRepository([
      ".gitattributes": "*.js linguist-vendored linguist-language=A\n",
      "lib/.gitattributes": "/a.js -linguist-vendored\n",
      "lib/deep/.gitattributes": "*.js linguist-language=B\n[attr]mine linguist-generated\na.js mine\n", "a.js": "",
      "lib/a.js": "", "lib/b.js": "", "lib/deep/a.js": "", "library/a.js": "",
    ])
    try await agrees(repository, "folders")
  }

  /// Patterns of a few pieces, each drawn at random, against git.
  @Test func randomPatternsAreAsGitSays() async throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["a", "b", "d", "e", "*", "**", "/", "?", "[ab]", "[!a]", "ab", "/**/", ".", "\\*"]
    let lines = (0..<120).map { index in
      let pattern = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? "a"
      }.joined()
      return "\(pattern) linguist-language=\(index)"
    }
    var files: [String: String] = [".gitattributes": ""]
    for folder in ["", "d/", "d/e/", "e/d/e/d/"] {
      for name in ["a", "b", "ab", "ba", "a.b", "*"] { files[folder + name] = "" }
    }
    let repository = try await TemporaryRepository(files)
    for line in lines {
      try repository.write(".gitattributes", line + "\n")
      try await agrees(repository, "\(line)")
    }
  }

  @Test func areThoseOfTheCommitThatIsScanned() async throws {
    let repository = try await TemporaryRepository([".gitattributes": "a.js linguist-vendored\n", "a.js": ""])
    let commit = try await repository.commit()
    try repository.write(".gitattributes", "")
    let path = Array("a.js".utf8)
    let then = await PathAttributes(Self.names, of: try await repository.open(at: commit))
    #expect(then.states(of: path) == [.set, nil, nil])
    let now = await PathAttributes(Self.names, of: try await repository.open())
    #expect(now.states(of: path) == [nil, nil, nil] && now.isEmpty)
  }

  @Test func areReadInAPlainFolder() async throws {
    let folder = try await TemporaryRepository(
      ["x/.gitattributes": "*.js linguist-language=\"C\"\n", "x/a.js": ""], git: false)
    let attributes = await PathAttributes(Self.names, of: try await folder.open())
    #expect(attributes.states(of: Array("x/a.js".utf8)) == [nil, .value("\"C\""), nil])
  }

  @Test func whatIsTooMuchIsLeftOutAndNamed() async throws {
    let line = "*.js linguist-vendored\n"
    let repository = try await TemporaryRepository([
      ".gitattributes": String(repeating: line, count: 20_000),
      "a/.gitattributes": String(repeating: line, count: 2000),
      "b/.gitattributes": String(repeating: "x", count: 5000) + " linguist-vendored\n" + line, "a.js": "", "b/a.js": "",
    ])
    let attributes = await PathAttributes(Self.names, of: try await repository.open())
    #expect(attributes.states(of: Array("a.js".utf8)) == [nil, nil, nil])
    #expect(attributes.states(of: Array("b/a.js".utf8)) == [.set, nil, nil])
    #expect(attributes.diagnostics.map(\.path) == [".gitattributes", "a/.gitattributes", "b/.gitattributes"])
    #expect(attributes.diagnostics.allSatisfy { $0.code == "attributes" && $0.severity == .note })
  }

  /// A pattern that would take a matcher which tries every way until the end of time.
  @Test func hostilePatternsEnd() async throws {
    let stars = String(repeating: "*a", count: 200)
    let folders = String(repeating: "**/a/", count: 200)
    let name = String(repeating: "a", count: 250)
    let repository = try await TemporaryRepository([
      ".gitattributes": "\(stars)b linguist-vendored\n\(folders)b linguist-vendored\n"
    ])
    let attributes = await PathAttributes(Self.names, of: try await repository.open())
    let path = (0..<200).map { _ in "a" }.joined(separator: "/") + "/" + name
    #expect(attributes.states(of: Array(path.utf8)) == [nil, nil, nil])
  }
}
