import Foundation
import TestKit
import Testing

/// `recon backtest`, and what past commits add to answers, on histories made for it.
struct BacktestCommandTests {
  private func commit(_ repository: TemporaryRepository, _ message: String, _ files: [String: String]) async throws {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try repository.write(path, text) }
    try await repository.commit(message)
  }

  /// A store and a cart that change together, and jobs that come one by one.
  private func history() async throws -> TemporaryRepository {
    let repository = try await TemporaryRepository([
      "src/store.toy": "fun fetch(key) {\n}\n", "src/cart.toy": "fun total() {\n}\n",
      "jobs/mail.toy": "fun mail() {\n}\n", "README.md": "# Shop\n", "CODEOWNERS": "src/ @shop\n",
    ])
    try repository.write(".git/toy.yml", toyPack)
    try await repository.commit("Begin")
    for number in 1...6 {
      try await commit(
        repository, "Fetch cart totals from store \(number)",
        [
          "src/store.toy": "fun fetch(key) {\n  round\(number)()\n}\n",
          "src/cart.toy": "fun total() {\n  fetch(\(number))\n}\n",
        ])
      try await commit(
        repository, "Add nightly job that mails report \(number)",
        ["jobs/report\(number).toy": "fun report\(number)() {\n}\n"]
      )
    }
    return repository
  }

  @Test func pastCommitsAreAskedAgain() async throws {
    let repository = try await history()
    let result = try await repository.recon("backtest", toy, "--format", "json")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let json = try #require(JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let predictions = try #require(json["predictions"] as? [[String: Any]])
    let cases = Dictionary(
      predictions.map { ($0["prediction"] as? String ?? "", $0["cases"] as? Int ?? -1) }, uniquingKeysWith: { $1 })
    #expect(cases == ["localisation": 6, "placement": 6, "tests": 0, "coChange": 6])
    let placed = try #require(predictions.first { $0["prediction"] as? String == "placement" })
    #expect(placed["hitsAt1"] as? Int == 6, "\(placed)")
    let changing = try #require(predictions.first { $0["prediction"] as? String == "coChange" })
    #expect(try #require(changing["hitsAt1"] as? Int) >= 5, "\(changing)")
    // Kept by commit, and the same when it is not.
    #expect(try await repository.recon("backtest", toy, "--format", "json").output == result.output)
    #expect(try await repository.recon("backtest", toy, "--format", "json", "--no-cache").output == result.output)
    let text = try await repository.recon("backtest", toy)
    #expect(text.text.contains("folder of new files (structure)") && text.text.contains("naive"), "\(text.text)")
  }

  @Test func aDraftSaysHowOftenItWasRight() async throws {
    let repository = try await history()
    let cache = ["XDG_CACHE_HOME": repository.absolute(".git/cache")]
    func structure(_ options: String...) async throws -> String {
      let question = ["ask", "structure", "--add", "job that mails invoices", toy]
      return try await Program.run(question + options, in: repository.path, variables: cache).text
    }
    let rate = "first right in 6 of the last 6 such commits here (recon backtest)"
    let told = try await structure("--track-record")
    #expect(told.contains(rate), "\(told)")
    // Whether it was worked out before shows only where it is asked for.
    #expect(try await structure("--track-record", "--no-cache") == told)
    #expect(try await !structure().contains("such commits here"))
  }

  @Test func whatChangesTogetherAndWhomToAskIsTold() async throws {
    let repository = try await history()
    let text = try await repository.recon("ask", "indirect", "--modify", "total", toy).text
    #expect(
      text.contains("Changed together with it, of 6 commits that changed its file: src/store.toy in 6"), "\(text)")
    #expect(text.contains("changed by 6 of 13 commits") && text.contains("@shop"), "\(text)")
    let similar = try await repository.recon("ask", "similar", "--add", "cart totals", toy).text
    #expect(similar.contains("changed with it: src/store.toy"), "\(similar)")
  }

  @Test func withoutHistoryNothingIsClaimed() async throws {
    let folder = try await TemporaryRepository(["a.toy": "fun total() {\n}\n", "toy.yml": toyPack], git: false)
    let indirect = try await folder.recon("ask", "indirect", "--modify", "total", "--scanners=toy.yml")
    #expect(indirect.status == 0 && indirect.text.contains("History: none to read"), "\(indirect.text)")
    let structure = try await folder.recon("ask", "structure", "--add", "total of a cart", "--scanners=toy.yml")
    #expect(structure.status == 0 && structure.text.contains("track record: none"), "\(structure.text)")
    let backtest = try await folder.recon("backtest", "--scanners=toy.yml")
    #expect(backtest.status == 4 && backtest.output.isEmpty, "\(backtest.errors)")
    let young = try await shop()
    let nothing = try await young.recon("backtest", toy)
    #expect(nothing.status == 0 && nothing.text.hasPrefix("no commit among the newest"), "\(nothing.text)")
  }

  @Test func aShallowCloneSaysSo() async throws {
    let repository = try await history()
    try await repository.git("clone", "-q", "--depth", "3", "file://\(repository.path)", "copy")
    try repository.write("copy/.git/toy.yml", toyPack)
    let text = try await Program.run(
      ["ask", "indirect", "--modify", "total", toy], in: repository.absolute("copy")
    ).text
    #expect(text.contains("of a shallow clone"), "\(text)")
  }

  @Test(arguments: ["?", "x", "größe der münzen", "登录超时", "zyzzyva quux"])
  func aPhraseNothingResemblesIsAnswered(_ phrase: String) async throws {
    let repository = try await history()
    let similar = try await repository.recon("ask", "similar", "--add", phrase, toy)
    #expect(similar.status == 0 && similar.text.contains("none: "), "\(similar.text)")
  }
}
