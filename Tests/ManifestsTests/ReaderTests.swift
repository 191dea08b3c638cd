import Foundation
import TOMLKit
import Testing

@testable import Manifests

/// The readers of JSON and TOML against those of Foundation and TOMLKit.
@Suite struct ReaderTests {
  @Test(arguments: Sample.all.filter { $0.path.hasSuffix(".json") && $0.path != "tsconfig.json" })
  func jsonReadsAsFoundationDoes(_ sample: Sample) throws {
    let reference = try JSONSerialization.jsonObject(with: Data(sample.text.utf8), options: .fragmentsAllowed)
    #expect(leaves(JSONReader.read(Array(sample.text.utf8)).root) == leaves(json: reference))
  }

  @Test(arguments: [
    #"{"a\u0041\ud83d\ude00\n\"\\\/": ["\t", "é", "", [], {}, [[1, -2.5e3, true, null]]]}"#, #""alone""#, " [ ] ",
  ])
  func jsonOfEveryShapeReadsAsFoundationDoes(_ text: String) throws {
    let reference = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    let document = JSONReader.read(Array(text.utf8))
    #expect(document.problem == nil)
    #expect(leaves(document.root) == leaves(json: reference))
  }

  @Test(arguments: ["{", "[1 2]", "{\"a\" 1}", "{\"a\": }", "\"a", "[\"a\nb\"]", "{} x", "", "{a: 1}"])
  func jsonThatIsWrongIsReported(_ text: String) {
    #expect(JSONReader.read(Array(text.utf8)).problem != nil)
  }

  private static let tomlFiles = ["Pipfile", "poetry.lock", "uv.lock"]

  @Test(arguments: Sample.all.filter { $0.path.hasSuffix(".toml") || tomlFiles.contains($0.path) })
  func tomlReadsAsTOMLKitDoes(_ sample: Sample) throws {
    #expect(leaves(TOMLReader.read(Array(sample.text.utf8)).root) == leaves(toml: try TOMLTable(string: sample.text)))
  }

  @Test(arguments: [
    #"a."b.c".'d e' = "x\u00e9\U0001F600\n\\\"" # comment"#,
    "a = \"\"\"\nfirst \\\n   second\n\"quoted\"\"\"\"\nb = 'C:\\raw'\nc = '''\n'x'\n'''",
    "[[a]]\n[a.b]\nc = 'x'\n[[a]]\n[[a.d]]\ne = 'y'\n[[a.d]]\ne = 'z'",
    "a = [ 'x', # one\n  ['y', { b.c = 'z', d = [] }],\n]\n[e]\n[e.f.g]\nh = ''",
    "[a]\r\nb = 'x'\r\n[ c . d ]\r\n e = 'y'\r\n",
  ])
  func tomlOfEveryShapeReadsAsTOMLKitDoes(_ text: String) throws {
    let document = TOMLReader.read(Array(text.utf8))
    #expect(document.problem == nil)
    #expect(leaves(document.root) == leaves(toml: try TOMLTable(string: text)))
  }

  @Test(arguments: ["a", "a =", "= 1", "[a", "[[a]", "a = [1", "a = {b}", "a = \"x", "a = 1\na = 2", "a = 'x' y"])
  func tomlThatIsWrongIsReported(_ text: String) {
    #expect(TOMLReader.read(Array(text.utf8)).problem != nil)
    #expect(throws: (any Error).self) { try TOMLTable(string: text) }
  }

  @Test func yamlGivesPathsAndLines() {
    let text = """
      # comment
      top: value # comment
      'quoted: key': "a \\"b\\" # c"
      list:
      - one
      - name: two
        run: |
            indented

          back
        next: x
      - - nested
      map: {a: 1, "b c": [x, 'y, z'], d: }
      folded: >-
        one
        two
      long: [a,
        b]
      multi: 'it''s
        two'
      plain: goes
        on
      anchor: &name !!str tagged
      url: https://example.org:80/x#y
      """
    let lines = ManifestText(location: ManifestLocation(path: "x.yml"), bytes: Array(text.utf8)).lines
    let rendered = YAMLReader.read(lines).entries.map { entry in
      let value = entry.block.map { $0.map { "\($0.number)|\($0.text)" }.joined(separator: "/") } ?? entry.value
      return "\(entry.line) \(entry.path.joined(separator: ".")) = \(value)"
    }
    #expect(
      rendered.joined(separator: "\n") == """
        2 top = value
        3 quoted: key = a "b" # c
        4 list = \("")
        5 list.- = one
        6 list.-.name = two
        7 list.-.run = 8|indented/9|/10|back
        11 list.-.next = x
        12 list.-.- = nested
        13 map = \("")
        13 map.a = 1
        13 map.b c = \("")
        13 map.b c.- = x
        13 map.b c.- = y, z
        13 map.d = \("")
        14 folded = 15|one two
        17 long = \("")
        17 long.- = a
        17 long.- = b
        19 multi = it's two
        21 plain = goes on
        23 anchor = tagged
        24 url = https://example.org:80/x#y
        """)
  }
}

/// Every string of a document with the path to it, sorted; other scalars by their path alone.
private func leaves(_ node: Node, _ path: String = "") -> [String] {
  switch node.value {
  case .string(let text): [path + "=" + text]
  case .literal: [path]
  case .array(let items): items.enumerated().flatMap { leaves($1, path + "[\($0)]") }
  case .object(let members): members.flatMap { leaves($0.node, path + "/" + $0.key) }.sorted()
  }
}

private func leaves(json: Any, _ path: String = "") -> [String] {
  switch json {
  case let text as String: [path + "=" + text]
  case let items as [Any]: items.enumerated().flatMap { leaves(json: $1, path + "[\($0)]") }
  case let members as [String: Any]: members.flatMap { leaves(json: $1, path + "/" + $0) }.sorted()
  default: [path]
  }
}

private func leaves(toml: any TOMLValueConvertible, _ path: String = "") -> [String] {
  if let text = toml.string { return [path + "=" + text] }
  if let array = toml.array { return array.enumerated().flatMap { leaves(toml: $1, path + "[\($0)]") } }
  if let table = toml.table { return table.flatMap { leaves(toml: $1, path + "/" + $0) }.sorted() }
  return [path]
}
