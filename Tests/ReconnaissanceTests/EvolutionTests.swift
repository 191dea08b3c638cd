import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

/// What past commits add to answers.
@Suite struct EvolutionTests {
  private func commit(_ subject: String, _ changed: [String], added: [String] = []) -> ChangeHistory.Commit {
    ChangeHistory.Commit(
      id: String(repeating: "\(subject.utf8.count % 10)", count: 40), subject: subject, changed: changed + added,
      added: added)
  }

  private var drafts: [FileDraft] {
    [
      FileDraft("src/cart.py").imports("price", from: "src.price").function("total", 1...20).call("price", 3),
      FileDraft("src/price.py").function("price", 1...9),
      FileDraft("src/stock.py").function("count", 1...9),
      FileDraft("src/other.py").function("other", 1...9),
    ]
  }

  private func partners(_ commits: [ChangeHistory.Commit]) throws -> ChangePartners {
    let index = Shop.index(drafts)
    let target = try #require(index.definitions(named: "total").first)
    return ChangePartners(
      TargetScope(Inquiry(index: index, targets: [.definition(target)])), ChangeHistory(commits: commits))
  }

  @Test func whatChangedTogetherComesFirst() throws {
    let together = commit("Count what is there", ["src/cart.py", "src/stock.py"])
    let found = try partners([together, together, commit("Change other", ["src/other.py", "src/gone.py"])])
    #expect(found.partners.map(\.path) == ["src/stock.py", "src/price.py"])
    #expect(found.partners.map(\.support) == [2, 0] && found.changes == 2)
    #expect(found.reason(found.partners[0]) == "changed in 2 of the 2 commits that changed the target's file")
    #expect(found.reason(found.partners[1]) == "called or named by the target")
  }

  /// Changed a moment ago, both: so only how they were changed with the target tells them apart.
  private var moment: ChangeHistory.Commit { commit("Both", ["src/other.py", "src/stock.py"]) }

  private func scores(_ commits: [ChangeHistory.Commit]) throws -> (other: Double, stock: Double) {
    let partners = try partners([moment] + commits).partners
    return try (
      #require(partners.first { $0.path == "src/other.py" }).score,
      #require(partners.first { $0.path == "src/stock.py" }).score
    )
  }

  @Test func aSmallCommitSaysMoreThanALargeOne() throws {
    let found = try scores([
      commit("A", ["src/cart.py", "src/stock.py", "src/price.py"] + (0..<9).map { "x\($0)" }),
      commit("B", ["src/cart.py", "src/other.py"]),
    ])
    #expect(found.other > found.stock)
  }

  @Test func theLatestChangeOfTheTargetSaysMoreThanEarlierOnes() throws {
    let found = try scores([
      commit("A", ["src/cart.py", "src/other.py"]), commit("B", ["src/cart.py", "src/stock.py"]),
    ])
    #expect(found.other > found.stock)
    // What passed meanwhile without the target makes it no older.
    let elsewhere = try scores(
      (0..<50).map { commit("\($0)", ["src/price.py"]) } + [commit("A", ["src/cart.py", "src/other.py"])]
        + [commit("B", ["src/cart.py", "src/stock.py"])])
    #expect(abs(elsewhere.other - found.other) < 1e-9 && abs(elsewhere.stock - found.stock) < 1e-9)
  }

  @Test func workGoesOnWhereItIs() throws {
    let old = commit("Old", ["src/cart.py", "src/other.py", "src/stock.py"])
    #expect(try partners([commit("New", ["src/stock.py"]), old]).partners.first?.path == "src/stock.py")
    #expect(try partners([commit("New", ["src/other.py"]), old]).partners.first?.path == "src/other.py")
  }

