import TestKit
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the words go, and whose words are never lost.
struct OutputTests {
  @Test func draftWritesBesideWhatItDescribes() async throws {
    let repository = try await shop()
    let first = try await repository.recon("draft", "--modify", "total", toy)
    #expect(first.status == 0 && first.output.isEmpty)
    #expect(first.errors == "recon: wrote ./PLANNING.md\n" || first.errorLines.count == 1)
    let document = try #require(repository.read("PLANNING.md"))
    #expect(String(decoding: document, as: UTF8.self).contains("`cart.toy:1-3`"))

    // What it wrote is no part of what it describes, and an unedited draft is replaced.
    let again = try await repository.recon("draft", "--modify", "total", toy)
    #expect(again.status == 0)
    #expect(repository.read("PLANNING.md") == document)
    let printed = try await repository.recon("draft", "--modify", "total", toy, "-o", "-")
    #expect(printed.status == 0 && printed.errors.isEmpty)
    #expect(printed.output == document)
    #expect(!printed.text.contains("canary-"))
    let other = try await repository.recon("draft", "--modify", "find", toy, "--quiet")
    #expect(other.status == 0 && other.errors.isEmpty)
    #expect(repository.read("PLANNING.md") != document)
  }

  @Test func aForeignPlanIsLeftAloneAndAnEditedOneKeepsItsWords() async throws {
    let repository = try await shop()
    _ = try await repository.recon("draft", "--modify", "total", toy)
    let edited = try #require(repository.text("PLANNING.md")) + "A word of mine.\n"
    try repository.write("PLANNING.md", edited)
    let again = try await repository.recon("draft", "--modify", "total", toy)
    #expect(again.status == 0 && repository.text("PLANNING.md") == edited, "\(again.errors)")
    let other = try await repository.recon("draft", "--modify", "find", toy)
    #expect(other.status == 0 && repository.text("PLANNING.md")?.hasSuffix("\nA word of mine.\n") == true)
    for text in ["# My plan\n", "\u{FEFF}x", " "] {
      try repository.write("PLANNING.md", text)
      let result = try await repository.recon("draft", "--modify", "total", toy)
      #expect(result.status == 1 && result.output.isEmpty && result.errorLines.count == 1, "\(result.errors)")
      #expect(result.errors.contains("PLANNING.md") && result.errors.contains("-o"))
      #expect(repository.read("PLANNING.md") == Array(text.utf8))
    }
    let elsewhere = try await repository.recon("draft", "--modify", "total", toy, "-o", "OTHER.md")
    #expect(elsewhere.status == 0 && repository.read("OTHER.md") != nil)
  }

  @Test func anOutputThatCannotBeWrittenEndsWith2() async throws {
    let repository = try await shop()
    for arguments in [
      ["draft", toy, "-o", "missing/PLAN.md"], ["scan", toy, "-o", "missing/facts"],
      ["draft", toy, "--format", "json", "-o", "missing/x"], ["scan", toy, "-o", ".git"],
    ] {
      let result = try await Program.run(arguments, in: repository.path)
      #expect(result.status == 2 && result.output.isEmpty && result.errorLines.count == 1, "\(arguments)")
    }
    try await repository.git("checkout", "--quiet", "-b", "side")
    #expect(try await repository.git("status", "--short") == "")
  }

  @Test func aReaderThatLeavesIsNoError() async throws {
    let repository = try await shop([
      "many.toy": (0..<4000).map { "fun name\($0)() { other\($0)() }\n" }.joined()
    ])
    for command in ["scan \(toy)", "scan --format json \(toy)", "draft \(toy) --format json"] {
      let result = try await Program.shell(
        "{ \"$0\" \(command); echo \"status $?\" >&2; } | head -1", in: repository.path)
      #expect(result.errors == "status 0\n", "\(command)")
      #expect(result.text.split(separator: "\n").count == 1)
    }
  }

  @Test func dataGoesToStdoutAndWordsToStderr() async throws {
    let repository = try await shop()
    for format in ["text", "markdown", "json"] {
      let result = try await repository.recon("ask", "callers", "--modify", "total", toy, "--format", format)
      #expect(result.status == 0 && result.errors.isEmpty && !result.output.isEmpty)
      #expect(!result.output.contains(0x1B), "\(format): no colour in a pipe")
      #expect(result.output.last == 0x0A)
    }
    let facts = try await repository.recon("scan", toy, "-o", "facts.ndjson")
    #expect(facts.status == 0 && facts.output.isEmpty)
    repository.remove("facts.ndjson.tmp")
    let printed = try await repository.recon("scan", toy)
    #expect(printed.text.contains("\"type\":\"header\"") && printed.text.contains("\"type\":\"summary\""))
  }

  @Test func colourIsForTerminalsAndNotAgainstNO_COLOR() async throws {
    let repository = try await shop()
    func shown(_ variables: [String: String]) async throws -> [UInt8] {
      let terminal = try PseudoTerminal()
      let result = try await Program.shell(
        "\"$0\" ask reason --modify total \(toy) > \(terminal.name)", in: repository.path,
        variables: variables.merging(["TERM": "xterm"], uniquingKeysWith: { first, _ in first }))
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      return terminal.contents()
    }
    let colourful = try await shown([:])
    #expect(colourful.contains(0x1B))
    let plain = try await shown(["NO_COLOR": "1"])
    #expect(!plain.contains(0x1B) && !plain.isEmpty)
    #expect(try await shown(["NO_COLOR": ""]) == colourful)
    #expect(try await shown(["TERM": "dumb"]) == plain)
  }

  @Test func aPackOfOnesOwnAddsALanguage() async throws {
    let repository = try await shop()
    let without = try await repository.recon("ask", "callers", "--modify", "total")
    #expect(without.status == 2)
    let with = try await repository.recon("ask", "callers", "--modify", "find", toy)
    #expect(with.status == 0 && with.text.contains("store.toy:2"))
    let languages = try await repository.recon("languages", toy)
    #expect(languages.text.contains("toy\t.toy\tyours\n"))

    // In the configuration folder it needs no option.
    try repository.write(".git/config-home/recon/scanners/toy.yml", toyPack)
    let configured = try await repository.recon(
      "ask", "callers", "--modify", "find",
      variables: ["XDG_CONFIG_HOME": repository.absolute(".git/config-home")])
    #expect(configured.status == 0 && configured.output == with.output)
    // In the repository it is never read unasked.
    for place in ["toy.yml", "Scanners/toy.yml", "recon/scanners/toy.yml", ".config/recon/scanners/toy.yml"] {
      try repository.write(place, toyPack)
    }
    #expect(try await repository.recon("ask", "callers", "--modify", "find").status == 2)
  }
}

/// A terminal that nobody sits at. What is written to it can be read back.
struct PseudoTerminal: ~Copyable {
  private let controller: Int32
  private let terminal: Int32
  /// Path of the terminal's device.
  let name: String

  init() throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&controller, &terminal, &name, nil, nil) == 0)
    self.controller = controller
    // Held open, so that what was written is not lost when the writer ends.
    self.terminal = terminal
    self.name = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    close(terminal)
    close(controller)
  }

  /// What was written so far; a few KiB at most.
  func contents() -> [UInt8] {
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(controller, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
