import TestKit
import Testing

/// The cache as a user meets it: unseen, except where it cannot be used.
struct CacheCommandTests {
  private struct Bench {
    let repository: TemporaryRepository
    let home: TemporaryRepository

    init() async throws {
      repository = try await shop()
      home = try await TemporaryRepository(git: false)
    }

    func recon(_ arguments: String...) async throws -> Program.Result {
      try await Program.run(arguments, in: repository.path, variables: ["XDG_CACHE_HOME": home.path])
    }

    var database: [UInt8]? { home.read("recon/facts-1/facts.sqlite") }
  }

  @Test func whatIsKeptChangesNothing() async throws {
    let bench = try await Bench()
    let cold = try await bench.recon("scan", "--no-cache", toy)
    #expect(bench.database == nil)
    for _ in 0..<2 {
      let result = try await bench.recon("scan", toy)
      #expect(result.output == cold.output && result.status == 0 && result.errors.isEmpty)
    }
    let info = try await bench.recon("cache", "info")
    #expect(info.text.contains("folder    \(bench.home.path)/recon\nfiles     4 read\n"))
    let sound = try await bench.recon("cache", "verify")
    #expect(sound.status == 0 && sound.text.hasSuffix("rows, all sound\n"))
    let cleared = try await bench.recon("cache", "clear")
    #expect(cleared.status == 0 && cleared.text.hasSuffix("removed\n"))
    #expect(bench.database == nil)
    #expect(try await bench.recon("cache", "verify").text == "0 rows, all sound\n")
  }

  @Test func aDamagedOneIsBegunAnew() async throws {
    let bench = try await Bench()
    let right = try await bench.recon("scan", toy)
    var bytes = try #require(bench.database)
    for index in stride(from: 100, to: bytes.count, by: 50) { bytes[index] ^= 0xFF }
    try bench.home.write(Array("recon/facts-1/facts.sqlite".utf8), bytes)
    #expect(try await bench.recon("cache", "verify").status == 1)
    #expect(try await bench.recon("scan", toy).output == right.output)
    #expect(try await bench.recon("scan", toy).output == right.output)
    #expect(try await bench.recon("cache", "verify").status == 0)
  }

  @Test func whereNothingCanBeKeptOneLineSaysSo() async throws {
    let bench = try await Bench()
    let right = try await bench.recon("scan", "--no-cache", toy)
    try bench.home.write("recon", "a file in the folder's place")
    let result = try await bench.recon("scan", toy)
    #expect(result.status == 0 && result.output == right.output)
    #expect(result.errors == "recon: facts are not kept: \(bench.home.path)/recon: Not a directory\n")
    #expect(try await bench.recon("scan", "--quiet", toy).errors.isEmpty)
  }

  @Test func withoutAHomeNothingIsKept() async throws {
    let repository = try await shop()
    let result = try await repository.recon("scan", toy)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(try await repository.recon("cache", "info").status == 2)
  }

  /// A process that is killed while it writes leaves a cache that is right, or none.
  @Test func killedInTheMiddle() async throws {
    let bench = try await Bench()
    let right = try await bench.recon("scan", "--no-cache", toy)
    for delay in ["0", "0.01", "0.03", "0.06", "0.1"] {
      _ = try await Program.shell(
        "\"$0\" scan \(toy) > /dev/null 2>&1 & p=$!; sleep \(delay); kill -9 $p; wait $p; :", in: bench.repository.path,
        variables: ["XDG_CACHE_HOME": bench.home.path])
      let result = try await bench.recon("scan", toy)
      #expect(result.output == right.output && result.errors.isEmpty)
      #expect(try await bench.recon("cache", "verify").status == 0)
      _ = try await bench.recon("cache", "clear")
    }
  }

  @Test func noSecretIsKept() async throws {
    let bench = try await Bench()
    _ = try await bench.recon("scan", toy)
    let kept = try #require(bench.database) + (bench.home.read("recon/facts-1/facts.sqlite-wal") ?? [])
    #expect(String(decoding: kept, as: UTF8.self).contains("SHOP_TOKEN"))
    #expect(!String(decoding: kept, as: UTF8.self).contains("canary-token"))
  }
}
