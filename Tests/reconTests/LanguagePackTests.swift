import TestKit
import Testing

/// Users' languages, as a user adds them.
struct LanguagePackTests {
  /// A pack of one rule.
  private func pack(
    _ language: String, extensions: String = "", more: String = "", pattern: String = #"fun\s+(?<name>\w+)"#,
    id: String? = nil
  ) -> String {
    """
    language: \(language)
    extensions: [\(extensions.isEmpty ? language : extensions)]
    \(more)
    rules:
      - id: \(id ?? language + ".function")
        fact: definition
        detail: function
        keywords: [fun]
        pattern: '\(pattern)'
        examples:
          match: ["fun a"]
          skip: ["function a"]

    """
  }

  private func lines(_ result: Program.Result) -> [String] { result.text.split(separator: "\n").map(String.init) }

  /// `path role language` of every file, as `scan --format text` heads its facts.
  private func files(_ result: Program.Result) -> [String] {
    lines(result).filter { $0.hasPrefix("== ") }.map { String($0.dropFirst(3)) }
  }

  @Test func everyProblemIsListedWithFileAndLine() async throws {
    let repository = try await TemporaryRepository([
      "packs/a.yml": pack("a", pattern: #"fun\s+(?<name>\w+"#),
      "packs/b.yml": pack("b", more: "colour: red"),
      "packs/c.yml": pack("c").replacing("      match: [\"fun a\"]\n", with: ""),
      "packs/d.yml": pack("d") + "  - id: d.function\n    fact: call\n    keywords: [x]\n    pattern: x\n"
        + "    examples: {match: [x], skip: [y]}\n",
      "packs/e1.yml": pack("e"), "packs/e2.yml": pack("e"),
      "packs/f.yml": pack("f", extensions: "same"), "packs/g.yml": pack("g", extensions: "same"),
      "packs/h.yml": pack("h", more: "claims:\n  - {extension: h, pattern: '('}"),
      "packs/i.yml": pack("i").replacing("fun a", with: "fan a"),
    ])
    let check = try await repository.recon("check-scanners", "packs")
    #expect(check.status == 1)
    let found = lines(check)
    for expected in [
      "a.yml:5: error: rule `a.function`, `pattern`: ", "b.yml:3: error: unknown field `colour`",
      "c.yml:5: error: rule `c.function` has no `examples: match`",
      "d.yml:13: error: rule id `d.function` is already used on line 5",
      "e2.yml:1: error: `language` “e” is given by e1.yml already",
      "g.yml:2: error: extension “same” is claimed by `f` as well", "h.yml:4: error: `claims`, `pattern`: ",
      "i.yml:5: error: rule `i.function` does not match its example “fan a”",
    ] { #expect(found.contains { $0.hasPrefix(expected) }, "\(expected)\n\(found.joined(separator: "\n"))") }
    #expect(found.count == 8, "\(found.joined(separator: "\n"))")

    // A scan refuses the same packs for the same reasons, but runs no examples.
    let scan = try await repository.recon("scan", "--scanners", "packs")
    #expect(scan.status == 2 && scan.output.isEmpty)
    for line in found where !line.contains("does not match its example") {
      #expect(scan.errors.contains(line), "\(line)\n\(scan.errors)")
    }
  }

  @Test func slowShapesAreWarnedOf() async throws {
    let repository = try await TemporaryRepository([
      "a.yml": pack("a", pattern: #"fun(?:\s+\w*)*\s+(?<name>(?:\w+)+)"#),
      "b.yml": pack("b", pattern: #".*fun\s+(?<name>\w+)"#), "c.yml": pack("c", pattern: #"fun\s*;?\s*(?<name>\w+)"#),
      "d.yml": pack("d", pattern: #"[f]un\s+(?<name>\w+)"#).replacing("keywords: [fun]", with: "at: free")
        .replacing("function a", with: "x"),
      "e.yml": pack("e", pattern: #"fun\s*+;?\s*(?<name>\w+)"#),
    ])
    for (file, words) in [
      ("a.yml", "doubles with every byte"), ("b.yml", "begins with `.*`"), ("c.yml", #"write `\s*+`"#),
      ("d.yml", "begins with no literal"),
    ] {
      let check = try await repository.recon("check-scanners", file)
      #expect(check.text.contains("\(file):5: warning: rule `\(file.prefix(1)).function`"), "\(check.text)")
      #expect(check.text.contains(words), "\(check.text)")
    }
    let sound = try await repository.recon("check-scanners", "e.yml")
    #expect(sound.status == 0 && sound.output.isEmpty, "\(sound.text)")
    // Slow is not wrong.
    let scan = try await repository.recon("scan", "--scanners", "c.yml", "--format", "text")
    #expect(scan.status == 0)
  }

  @Test func aPackAddsOrReplacesALanguage() async throws {
    let repository = try await TemporaryRepository(["x.toy": "fun one\n", "x.py": "fun two\ndef three(): pass\n"])
    try repository.write(".git/toy.yml", pack("toy"))
    try repository.write(".git/mine.yml", pack("python", extensions: "py"))
    try repository.write(".git/config-home/recon/scanners/toy.yml", pack("toy", pattern: #"(?<name>fun)"#))
    func scan(_ options: String..., home: String = "") async throws -> Program.Result {
      try await Program.run(
        ["scan", "--format", "text"] + options, in: repository.path,
        variables: home.isEmpty ? [:] : ["XDG_CONFIG_HOME": repository.absolute(home)])
    }
    #expect(files(try await scan()) == ["x.py source python", "x.toy data"])
    let added = try await scan("--scanners", ".git/toy.yml")
    #expect(added.text.contains("1 definition/function one"))
    let replaced = try await scan("--scanners", ".git/mine.yml")
    #expect(replaced.text.contains("1 definition/function two") && !replaced.text.contains("function three"))
    // The configuration folder is read unasked; what is named goes before it.
    let configured = try await scan(home: ".git/config-home")
    #expect(configured.text.contains("1 definition/function fun"))
    let named = try await scan("--scanners", ".git/toy.yml", home: ".git/config-home")
    #expect(named.text.contains("1 definition/function one"))
    let both = try await repository.recon("languages", "--scanners", ".git/toy.yml", "--scanners", ".git/mine.yml")
    #expect(lines(both).contains("toy\t.toy\tyours") && lines(both).contains("python\t.py\tyours"))
  }

  @Test func contentRulesChooseBetweenLanguages() async throws {
    let repository = try await TemporaryRepository([
      "a.xyz": "fun a\n", "b.xyz": "%% b\n", "c.xyz": "# vim: ft=toy\n%%\n",
    ])
    try repository.write(".git/packs/toy.yml", pack("toy", extensions: "xyz"))
    try repository.write(
      ".git/packs/pet.yml", pack("pet", more: "claims:\n  - {extension: xyz, pattern: '^%%', priority: 5}"))
    let scan = try await repository.recon("scan", "--format", "text", "--scanners", ".git/packs")
    #expect(files(scan) == ["a.xyz source toy", "b.xyz source pet", "c.xyz source toy"])
    let languages = try await repository.recon("languages", "--scanners", ".git/packs")
    #expect(lines(languages).contains("pet\t.pet .xyz?\tyours"))
  }

  @Test func attributesHaveTheLastWordInEveryKindOfTree() async throws {
    let texts = [
      ".gitattributes": """
      *.inc linguist-language=Python
      /gen/** linguist-generated
      vendor/own.py -linguist-vendored
      lib/*.py linguist-vendored
      notes.py linguist-documentation
      odd.py linguist-language=Klingon
      """, "lib/.gitattributes": "mine.py !linguist-vendored\n", "a.inc": "def f():\n  pass\n", "gen/a.py": "x = 1\n",
      "vendor/own.py": "x = 1\n", "vendor/other.py": "x = 1\n", "lib/a.py": "x = 1\n", "lib/mine.py": "x = 1\n",
      "notes.py": "x = 1\n", "odd.py": "x = 1\n",
    ]
    let expected = [
      ".gitattributes config", "a.inc source python", "gen/a.py generated python", "lib/.gitattributes config",
      "lib/a.py vendored python", "lib/mine.py source python", "notes.py documentation python", "odd.py data",
      "vendor/other.py vendored python", "vendor/own.py source python",
    ]
    let repository = try await TemporaryRepository(texts)
    #expect(files(try await repository.recon("scan", "--format", "text")) == expected)
    try await repository.commit()
    try repository.write(".gitattributes", "")
    #expect(files(try await repository.recon("scan", "--format", "text", "--at", "HEAD")) == expected)
    #expect(try await files(repository.recon("scan", "--format", "text")) != expected)
    let folder = try await TemporaryRepository(texts, git: false)
    #expect(files(try await folder.recon("scan", "--format", "text")) == expected)
  }

  /// The pack that `Scanners/README.md` teaches with is a good one.
  @Test func theWorkedExampleWorks() async throws {
    let manual = try #require(Checkout.text("Scanners/README.md"))
    let example = try #require(manual.split(separator: "```yaml\n").dropFirst().first?.split(separator: "\n```").first)
    let repository = try await TemporaryRepository([
      "sums.tly": "use \"./base\" { zero }\npublic fun add(a: Int, b: Int) {\n  return plus(a, b)\n}\n"
    ])
    try repository.write(".git/tally.yml", String(example) + "\n")
    let check = try await repository.recon("check-scanners", ".git/tally.yml")
    #expect(check.status == 0, "\(check.text)")
    let scan = try await repository.recon("scan", "--format", "text", "--scanners", ".git/tally.yml")
    #expect(files(scan) == ["sums.tly source tally"])
    for fact in ["1 import/named ./base imported=zero", "2-4 definition/function add", "3 call plus in add"] {
      #expect(scan.text.contains(fact), "\(scan.text)")
    }
  }

  /// What configures is named by its keys, once, and never by its values.
  @Test func configurationIsNamedNotShown() async throws {
    let repository = try await TemporaryRepository([
      "application.yml": "spring:\n  datasource:\n    password: canary-1\n",
      "settings.toml": "[mail]\nhost = 'canary-2'\n",
      "app.properties": "db.url=canary-3\n", "conf/app.ini": "[db]\npassword = canary-4\n",
      "appsettings.json": "{\"Jwt\": {\"Secret\": \"canary-5\"}}\n", "fixtures/users.yml": "anna:\n  age: 1\n",
      "fixtures/compose.yml": "services:\n  a:\n    environment:\n      FED_TO_TESTS: x\n",
      "Makefile": "TOKEN = canary-6\nbuild: deps\n\tgo build\n",
      "tsconfig.json": "{\"compilerOptions\": {\"strict\": true}}",
    ])
    let scan = try await repository.recon("scan", "--format", "text")
    for name in ["spring.datasource.password", "mail.host", "db.url", "db.password", "Jwt:Secret"] {
      #expect(scan.text.contains("config/key \(name) "), "\(name)\n\(scan.text)")
    }
    #expect(!scan.text.contains("canary-"))
    #expect(!scan.text.contains("config/key anna") && !scan.text.contains("config/key compilerOptions"))
    #expect(files(scan).contains("fixtures/users.yml data yaml"))
    #expect(!scan.text.contains("FED_TO_TESTS"))
    #expect(scan.text.contains("call deps in build"))
  }
}
