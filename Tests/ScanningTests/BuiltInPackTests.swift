import Facts
import PackTree
import TestKit
import Testing

@testable import Scanning

/// The shipped packs keep their own rules.
struct BuiltInPackTests {
  static let packs = Checkout.names(in: "Scanners").filter { $0.hasSuffix(".yml") }.map {
    ScannerLibrary.PackText(file: $0, text: Checkout.text("Scanners/\($0)") ?? "")
  }

  /// What the build step wrote is what a user's pack of the same text would be.
  @Test func allOfScannersIsEmbedded() throws {
    #expect(!Self.packs.isEmpty)
    #expect(EmbeddedPacks.all.map(\.file) == Self.packs.map(\.file))
    for (pack, embedded) in zip(Self.packs, EmbeddedPacks.all) {
      #expect(try PackTree.write(pack.text) == Array(embedded.tree.utf8), "\(pack.file)")
    }
  }

  /// Every example of every rule is run here, each pack for itself.
  @Test(arguments: packs.map(\.file)) func thePackIsWithoutProblems(file: String) throws {
    // What costs with the square of a rule's window is borne, and named to authors; what doubles with every byte is not.
    let problems = PackChecker.check(Self.packs.filter { $0.file == file }).filter {
      $0.severity == .error || $0.message.contains("repeats what repeats")
    }
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test func noTwoPacksClaimTheSame() {
    let problems = PackChecker.check(Self.packs).filter { $0.severity == .error }
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: packs.map(\.file)) func rulesAreNamedAfterTheLanguage(file: String) throws {
    let pack = try #require(Self.packs.first { $0.file == file })
    let alone = try #require(ScannerLibrary.builtIn(String(file.dropLast(4))))
    #expect(alone.language + ".yml" == file)
    var base: ScannerDefinition?
    let definition = try PackReader.read(pack.text, file: file) { name in
      base = ScannerLibrary.builtIn(name)
      return base
    }
    let ids = definition.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    let inherited = Set(base?.rules.map(\.id) ?? [])
    for id in ids where !inherited.contains(id) {
      #expect(
        id.hasPrefix(definition.language + "."), "\(file): rule `\(id)` must begin with `\(definition.language).`")
      let isKebab = id.wholeMatch(of: /[a-z][a-z-]*(\.[a-z0-9]+(-[a-z0-9]+)*)+/) != nil
      #expect(isKebab, "\(file): rule `\(id)` is not kebab-case")
    }
  }

  @Test func everyRiskSaysWhy() {
    for embedded in EmbeddedPacks.all {
      for rule in ScannerLibrary.builtIn(embedded.language)?.rules ?? [] where rule.fact == .risk {
        #expect(rule.why?.hasSuffix(".") == true, "\(rule.id): `why` says in a sentence what may go wrong")
      }
    }
  }

  @Test func theBuildStepReadsTheSameNamesAsTheReader() throws {
    for embedded in EmbeddedPacks.all {
      let definition = try #require(ScannerLibrary.builtIn(embedded.language))
      var marks = definition.marks
      marks.line = embedded.marks.line
      #expect(embedded.marks == marks, "\(embedded.file)")
      #expect(embedded.name == definition.displayName, "\(embedded.file)")
    }
  }

  @Test func everyLanguageHasSamples() {
    for pack in Self.packs {
      let language = String(pack.file.dropLast(4))
      #expect(
        !Checkout.folders(in: "samples/\(language)").isEmpty,
        "samples/\(language)/ is missing: add a case with an input.*, then RECORD=1")
    }
  }

  @Test func fileRolesCompile() { #expect(FileRoleClassifier.standard != nil) }
}
