import CodeIndex
import Facts

/// Code that runs once or by hand: migrations, seeds, scripts, examples, what stands in for a service while tests run. What
/// it costs, or how it fails, is seen by whoever starts it, so it is no risk of the running program.
enum RunsOnce {
  static func holds(_ file: ScannedFile, _ index: CodeIndex) -> Bool {
    if file.role == .test || file.role == .documentation { return true }
    if makesData(file, index) { return true }
    if file.facts(.data).contains(where: { $0.detail == .migration && $0[.access] != "read" }) { return true }
    let folders = file.path.split(separator: "/").dropLast()
    if file.fileName.hasSuffix(".rake") { return true }
    if let first = folders.first, topmost.contains(first) { return true }
    if folders.contains(where: { servesTests(Set(IdentifierWords.split(String($0)))) }) { return true }
    // Below the sources such a name is a package's: `src/main/java/com/example/demo`.
    if folders.prefix(while: { $0 != "src" }).contains(where: {
      !showing.isDisjoint(with: IdentifierWords.split(String($0)))
    }) {
      return true
    }
    return !nameWords.isDisjoint(with: stemWords(file)) || namesShownData(file)
  }

  /// It stands in a function that is called after an upgrade, and runs once with it (`migrate_keys`, `Upgrade`), or that only what
  /// runs once calls.
  static func isStep(_ fact: FactView, _ index: CodeIndex) -> Bool {
    guard let around = index.enclosingDefinition(of: fact), around.detail.isFunctionLike else { return false }
    let words = IdentifierWords.split(around.name)
    if words.first == "upgrade" || words.first == "migrate" || words.contains("migrations") { return true }
    let callers = index.callers(of: around).map(\.site.file).filter { $0.role != .test }
    return !callers.isEmpty && callers.allSatisfy { holds($0, index) }
  }

  /// Data that is made up to be shown or tested with: a secret there opens nothing.
  static func showsData(_ file: ScannedFile, _ index: CodeIndex) -> Bool {
    makesData(file, index) || namesShownData(file)
  }

  /// `SampleDataService`, `CreateTestOrders`, `demo.py`, `OrderFixtures`
  private static func namesShownData(_ file: ScannedFile) -> Bool {
    let words = stemWords(file)
    if words == ["demo"] || words == ["mock"] || !fixtures.isDisjoint(with: words) { return true }
    return !shown.isDisjoint(with: words) && !made.isDisjoint(with: words)
  }

  private static func stemWords(_ file: ScannedFile) -> [String] {
    IdentifierWords.split(file.fileName.split(separator: ".").first.map(String.init) ?? "")
  }

  /// It imports what makes data up, to fill a database that is empty.
  private static func makesData(_ file: ScannedFile, _ index: CodeIndex) -> Bool {
    guard let packages = index.profile(for: file)?.practice.fillerPackages, !packages.isEmpty else { return false }
    return file.facts(.import).contains { fact in
      packages.contains { package in
        fact.name.hasPrefix(package) && fact.name.dropFirst(package.count).first.map(parts) ?? true
      }
    }
  }

  /// What stands between a package and a part of it.
  private static func parts(_ character: Character) -> Bool { "./\\:".contains(character) }

  /// `test_utils`, `smoke-test`, `testing_support`: what tests are written with, or a test that is a program.
  private static func servesTests(_ folder: Set<String>) -> Bool {
    !words.isDisjoint(with: folder) || folder == ["e2e"] || folder == ["test"] || folder.contains("testdb")
      || folder == ["default", "data"]
      || !["test", "testing", "tests"].allSatisfy { !folder.contains($0) } && !testWords.isDisjoint(with: folder)
  }

  private static let testWords: Set<String> = ["util", "utils", "helper", "helpers", "support", "smoke", "kit"]
  private static let words: Set<String> = [
    "alembic", "migration", "migrations", "migrate", "migrator", "upgrade", "upgrades",
    "script", "scripts", "seed", "seeds", "seeder", "seeders", "examples",
    "benchmark", "benchmarks", "factories", "fixtures", "mock", "mocks", "msw",
  ]
  private static let showing: Set<String> = ["example", "demo"]
  /// Of a folder at the top alone.
  private static let topmost: Set<Substring> = ["tools", "bin", "hack", "ci", "dev", "playwright", "e2e", "cypress"]
  private static let fixtures: Set<String> = ["fixture", "fixtures"]
  private static let shown: Set<String> = ["sample", "demo", "test", "dummy", "fake"]
  private static let made: Set<String> = ["data", "create", "generate", "generator", "populate"]
  /// Of a file's name alone: a folder may be called so for what it sells.
  private static let nameWords: Set<String> = [
    "seed", "seeds", "seeder", "fake", "dummy", "migration", "migrations", "migrate", "migrator",
  ]
}
