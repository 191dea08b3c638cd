import Facts
import Manifests
import Testing

/// Files made to crash or stall a reader. Time is not measured: a quadratic step on these sizes would not end.
@Suite struct BombTests {
  private func read(_ path: String, _ text: String) throws -> ManifestFacts {
    try #require(ManifestReader.facts(path: path, bytes: Array(text.utf8)))
  }

  @Test func deepJSONIsRefusedWithItsLine() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let deep = String(repeating: open, count: 100_000) + "1" + String(repeating: close, count: 100_000)
      let result = try read("package.json", "{\"name\": \"a\",\n\"x\": \(deep)}")
      #expect(result.problem == "nested deeper than 200 levels (line 2)")
      #expect(render(result.content) == "1 definition/module a\n1 reference/package a purl=pkg:npm/a")
    }
  }

  @Test func deepTOMLIsRefused() throws {
    for deep in [
      "x = " + String(repeating: "[", count: 100_000), "x = " + String(repeating: "{a = ", count: 100_000),
      "[" + String(repeating: "a.", count: 200_000) + "a]", String(repeating: "a.", count: 200_000) + "a = 1",
    ] {
      let result = try read("pyproject.toml", "[project]\nname = \"a\"\n" + deep + "\n")
      #expect(result.problem == "nested deeper than 200 levels (line 3)")
      #expect(render(result.content) == "2 definition/module a\n2 reference/package a purl=pkg:pypi/a")
    }
  }

  @Test func deepYAMLIsRefused() throws {
    let path = "docker-compose.yml"
    #expect(try read(path, String(repeating: "- ", count: 100_000) + "x").problem?.hasPrefix("nested") == true)
    var ladder = ""
    for depth in 0..<1000 { ladder += String(repeating: " ", count: depth) + "a:\n" }
    #expect(try read(path, ladder).problem == "nested deeper than 50 levels (line 51)")
    #expect(try read(path, "a: " + String(repeating: "[", count: 200_000)).content.facts.isEmpty)
    #expect(try read(path, "a: " + String(repeating: "{a: ", count: 100_000)).content.facts.isEmpty)
  }

  @Test func yamlAliasesAreNotFollowed() throws {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    #expect(try read("docker-compose.yml", bomb + "services:\n  w:\n    environment: *a59\n").content.facts.isEmpty)
  }

  @Test func wideAndUnendedFilesStayLinear() throws {
    let tables = (0..<20_000).map { "[t\($0)]\n" }.joined()
    #expect(try read("pyproject.toml", tables).problem == nil)
    let packages = String(repeating: "[[package]]\nname = \"a\"\nversion = \"1\"\n", count: 8_000)
    #expect(try read("uv.lock", packages).content.facts.count == 8_000)
    let keys = (0..<20_000).map { "\"k\($0)\": \"1\"" }.joined(separator: ",")
    #expect(try read("package.json", "{\"dependencies\": {\(keys)}}").content.facts.count == 20_000)
    for (path, text) in [
      ("package.json", "{\"a\": \""), ("package.json", "/*"), ("uv.lock", "a = \"\"\""), ("a.sql", "'"),
      ("a.sql", "/*"),
      ("docker-compose.yml", "a: \"\n"), ("docker-compose.yml", "a: [\n"), ("docker-compose.yml", "a: |\n"),
    ] {
      _ = try read(path, text + String(repeating: "x\n", count: 200_000))
    }
    _ = try read("docker-compose.yml", String(repeating: "a: \"\n", count: 100_000))
    _ = try read("tox.ini", (0..<10_000).map { "[testenv:e\($0)]\ncommands = x\n" }.joined())
    _ = try read(
      "docker-compose.yml", "a: " + String(repeating: "{a: ", count: 40) + String(repeating: "b: 1,", count: 40_000))
    _ = try read("a.sql", String(repeating: "$a", count: 200_000))
    _ = try read("README.md", String(repeating: "`", count: 400_000))
    _ = try read("Makefile", String(repeating: "a \\\n", count: 100_000))
    _ = try read("requirements.txt", "a" + String(repeating: " ", count: 400_000) + "#")
  }

  @Test func whatIsNoTextOrTooLongIsNotRead() throws {
    #expect(try read("package.json", "{}\0").problem == "holds NUL bytes, so is not the text it should be")
    let long = String(repeating: " ", count: ManifestReader.byteLimit + 1)
    #expect(try read("package.json", long).problem == "larger than 16777216 bytes, not read")
  }

  @Test func anErrorCostsNoFactBeforeIt() throws {
    let json = try read("package.json", "{\n\"name\": \"a\",\n\"dependencies\": {\"b\": \"1\", c}}")
    #expect(
      render(json.content)
        == "2 definition/module a\n2 reference/package a purl=pkg:npm/a\n3 dependency/runtime b declared=1 purl=pkg:npm/b"
    )
    #expect(json.problem == "not valid JSON (line 3)")
    let toml = try read("Cargo.toml", "[package]\nname = \"a\"\nversion = = \n[dependencies]\nb = \"1\"\n")
    #expect(
      render(toml.content).hasSuffix(
        "2 definition/module a\n2 reference/package a purl=pkg:cargo/a\n5 dependency/runtime b declared=1 purl=pkg:cargo/b"
      ))
    #expect(toml.problem == "not valid TOML (line 3)")
  }

  @Test func namesAreOneLineAndCapped() throws {
    let hostile = "a\\u001b[31m\\n\\u202eb" + String(repeating: "é", count: 5000)
    let result = try read("package.json", "{\"scripts\": {\"\(hostile)\": \"x\"}, \"name\": \"\(hostile)\"}")
    for id in 0..<result.content.names.count {
      let name = result.content.names[NameID(rawValue: UInt32(id))]
      #expect(name.utf8.count <= 250)
      #expect(!name.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
    }
  }

  @Test func coverageReportsStayLinear() throws {
    let lines = (1...200_000).map { "DA:\($0 % 5000),1\n" }.joined()
    #expect(render(try read("lcov.info", "SF:a.c\n" + lines).content) == "1 test/coverage a.c covered=1-4999")
    let files = (0..<20_000).map { "SF:f\($0).c\nDA:1,0\nend_of_record\n" }.joined()
    #expect(try read("lcov.info", files).content.facts.count == 20_000)
    // A block as long as the number line is an error, not a gigabyte.
    #expect(try read("cover.out", "mode: set\na.go:1.1,999999.1 1 1\n").content.facts.isEmpty)
    for text in ["<coverage", "<class filename=\"", "<!--", "<![CDATA[", "<!DOCTYPE a ["] {
      #expect(try read("coverage.xml", text + String(repeating: "x ", count: 200_000)).problem != nil)
    }
    let line = "<line number=\"1\" hits=\"1\"/>"
    let wide = "<class filename=\"a\" " + (0..<50_000).map { "a\($0)=\"1\" " }.joined() + ">" + line
    #expect(render(try read("coverage.xml", wide).content) == "1 test/coverage a covered=1")
    let laughs = "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><class filename=\"&b;\">" + line
    #expect(render(try read("coverage.xml", laughs).content) == "1 test/coverage &b; covered=1")
    let deep = "{\"files\": " + String(repeating: "{\"a\":", count: 100_000)
    #expect(try read("coverage.json", deep).problem?.hasPrefix("nested deeper") == true)
  }
}
