import Facts
import Testing

@testable import Manifests

/// What holds for every format, tried on every sample.
@Suite struct ManifestLaws {
  @Test(arguments: Sample.all) func aSampleGivesItsFacts(_ sample: Sample) {
    #expect(facts(sample.path, sample.text) == sample.facts)
    #expect(ManifestReader.facts(path: sample.path, bytes: Array(sample.text.utf8))?.problem == nil)
  }

  @Test func everyFormatHasASample() {
    let sampled = Set(Sample.all.compactMap { ManifestReader.kind(path: $0.path) })
    #expect(ManifestFormat.all.map(\.kind).filter { !sampled.contains($0) } == [])
    #expect(Set(ManifestFormat.all.map(\.kind)).count == ManifestFormat.all.count)
  }

  /// The samples hold secrets wherever their format has room for one; each has the word in it.
  @Test(arguments: Sample.all) func noSecretEntersAFact(_ sample: Sample) throws {
    let content = try #require(ManifestReader.facts(path: sample.path, bytes: Array(sample.text.utf8))).content
    for id in 0..<content.names.count {
      #expect(!content.names[NameID(rawValue: UInt32(id))].contains("canary"))
    }
  }

  /// Go's profiles of coverage are made of places and numbers alone.
  @Test func everyFormatHoldsASecret() {
    let planted = Set(
      Sample.all.filter { $0.text.contains("canary") }.compactMap { ManifestReader.kind(path: $0.path) })
    let formats = Set(ManifestFormat.all.map(\.kind)).subtracting(["go-coverprofile"])
    #expect(formats.subtracting(planted).sorted() == [], "a sample of each holds a value with the word canary")
  }

  @Test(arguments: Sample.all) func lineEndsDoNotMatter(_ sample: Sample) {
    let windows = sample.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(facts(sample.path, "\u{FEFF}" + windows) == sample.facts)
  }

  @Test(arguments: Sample.all) func rulesNameTheKindAndLinesLieInTheFile(_ sample: Sample) throws {
    let kind = try #require(ManifestReader.kind(path: sample.path))
    let content = try #require(ManifestReader.facts(path: sample.path, bytes: Array(sample.text.utf8))).content
    #expect(content.lineCount == sample.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    for fact in content.facts {
      #expect(["manifest." + kind, "tooling." + kind].contains(content.names[fact.rule]))
      #expect((1...Int32(content.lineCount)).contains(fact.startLine))
    }
    #expect(content.facts.map(\.startLine) == content.facts.map(\.startLine).sorted())
  }

  /// A file cut off anywhere, or with a byte changed, is read without a crash and in the same way each time.
  @Test(arguments: Sample.all) func brokenFilesAreRead(_ sample: Sample) {
    let bytes = Array(sample.text.utf8)
    let path = sample.path
    for end in bytes.indices {
      let cut = Array(bytes[..<end])
      #expect(ManifestReader.facts(path: path, bytes: cut) == ManifestReader.facts(path: path, bytes: cut))
    }
    for (place, sign) in zip(stride(from: 0, to: bytes.count, by: 3), Array("\"'[]{}:=\\\n,#$\u{FF}".utf8).cycled) {
      var changed = bytes
      changed[place] = sign
      #expect(ManifestReader.facts(path: path, bytes: changed) != nil)
    }
  }

  @Test func otherFilesAreNotOurs() {
    for path in [
      "main.go", "src/app.ts", "image.png", "notes.txt", "data.json", "", "Makefile/x", "env", "db/migrate/008_x.cc",
    ] {
      #expect(ManifestReader.facts(path: path, bytes: []) == nil, "\(path)")
    }
    #expect(ManifestReader.kind(path: "config/i18n-tasks.yml") != ManifestReader.kind(path: "config/shop.yml"))
  }

  @Test func theFoldersDoNotEnterTheFacts() {
    #expect(facts("a/b/package.json", Sample.javaScript[0].text) == Sample.javaScript[0].facts)
    let apart = ManifestReader.facts(fileName: "ci.yml", path: ".github/workflows/ci.yml", bytes: "env:\n  A: 1\n".utf8)
    #expect(apart.map { render($0.content) } == "2 config/environmentVariable A access=declare")
  }
}

extension Array {
  /// The elements over and over.
  fileprivate var cycled: some Sequence<Element> {
    sequence(state: 0) { (index: inout Int) in
      defer { index += 1 }
      return self[index % count]
    }
  }
}
