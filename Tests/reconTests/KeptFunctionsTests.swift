import TestKit
import Testing

/// A function that a field or variable keeps is reached by whoever calls what is kept there.
struct KeptFunctionsTests {
  static let go = [
    "go.mod": "module example.com/parcel\n\ngo 1.22\n",
    "sender.go": """
    package parcel

    type Step func(n int) error

    type Sender struct {
    \tbefore []Step
    \tafter  []Step
    }

    func New() *Sender {
    \ts := &Sender{}
    \ts.before = []Step{
    \t\tweigh,
    \t}
    \ts.after = []Step{seal}
    \treturn s
    }

    func (s *Sender) Send(n int) error {
    \tfor _, step := range s.before {
    \t\tif err := step(n); err != nil {
    \t\t\treturn err
    \t\t}
    \t}
    \treturn nil
    }

    """,
    "steps.go": "package parcel\n\nfunc weigh(n int) error { return nil }\n\nfunc seal(n int) error { return nil }\n",
  ]

  @Test func whoCallsWhatAFieldKeepsReachesIt() async throws {
    let repository = try await TemporaryRepository(Self.go)
    func ask(_ question: String, _ target: String) async throws -> String {
      try await repository.recon("ask", question, "--modify", target).text
    }
    let entries = try await ask("entryPoints", "weigh")
    #expect(
      entries.contains("exported API: Sender.Send sender.go:21 (perhaps: by way of field before) → weigh"), "\(entries)"
    )
    let deployment = try await ask("deployment", "weigh")
    #expect(
      deployment.contains("[x] Requires backward compatibility"), "\(deployment)")
    #expect(deployment.contains("by way of field before"), "\(deployment)")
    let callers = try await ask("callers", "weigh")
    #expect(callers.contains("1 call by way of field before: Sender.Send sender.go:21"), "\(callers)")
    // Nothing calls what this field keeps; whoever puts it there hands it on.
    let sealed = try await ask("entryPoints", "seal")
    #expect(sealed.contains("New sender.go:15 passes on → seal"), "\(sealed)")
  }

  @Test func aWayInByAFieldIsSaidToBeOne() async throws {
    let program = Self.go.mapValues { $0.replacing("package parcel", with: "package main") }
    let entry = "package main\n\nfunc main() {\n\t_ = New().Send(3)\n}\n"
    let repository = try await TemporaryRepository(program.merging(["main.go": entry]) { $1 })
    let entries = try await repository.recon("ask", "entryPoints", "--modify", "weigh").text
    #expect(entries.contains("; by what may be called by way of a variable or field alone"), "\(entries)")
  }

  @Test(arguments: [
    (
      "main.py", "weigh",
      [
        "steps.py": "def weigh(n):\n    return n\n",
        "main.py":
          "import sys\nfrom steps import weigh\n\nTABLE = {\"weigh\": weigh}\n\n\ndef run(name):\n    one = TABLE.get(name)\n    return one(3)\n\n\nif __name__ == \"__main__\":\n    run(sys.argv[1])\n",
      ], "run :9 (perhaps: by way of variable TABLE) → weigh"
    ),
    (
      "index.js", "weigh",
      [
        "package.json": "{\"name\": \"parcel\", \"main\": \"index.js\"}\n",
        "steps.js": "function weigh (n) { return n }\nmodule.exports = { weigh }\n",
        "index.js":
          "const { weigh } = require('./steps')\n\nclass Sender {\n  constructor () {\n    this.before = [weigh]\n  }\n\n  send (n) {\n    this.before.forEach(step => step(n))\n  }\n}\n\nmodule.exports = Sender\n",
      ], "Sender.send index.js:9 (perhaps: by way of field before) → weigh"
    ),
    (
      "Package.swift", "weigh",
      [
        "Package.swift":
          "// swift-tools-version: 6.0\nimport PackageDescription\nlet package = Package(name: \"parcel\", products: [.library(name: \"Parcel\", targets: [\"Parcel\"])], targets: [.target(name: \"Parcel\")])\n",
        "Sources/Parcel/Sender.swift":
          "public struct Sender {\n  var before: [(Int) -> Void] = [weigh]\n\n  public func send(_ n: Int) {\n    for step in before { step(n) }\n  }\n}\n",
        "Sources/Parcel/Steps.swift": "func weigh(_ n: Int) {}\n",
      ], "Sender.send Sources/Parcel/Sender.swift:5 (perhaps: by way of field before) → weigh"
    ),
  ])
  func soItIsInOtherLanguages(_ name: String, target: String, files: [String: String], expected: String) async throws {
    let repository = try await TemporaryRepository(files)
    let entries = try await repository.recon("ask", "entryPoints", "--modify", target).text
    #expect(entries.contains(expected), "\(entries)")
  }
}
