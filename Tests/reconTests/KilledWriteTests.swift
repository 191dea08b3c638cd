import TestKit
import Testing

/// A plan is whole at every moment, whenever the program that writes it is ended.
struct KilledWriteTests {
  @Test func aPlanIsTheOldOneOrTheNewOne() async throws {
    let repository = try await shop()
    _ = try await repository.recon("plan", "new")
    var old = try #require(repository.text("PLANNING.md"))
    // Later and later, from before the program has begun to after it is done; how many entries arrive is the machine's.
    for round in 0..<24 {
      let entry = "Entry \(round) of a program that is ended."
      let command = "\"$0\" plan log '\(entry)' & sleep \(Double(round) / 100); kill -9 $!; wait $! || true"
      _ = try await Program.shell(command, in: repository.path)
      let text = try #require(repository.text("PLANNING.md"))
      if text != old {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isNew = lines.map { $0.hasSuffix(entry) }
        #expect(isNew.count { $0 } == 1 && text.utf8.last == 0x0A, "\(text)")
        #expect(zip(lines, isNew).filter { !$0.1 }.map(\.0).joined(separator: "\n") == old)
      }
      old = text
    }
    // And nothing that was left lying stands in the way of the next.
    #expect(try await repository.recon("plan", "log", "At last.").status == 0)
    #expect(try #require(repository.text("PLANNING.md")).contains("At last."))
  }
}