  /// A new file, of which no commit knows yet, and one that names the target in a comment.
  @Test func whatSpeaksOfTheSameIsAPartnerToo() throws {
    let index = Shop.index(
      drafts + (0..<4).map { FileDraft("src/more\($0).py").function("more\($0)", 1...9) })
    let target = try #require(index.definitions(named: "total").first)
    let contents = [
      "src/cart.py": "def total(cart):\n  discount = voucher(cart)\n  return rounded(discount)\n",
      "src/other.py": "a voucher gives a discount that is rounded", "src/stock.py": "counts what is there",
    ].mapValues { Array($0.utf8) }
    let vocabulary = TargetVocabulary([.definition(target)], in: index, contents: contents)
    let texts = SharedTexts(vocabulary: vocabulary, files: contents.mapValues(vocabulary.counts(in:)))
    let inquiry = Inquiry(
      index: index, targets: [.definition(target)],
      mentions: ["total": [Mention(path: "src/stock.py", line: 3, context: .comment)]], sharedTexts: texts)
    let found = ChangePartners(
      TargetScope(inquiry), ChangeHistory(commits: [commit("A", ["src/more0.py"])]), PartnerLikeness(inquiry))
    #expect(found.partners.map(\.path) == ["src/other.py", "src/stock.py", "src/price.py"])
    #expect(
      found.partners.map(found.reason) == [
        "no commit or call is seen to tie it; shares words: discount, voucher, round", "names the target",
        "called or named by the target",
      ])
  }

  @Test func commitsOfVeryManyFilesTieNothing() throws {
    let broad = commit("Reformat", ["src/cart.py", "src/stock.py"] + (0..<40).map { "x\($0)" })
    #expect(try partners([broad]).partners.map(\.path) == ["src/price.py"])
  }

  @Test func fixesAreToldByTheirMessages() {
    let history = ChangeHistory(
      commits: [commit("Fixes a crash", ["a"]), commit("Add prefixes", ["a"]), commit("Fix b", ["b"])])
    let found = FileHistory(["a"], history)
    #expect(found.commits.count == 2 && found.fixes.map(\.subject) == ["Fixes a crash"])
    #expect(PlainWords.of(found.line).contains("changed by 2 of 3 commits"))
    #expect(PlainWords.of(FileHistory(["c"], history).line).contains("no change in 3 commits since it came"))
  }

  @Test func aMessageLeadsToTheFileItChanged() {
    let history = ChangeHistory(commits: [commit("Round money half up", ["src/stock.py"])])
    let search = FeatureSearch(["round the money"], in: Shop.index(drafts), history: history)
    #expect(search.matches.map(\.file.path) == ["src/stock.py"])
    #expect(search.matches.first?.commit?.commit.subject == "Round money half up" && search.matches.first?.words == [])
    #expect(FeatureSearch(["round the money"], in: Shop.index(drafts)).matches.isEmpty)
  }

  @Test func aFolderThatSuchFilesWentToIsTheirs() {
    let drafts =
      self.drafts + [
        FileDraft("jobs/mail_job.py").function("run", 1...9), FileDraft("jobs/sync_job.py").function("run", 1...9),
      ]
    let index = Shop.index(drafts)
    let history = ChangeHistory(commits: [commit("Add a job that syncs", [], added: ["jobs/sync_job.py"])])
    let ranking = FolderRanking(
      FeatureSearch(["nightly cleanup job"], in: index, history: history), FolderCensus(index), index)
    #expect(ranking.candidates.map(\.folder.path) == ["jobs", "src"])
    #expect(ranking.candidates.first?.likeAddition?.commit.subject == "Add a job that syncs")
    #expect(ranking.candidates.first?.likeAddition?.words == ["job"])
    #expect(ranking.candidates.first?.words == ["job"])
  }

  private func folders(
    _ phrase: String, _ drafts: [FileDraft], _ commits: [ChangeHistory.Commit] = []
  ) -> [String] {
    let index = Shop.index(drafts)
    let search = FeatureSearch([phrase], in: index, history: ChangeHistory(commits: commits))
    return FolderRanking(search, FolderCensus(index), index).candidates.map(\.folder.path)
  }

  @Test func aNewThingGoesToTheFolderOfSuchThings() {
    let drafts = [
      FileDraft("src/client.py").function("send", 1...9), FileDraft("src/server.py").function("receive", 1...9),
      FileDraft("src/transports/plain.py").function("open", 1...9),
    ]
    #expect(folders("Add MockTransport", drafts).first == "src/transports")
  }

  @Test func aNewFileIsInTheLanguageThatGrows() {
    let drafts = [
      FileDraft("web/a.js", language: "javascript").function("report", 1...9),
      FileDraft("server/a.py").function("report", 1...9), FileDraft("jobs/c.py").function("c", 1...9),
    ]
    let added = [commit("Add c", [], added: ["jobs/c.py"])]
    let ranked = folders("weekly report", drafts, added).filter { $0 != "jobs" }
    #expect(ranked == ["server", "web"])
    // With nothing to tell them apart, by path.
    #expect(folders("weekly report", Array(drafts.prefix(2))) == ["server", "web"])
  }

  /// A folder of migrations is one that new files go to; where each has its own, they go beside each other.
  @Test func migrationsHaveAPlaceToo() {
    let drafts = (1...3).map { number in
      FileDraft("db/0\(number)_x/up.sql", language: "sql")
        .fact(.data, .migration, "0\(number)_x", 1, [.access: "declare"])
    }
    let ranked = folders("total", self.drafts + drafts)
    #expect(Set(ranked) == ["db", "src"])
  }

  @Test(arguments: [
    ("feat(api): add rate limits per key (#12)", "api add rate limits per key"),
    ("Retry failed uploads twice", "Retry failed uploads twice"),
    ("fix!: parse dates in headers", "parse dates in headers"),
    ("chore: tidy the build files", nil), ("Merge branch main into x", nil), ("Bump version of parser", nil),
    ("Fix typo", nil), ("", nil),
  ])
  func subjectsBecomePhrases(_ subject: String, _ phrase: String?) {
    #expect(FeatureSubject(subject)?.phrase.split(separator: " ").joined(separator: " ") == phrase)
  }

  @Test func aReplayAsksWhatTheCommitDid() {
    let index = Shop.index(drafts + [FileDraft("jobs/a.py").function("a", 1...2)])
    let replay = ReplayedCommit(
      subject: "Price the whole cart",
      changed: [
        ("src/cart.py", "src/cart.py"), ("src/price.py", "src/price.py"), (nil, "src/basket.py"), (nil, "notes.txt"),
      ], in: index)
    #expect(replay.questions.map(\.prediction) == [.localisation, .placement, .coChange])
    #expect(replay.questions.map(\.truth) == [["src/cart.py", "src/price.py"], ["src"], ["src/price.py"]])
    #expect(replay.questions.last?.target == "src/cart.py")
  }

  @Test func ratesAreCounted() {
    let cases = [1, 3, nil, 12].enumerated().map { number, rank in
      BacktestReport.Case(.tests, commit: "c\(number)", rank: rank, baselineRank: nil)
    }
    let rates = BacktestRates(cases)
    #expect([1, 3, 10, 20].map(rates.hits) == [1, 2, 2, 3] && rates.baselineHits(within: 9) == 0)
    #expect(abs(rates.reciprocalRank - (1 + 1.0 / 3 + 1.0 / 12) / 4) < 1e-12)
    #expect(BacktestRates([]).reciprocalRank == 0)
  }
}
