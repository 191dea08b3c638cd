import Facts
import Rendering
import TestKit
import Testing

@testable import Scanning

/// Each sample's facts are what its golden says.
struct LanguageSampleTests {
  @Test(arguments: LanguageSample.all) func factsAreAsExpected(sample: LanguageSample) throws {
    guard let input = sample.input else {
      Issue.record("\(sample.folder) must hold exactly one input.*")
      return
    }
    let bytes = sample.bytes
    let language = BuiltIn.library.language(of: input, bytes)
    try #require(language == sample.language, "\(sample.folder)/\(input) is read as \(language ?? "no language")")
    let scanner = try #require(try BuiltIn.scanner(sample.language))
    var workspace = try ScanWorkspace()
    let text = FactLine.text(scanner.scan(bytes, using: &workspace))

    guard sample.isKnownGap else {
      if let problem = sample.golden.problem(with: text) { Issue.record("\(problem)") }
      return
    }
    let expected = Checkout.text(sample.golden.path)
    #expect(expected != nil, "write \(sample.golden.path) by hand, as it should be")
    #expect(expected != text, "gap closed: rename \(sample.folder) without .known-gap")
  }

  @Test func everyFolderIsALanguage() {
    let known = Set(BuiltIn.library.languages.map(\.id))
    for language in LanguageSample.languages {
      #expect(known.contains(language), "samples/\(language) has no pack Scanners/\(language).yml")
    }
  }
}
