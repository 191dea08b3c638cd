import TestKit
import Testing

/// What a person gets who types something wrong, or asks for help.
struct UsageTests {
  @Test(arguments: [
    ["nonsense"], ["draft", "--nonsense"], ["ask"], ["draft", "--format", "yaml"], ["scan", "--format", "xml"],
    ["draft", "--limit", "-1"], ["draft", "--reason", "whim"], ["scan", "--jobs", "0"],
    ["scan", "--max-file-size", "0"],
    ["draft", "--modify"], ["draft", "--modify="], ["draft", "--add", " "], ["scan", "a", "b"], ["schema"],
    ["schema", "nonsense"], ["check-scanners"], ["check-scanners", "/nonexistent"],
    ["scan", "--scanners", "/nonexistent"],
    ["languages", "--scanners", "/nonexistent"],
  ])
  func usageErrorsEndWith2(arguments: [String]) async throws {
    let result = try await Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func everyCommandHasHelp() async throws {
    let root = try await Program.run(["--help"])
    #expect(root.status == 0 && root.errors.isEmpty)
    let commands = root.text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0 != "SUBCOMMANDS:" }
      .dropFirst()
      .prefix { $0.hasPrefix("  ") }.filter { !$0.hasPrefix("   ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
    #expect(commands.count >= 8)
    for command in commands {
      let help = try await Program.run([command, "--help"])
      #expect(help.status == 0, "\(command)")
      #expect(help.errors.isEmpty, "\(command)")
      #expect(help.text.contains("USAGE: recon \(command)"), "\(command)")
      let hasExamples = help.text.contains("\nEXAMPLES\n  recon \(command)")
      #expect(hasExamples || !["draft", "ask", "scan", "check-scanners"].contains(command), "\(command): \(help.text)")
    }
    #expect(root.text.contains("EXAMPLES\n  recon draft"))
  }

  @Test func listingsAreData() async throws {
    for command in ["questions", "languages"] {
      let result = try await Program.run([command])
      #expect(result.status == 0 && result.errors.isEmpty)
      #expect(result.text.split(separator: "\n").allSatisfy { $0.contains("\t") })
    }
    let schema = try await Program.run(["schema", "report"])
    #expect(schema.status == 0 && schema.text.hasPrefix("{"))
    let version = try await Program.run(["--version"])
    #expect(version.status == 0 && version.text.contains(/^[0-9]+\.[0-9]+\.[0-9]+\n$/))
  }

  @Test func anUnknownQuestionEndsWith2() async throws {
    let result = try await shop().recon("ask", "nonsense")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors == "recon: no question “nonsense”; `recon questions` lists them\n")
  }

  @Test func anUnknownTargetNamesWhatIsNear() async throws {
    let result = try await shop().recon("ask", "callers", "--modify", "totl", toy)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("totl") && result.errors.contains("total"))
  }

  @Test func anAmbiguousTargetListsItsCandidates() async throws {
    let result = try await shop().recon("draft", "--modify", "get", toy)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errorLines.count == 3)
    #expect(result.errorLines.dropFirst() == ["  cart.toy:5  function Cart.get", "  store.toy:1  function get"])
    let chosen = try await shop().recon("ask", "callers", "--modify", "store.toy:1", toy)
    #expect(chosen.status == 0 && chosen.text.contains("cart.toy:2"))
  }

  @Test(arguments: [["draft"], ["scan"], ["ask", "callers"]])
  func whatIsNoRepositoryEndsWith4(command: [String]) async throws {
    let missing = try await Program.run(command + ["/nonexistent/place"])
    #expect(missing.status == 4 && missing.output.isEmpty && missing.errorLines.count == 1)
    #expect(missing.errors.contains("/nonexistent/place"))

    let repository = try await shop()
    let file = try await Program.run(command + ["README.md"], in: repository.path)
    #expect(file.status == 4 && file.output.isEmpty && file.errorLines.count == 1)
    let revision = try await Program.run(command + ["--at", "no-such-rev"], in: repository.path)
    #expect(revision.status == 4 && revision.output.isEmpty && revision.errorLines.count == 1)
    #expect(revision.errors.contains("no-such-rev"))
    let option = try await Program.run(command + ["--at=--output=x"], in: repository.path)
    #expect(option.status == 4 && repository.read("x") == nil)
  }

  @Test func aMalformedPackIsRefusedWithAllItsProblems() async throws {
    let repository = try await shop()
    try repository.write(
      "bad.yml", toyPack.replacing("name: Toy", with: "nam: Toy").replacing("body: block", with: "bodies: block"))
    for command in [["scan"], ["draft"], ["languages"]] {
      let result = try await Program.run(command + ["--scanners", "bad.yml"], in: repository.path)
      #expect(result.status == 2 && result.output.isEmpty, "\(command)")
      for line in ["bad.yml:2: ", "bad.yml:14: ", "bad.yml:23: "] {
        #expect(result.errors.contains(line), "\(command)")
      }
    }
    let check = try await repository.recon("check-scanners", "bad.yml")
    #expect(check.status == 1 && check.text.split(separator: "\n").count == 3)
    let sound = try await repository.recon("check-scanners", ".git/toy.yml")
    #expect(sound.status == 0 && sound.output.isEmpty)
  }
}
