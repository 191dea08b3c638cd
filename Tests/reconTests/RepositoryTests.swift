import TestKit
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Odd and broken repositories.
struct RepositoryTests {
  private func lines(_ result: Program.Result, _ type: String) -> [Substring] {
    result.text.split(separator: "\n").filter { $0.contains("\"type\":\"\(type)\"") }
  }

  @Test func anEmptyRepositorySaysSo() async throws {
    let repository = try await TemporaryRepository()
    for command in ["draft", "ask"] {
      let result = try await Program.run(
        command == "ask" ? ["ask", "callers"] : ["draft"], in: repository.path)
      #expect(result.status == 4 && result.output.isEmpty && result.errorLines.count == 1, "\(result.errors)")
      #expect(result.errors.contains("no files to scan"))
    }
    #expect(repository.read("PLANNING.md") == nil)
  }

  @Test func aRepositoryWithoutCommitsIsScanned() async throws {
    let repository = try await shop(commit: false)
    let result = try await repository.recon("draft", "--modify", "total", toy, "-o", "-")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("`cart.toy:1-3`"))
  }

  @Test func aPlainFolderIsScanned() async throws {
    let folder = try await TemporaryRepository(["a.toy": "fun a() {\n}\n", "toy.yml": toyPack], git: false)
    let result = try await folder.recon("draft", "--modify", "a", "--scanners=toy.yml", "-o", "-")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("`a.toy:1-2`"))
    let revision = try await folder.recon("scan", "--at", "HEAD")
    #expect(revision.status == 4 && revision.output.isEmpty)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything")) func anUnreadableFileMakesTheScanPartial() async throws
  {
    let repository = try await shop()
    try repository.setMode("cart.toy", 0)
    for arguments in [["scan"], ["draft", "-o", "-"], ["ask", "questions"]] {
      let result = try await Program.run(arguments, in: repository.path)
      #expect(result.status == 3 && !result.output.isEmpty)
      #expect(result.errors.contains("cart.toy"))
    }
  }

  /// The same for root: a commit one of whose files is not there.
  @Test func aMissingBlobMakesTheScanPartial() async throws {
    let repository = try await shop()
    let blob = try await repository.git("rev-parse", "HEAD:cart.toy")
    repository.remove(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    for arguments in [["scan"], ["draft", "-o", "-"], ["ask", "questions"]] {
      let result = try await Program.run(arguments + ["--at", "HEAD"], in: repository.path)
      #expect(result.status == 3 && !result.output.isEmpty, "\(arguments)")
      #expect(result.errors.contains("cart.toy"), "\(arguments)")
    }
    let quiet = try await repository.recon("scan", "--quiet", "--at", "HEAD")
    #expect(quiet.status == 3 && quiet.errors.isEmpty)
  }

  @Test func binaryAndHugeFilesAreCountedNotWarnedOf() async throws {
    let repository = try await shop(["huge.toy": String(repeating: "# filler\n", count: 120_000)])
    try repository.write(Array("image.toy".utf8), [0x89, 0x50, 0, 1, 2])
    let result = try await repository.recon("scan", toy)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let summary = try #require(lines(result, "summary").first)
    #expect(summary.contains("\"binary\":1") && summary.contains("\"oversized\":1"))
    #expect(!result.text.contains("huge.toy"))
    let wide = try await repository.recon("scan", toy, "--max-file-size", "2000000")
    #expect(wide.text.contains("huge.toy"))
  }

  @Test func bytesThatAreNotUTF8AreShownAsSuch() async throws {
    let repository = try await shop()
    try repository.write(
      Array("caf\u{e9}".unicodeScalars.map { UInt8($0.value) }) + Array(".toy".utf8), Array("fun c() { }\n".utf8))
    try repository.write(Array("latin.toy".utf8), [0x66, 0x75, 0x6E, 0x20, 0xE9, 0x28, 0x29, 0x7B, 0x7D, 0x0A])
    let scan = try await repository.recon("scan", toy)
    #expect(scan.status == 0)
    #expect(String(validating: scan.output, as: UTF8.self) != nil)
    #expect(scan.text.contains("\"pathBytes\":\"Y2Fm6S50b3k=\""))
    let draft = try await repository.recon("draft", toy, "-o", "-")
    #expect(draft.status == 0 && String(validating: draft.output, as: UTF8.self) != nil)
  }

  /// git runs programs named in the scanned repository; none may run.
  @Test func nothingOfTheRepositoryRuns() async throws {
    let repository = try await shop([".gitattributes": "* filter=evil diff=evil\n"])
    let trap = repository.absolute(".git/trap")
    try repository.write(".git/trap", "#!/bin/sh\necho \"$0 $*\" >> '\(repository.absolute(".git/sprung"))'\ncat\n")
    try repository.setMode(".git/trap", 0o755)
    for hook in ["post-index-change", "pre-commit", "post-checkout", "reference-transaction"] {
      try repository.write(".git/hooks/\(hook)", "#!/bin/sh\nexec '\(trap)'\n")
      try repository.setMode(".git/hooks/\(hook)", 0o755)
    }
    for key in [
      "core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.textconv",
      "diff.external", "core.pager", "gpg.program", "core.sshCommand", "core.askPass",
    ] { try await repository.git("config", key, trap) }
    try repository.write("cart.toy", "fun total() {\n  get(2)\n}\n")
    _ = try? await repository.git("status", "--short")
    #expect(repository.read(".git/sprung") != nil, "the trap does not work")
    repository.remove(".git/sprung")

    for arguments in [
      ["scan", toy], ["scan", "--at", "HEAD", toy], ["draft", toy, "--modify", "total"],
      ["draft", "--at", "HEAD", toy, "-o", "-"], ["ask", "indirect", "--modify", "total", toy], ["doctor"],
      ["diff", "HEAD", toy], ["diff", "HEAD..HEAD", toy], ["diff", "HEAD...HEAD", "--modify", "total", toy],
    ] {
      let result = try await Program.run(arguments, in: repository.path)
      #expect(result.status == 0, "\(arguments): \(result.errors)\(result.text)")
      #expect(repository.text(".git/sprung") == nil, "\(arguments)")
    }
  }

  @Test func doctorSaysWhatItSees() async throws {
    let repository = try await shop()
    let fine = try await repository.recon("doctor")
    #expect(fine.status == 0 && fine.text.split(separator: "\n").allSatisfy { $0.hasPrefix("ok  ") })
    let none = try await Program.run(["doctor", "/nonexistent"])
    #expect(none.status == 1 && none.text.contains("NO  "))
  }
}
