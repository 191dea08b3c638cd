import TestKit
import Testing

/// `--at` says what a clean checkout of that commit says, whatever kind of repository holds it.
struct CommitScanTests {
  enum Form: String, CaseIterable, Sendable {
    case bare, shallow, worktree, sha256, partial, detached
  }

  private static let commands = [
    ["scan", "--format", "ndjson"], ["scan", "--format", "json"], ["ask", "callers", "--modify", "store.toy:get"],
    ["ask", "tooling", "--format", "json"], ["draft", "--modify", "store.toy:get", "-o", "-"],
    ["draft", "--format", "json"],
  ]

  @Test(arguments: Form.allCases) func aCommitIsWhatItsCheckoutIs(form: Form) async throws {
    let origin = try await history(objectFormat: form == .sha256 ? "sha256" : "sha1")
    // An older commit where the clone has its files.
    let revision = form == .shallow || form == .partial ? "HEAD" : "HEAD~1"
    let commit = try await origin.git("rev-parse", revision)
    // What past commits say is said as far as a clone holds them.
    let checkout = form == .shallow ? try await clone(origin, "--depth=1") : try await clone(origin)
    try await checkout.git("checkout", "--quiet", "--detach", commit)
    let (holder, folder) = try await repository(form, of: origin)
    for command in Self.commands {
      let pack = "--scanners=\(origin.absolute(".git/toy.yml"))"
      let at = try await Program.run(command + [pack, "--at", commit], in: folder)
      let clean = try await Program.run(command + [pack], in: checkout.path)
      #expect(at.status == 0 && clean.status == 0, "\(form) \(command): \(at.errors) \(clean.errors)")
      #expect(Self.body(at) == Self.body(clean), "\(form) \(command)")
      #expect(at.output.count > 200)
    }
    withExtendedLifetime(holder) {}
  }

  /// Without the line that names the revision: the header of a scan, `ref` of a report.
  private static func body(_ result: Program.Result) -> [Substring] {
    result.text.split(separator: "\n").map { line in
      guard line.hasPrefix("{\"data\":{\"repository\"") || line.contains("\"type\":\"header\"") else { return line }
      return line[..<(line.firstRange(of: "\"ref\"")?.lowerBound ?? line.endIndex)]
    }.filter { !$0.contains("\"ref\": ") }
  }

  private func history(objectFormat: String) async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository(
      [
        "store.toy": "fun get(key) {\n  find(key)\n}\nfun find(key) { }\n", "cart.toy": "fun total() {\n  get(1)\n}\n",
        "lib/deep/er.toy": "fun er() {\r\n  get(2)\r\n}\r\n", ".gitattributes": "lib/** linguist-vendored\n",
        "Makefile": "test:\n\trun tests\n", "package.json": "{\"dependencies\": {\"left\": \"1\"}}\n", "empty.toy": "",
      ], objectFormat: objectFormat)
    try repository.write(".git/toy.yml", toyPack)
    try repository.write(Array("caf".utf8) + [0xE9] + Array(".toy".utf8), Array("fun c() { }\n".utf8))
    try repository.write(Array("image.toy".utf8), [0x89, 0, 1])
    try repository.link("link.toy", to: "store.toy")
    try repository.setMode("cart.toy", 0o755)
    try await repository.commit("Begin")
    try repository.write("cart.toy", "fun total() {\n  get(1)\n  get(3)\n}\n")
    try await repository.git("mv", "store.toy", "depot.toy")
    try await repository.git("mv", "depot.toy", "store.toy")
    try await repository.commit("Twice")
    try repository.write("store.toy", "# one more\nfun get(key) {\n}\n")
    repository.remove("lib")
    try await repository.commit("Less")
    return repository
  }

  private func clone(_ origin: TemporaryRepository, _ options: String...) async throws -> TemporaryRepository {
    let clone = try await TemporaryRepository(git: false)
    try await clone.git(["clone", "--quiet"] + options + ["file://\(origin.path)", "."])
    return clone
  }

  /// A repository of that kind, and the folder to stand in.
  private func repository(
    _ form: Form, of origin: TemporaryRepository
  ) async throws -> (holder: TemporaryRepository, folder: String) {
    switch form {
    case .bare:
      let bare = try await clone(origin, "--bare")
      return (bare, bare.path)
    case .shallow:
      let shallow = try await clone(origin, "--depth=1")
      return (shallow, shallow.path)
    case .worktree:
      let main = try await clone(origin)
      try await main.git("worktree", "add", "--quiet", "--detach", "beside", "HEAD")
      return (main, main.absolute("beside"))
    case .sha256, .detached:
      let copy = try await clone(origin)
      if form == .detached { try await copy.git("checkout", "--quiet", "--detach", "HEAD") }
      // What stands on disk must not matter.
      try copy.write("cart.toy", "fun changed() { }\n")
      try copy.write("new.toy", "fun more() { }\n")
      return (copy, copy.path)
    case .partial:
      try await origin.git("config", "uploadpack.allowFilter", "true")
      let partial = try await clone(origin, "--filter=blob:none")
      return (partial, partial.path)
    }
  }
}
