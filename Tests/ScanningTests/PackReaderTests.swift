import PackTree
import Testing

@testable import Scanning

/// Everything wrong with a pack is said at once, with file and line.
struct PackReaderTests {
  /// A pack without problems, for tests to spoil.
  static let sound = """
    language: toy
    name: Toy
    extensions: [toy]
    syntax:
      lineComments: ['#']
      strings: [{open: '"', escape: '\\'}]
      blocks: braces
    rules:
      - id: toy.function
        fact: definition
        detail: function
        keywords: [fun]
        pattern: 'fun\\s+(?<name>\\w+)'
        body: block
        examples:
          match: ["fun a() {}"]
          skip: ["# fun b"]

    """

  private func problems(_ text: String) -> [String] {
    PackChecker.check([.init(file: "toy.yml", text: text)]).map(\.description)
  }

  private func problems(replacing old: String, with new: String) throws -> [String] {
    try #require(Self.sound.contains(old))
    return problems(Self.sound.replacing(old, with: new))
  }

  @Test func aSoundPackHasNone() { #expect(problems(Self.sound) == []) }

  @Test(arguments: [
    ("name: Toy", "nam: Toy", 2, "unknown field `nam`"),
    ("  blocks: braces", "  blocks: curly", 7, "`blocks` is “curly”"),
    ("    body: block", "    bodies: block", 14, "unknown field `bodies`"),
    ("fact: definition", "fact: definitions", 10, "`fact` is “definitions”"),
    ("detail: function", "detail: funktion", 11, "`detail` is “funktion”"),
    ("extensions: [toy]", "extensions: {a: b}", 3, "`extensions` must be a list"),
    ("name: Toy", "name: [Toy]", 2, "`name` must be a text"),
    ("name: Toy", "base: nothing", 1, "`base` names an unknown pack “nothing”"),
    ("extensions: [toy]", "extensions: []", 1, "a pack needs `extensions`"),
    ("    keywords: [fun]\n", "", 9, "`keywords` is missing"),
    ("    body: block", "    window: 3", 14, "`window` must be a number from 64"),
    ("    body: block", "    within: [nowhere]", 9, "`within` names “nowhere”"),
    ("    body: block", "    set: {colour: red}", 9, "`set` names “colour”"),
    ("      match: [\"fun a() {}\"]\n", "", 9, "rule `toy.function` has no `examples: match`"),
    ("      skip: [\"# fun b\"]\n", "", 9, "rule `toy.function` has no `examples: skip`"),
    ("(?<name>\\w+)'", "(?<name>\\w+'", 9, "rule `toy.function`, `pattern`: "),
    ("(?<name>\\w+)'", "(?<nom>\\w+)'", 9, "rule `toy.function` captures `nom`"),
    ("match: [\"fun a() {}\"]", "match: [\"fan a() {}\"]", 9, "rule `toy.function` does not match its example"),
    ("skip: [\"# fun b\"]", "skip: [\"fun b() {}\"]", 9, "rule `toy.function` matches “fun b() {}”"),
    ("name: Toy", "name: &toy Toy", 2, "YAML aliases and anchors are not read"),
    ("name: Toy", "name: *toy", 2, "YAML aliases and anchors are not read"),
    ("extensions: [toy]", "extensions: [*toy]", 3, "not YAML: found undefined alias"),
    ("name: Toy", "name: 'Toy", 6, "not YAML: "),
    ("name: Toy", "\tname: Toy", 2, "not YAML: "),
  ])
  func eachProblemIsNamedWithItsLine(old: String, new: String, line: Int, message: String) throws {
    let found = try problems(replacing: old, with: new)
    #expect(
      found.contains { $0.hasPrefix("toy.yml:\(line): error: \(message)") },
      "expected line \(line): \(message)\n\(found.joined(separator: "\n"))")
  }

  @Test func twoRulesOfOneIdAreToldApartByLine() {
    let rules = Self.sound.split(separator: "rules:\n")[1]
    #expect(problems(Self.sound + rules) == ["toy.yml:18: error: rule id `toy.function` is already used on line 9"])
  }

  @Test func allProblemsComeAtOnce() {
    let spoiled = Self.sound.replacing("name: Toy", with: "nam: Toy")
      .replacing("blocks: braces", with: "blocks: curly")
      .replacing("fact: definition", with: "fact: definitions")
      .replacing("body: block", with: "bodies: block")
    let found = problems(spoiled)
    #expect(found.count == 4)
    #expect(found.map { $0.split(separator: ":")[1] } == ["2", "7", "10", "14"])
  }

  @Test(arguments: ["", "just words", "- a\n- b\n", "42", "\0", "{", "a: b: c"])
  func whatIsNoPackIsRefused(text: String) {
    let found = problems(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("toy.yml:") && !$0.contains("\n") })
  }

  @Test func aPackThatIsTooLargeIsRefused() {
    let padding = String(repeating: "# x\n", count: PackTree.sizeLimit / 4)
    #expect(problems(Self.sound + padding) == ["toy.yml:1: error: larger than \(PackTree.sizeLimit) bytes"])
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(!problems("language: " + deep).isEmpty)
  }

  @Test func twoUsersPacksMayNotClaimOneExtension() {
    let other = Self.sound.replacing("language: toy", with: "language: pet").replacing(
      "toy.function", with: "pet.function")
    let error = #expect(throws: PackError.self) {
      try ScannerLibrary(userPacks: [
        .init(file: "toy.yml", text: Self.sound), .init(file: "pet.yml", text: other),
      ])
    }
    #expect(
      error?.problems.map(\.description) == [
        "toy.yml:3: error: extension “toy” is claimed by `pet` as well, and no content rule in `claims` tells them apart"
      ])
  }

  @Test func problemsOfSeveralPacksComeTogether() {
    let error = #expect(throws: PackError.self) {
      try ScannerLibrary(userPacks: [.init(file: "b.yml", text: "x"), .init(file: "a.yml", text: "y")])
    }
    #expect(error?.problems.map(\.file) == ["a.yml", "b.yml"])
  }

  @Test func aUsersPackMayTakeAnExtensionFromABuiltInOne() throws {
    let library = try ScannerLibrary(userPacks: [
      .init(file: "toy.yml", text: Self.sound.replacing("extensions: [toy]", with: "extensions: [py]"))
    ])
    #expect(library.language(of: "a.py") == "toy")
    #expect(library.languages.contains { $0.id == "python" })
  }

  @Test func aUsersPackMayReplaceABuiltInOne() throws {
    let text = Self.sound.replacing("language: toy", with: "language: python")
      .replacing("extensions: [toy]", with: "extensions: [py]")
    let library = try ScannerLibrary(userPacks: [.init(file: "python.yml", text: text)])
    let scanner = try #require(try library.scanner(for: "python"))
    #expect(scanner.definition.rules.map(\.id) == ["toy.function"])
    #expect(library.languages.filter { $0.id == "python" }.map(\.isBuiltIn) == [false])
  }

  @Test func aRuleThatIsOffRunsOnceSomebodySwitchesItOn() throws {
    let quiet = Self.sound.replacing("    fact: definition", with: "    offByDefault: true\n    fact: definition")
    let silent = try ScannerLibrary(userPacks: [.init(file: "toy.yml", text: quiet)])
    #expect(try silent.scanner(for: "toy")?.definition.rules.isEmpty == true)
    let asked = quiet.replacing("extensions: [toy]", with: "extensions: [toy]\nswitchOn: [toy.function]")
    let loud = try ScannerLibrary(userPacks: [.init(file: "toy.yml", text: asked)])
    #expect(try loud.scanner(for: "toy")?.definition.rules.count == 1)
    let wrong = asked.replacing("switchOn: [toy.function]", with: "switchOn: [toy.other]")
    let error = #expect(throws: PackError.self) {
      try ScannerLibrary(userPacks: [.init(file: "toy.yml", text: wrong)])
    }
    #expect(error?.description.contains("no rule that is off") == true)
  }

  @Test func basesThatNameEachOtherEnd() {
    func pack(_ id: String, base: String) -> ScannerLibrary.PackText {
      .init(
        file: id + ".yml",
        text: Self.sound.replacing("language: toy", with: "language: \(id)\nbase: \(base)")
          .replacing("[toy]", with: "[\(id)]"))
    }
    #expect(throws: PackError.self) {
      try ScannerLibrary(userPacks: [pack("pet", base: "toy"), pack("toy", base: "pet")])
    }
  }
}
