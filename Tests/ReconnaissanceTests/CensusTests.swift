import CodeIndex
import Facts
import Testing

@testable import Reconnaissance

@Suite struct CensusTests {
  @Test(arguments: [
    ("load_user", [CaseStyle.snakeCase]), ("loadUser", [.camelCase]), ("LoadUser", [.pascalCase]),
    ("LOAD_USER", [.screamingSnakeCase]), ("load-user", [.kebabCase]), ("run", [.snakeCase, .camelCase, .kebabCase]),
    ("URL", [.pascalCase, .screamingSnakeCase]), ("_private_name", [.snakeCase]),
    ("valid?", [.snakeCase, .camelCase, .kebabCase]),
    ("Load_User", [.pascalSnakeCase]), ("load_User", [.mixed]), ("operator+", [.mixed]), ("__", []), ("42", []),
  ])
  func stylesThatANameFits(_ name: String, _ styles: [CaseStyle]) { #expect(CaseStyle.fitting(name) == styles) }

  @Test func capitalsThatExportAreNoStyle() {
    #expect(CaseStyle.fitting("ServeHTTP", capitalExports: true) == [.mixedCaps])
    #expect(CaseStyle.fitting("serve", capitalExports: true) == [.mixedCaps])
    #expect(CaseStyle.fitting("serve_http", capitalExports: true) == [.snakeCase])
  }

  @Test(arguments: [
    (["0001_a.sql", "0010_b.sql", "0009_c.sql"], "0011_<title>.sql"), (["1_a.rb", "9_b.rb"], "10_<title>.rb"),
    (["20240101120000_a.ts", "20240201120000_b.ts"], "<yyyyMMddHHmmss>_<title>.ts"),
    (["V2__b.sql", "V1__a.sql"], "V3__<title>.sql"), (["0001_a.up.sql", "0001_a.down.sql"], "0002_<title>.up.sql"),
    (["001.do.a.sql", "001.undo.a.sql"], "002.do.<title>.sql"),
  ])
  func theNextMigrationFollowsTheScheme(_ names: [String], _ next: String) {
    let drafts = names.map { name in
      let leadsBack = name.contains(".down.") || name.contains(".undo.")
      return FileDraft("db/migrations/\(name)", language: nil, role: .data)
        .fact(.data, .migration, String(name.prefix { $0 != "." }), 1, leadsBack ? [.value: "down"] : [:])
    }
    #expect(MigrationFolder.all(in: Shop.index(drafts)).map(\.nextName) == [next])
  }

  @Test func revisionsHaveNoNext() {
    let drafts = ["1f2e3d4c5b6a_a.py", "aa2e3d4c5b6a_b.py"].map {
      FileDraft("db/versions/\($0)").fact(.data, .migration, "x", 1)
    }
    let folders = MigrationFolder.all(in: Shop.index(drafts))
    #expect(folders.map(\.path) == ["db/versions"])
    #expect(folders.first?.nextName == nil)
  }

  @Test func ofSeveralFoldersTheLargestComesFirst() {
    let census = FolderCensus(Clinic.index())
    #expect(census.folders.map(\.path) == ["clinic/appointments", "clinic/shared", "clinic/reminders"])
    #expect(census.sourceCount == 6)
    #expect(census.testPlacement.total == 3)
    #expect(census.testPlacement.beside == 0)
  }

  @Test func guardsCountForTheirRoutes() {
    let table = RouteTable(Clinic.index())
    #expect(table.routes.map { $0.guards.map(\.name) } == [["login_required"], ["login_required"], []])
    // One guarded route that reads is no habit.
    #expect(table.unguarded.isEmpty)
  }

  @Test func whatIsSaidToBeOpenIsNoFinding() {
    func route(_ name: String) -> KeyValuePairs<FactAttribute, String> { [.verb: "POST", .target: name] }
    let draft = FileDraft("app.py")
      .fact(.entryPoint, .route, "/orders", 2, route("orders"))
      .fact(.auth, .guarded, "require_user", 2, [.target: "orders"])
      .fact(.entryPoint, .route, "/refunds", 4, route("refunds"))
      .fact(.auth, .guarded, "require_user", 4, [.target: "refunds"])
      .fact(.entryPoint, .route, "/quotes", 6, route("quotes"))
      .fact(.auth, .open, "", 6)
      .fact(.entryPoint, .route, "/prices", 8, route("prices"))
    let table = RouteTable(Shop.index([draft]))
    #expect(table.routes.map(\.isDeclaredOpen) == [false, false, true, false])
    #expect(table.unguarded.map(\.route.title) == ["POST /prices"])
  }

  @Test func anActionThatIsNotThereIsNoFinding() {
    let routes = FileDraft("routes.py")
      .fact(.entryPoint, .route, "/orders", 2, [.verb: "POST", .target: "orders#create"])
      .fact(.auth, .guarded, "require_user", 2, [.target: "create"])
      .fact(.entryPoint, .route, "/orders", 3, [.verb: "DELETE", .target: "orders#destroy"])
      .fact(.entryPoint, .route, "/refunds", 4, [.verb: "DELETE", .target: "refunds#destroy"])
    let controllers = FileDraft("orders.py").fact(.definition, .class, "orders", 1...9).function("create", 2...4)
    let table = RouteTable(Shop.index([routes, controllers]))
    #expect(table.routes.map(\.isDead) == [false, true, false])
    #expect(table.unguarded.map(\.route.title) == ["DELETE /refunds"])
  }

  @Test func aGuardOnTheRouterCoversWhatStandsBelowIt() {
    let draft = FileDraft("app.py")
      .fact(.entryPoint, .route, "/open", 2, [.receiver: "router"])
      .fact(.auth, .guarded, "require_user", 4, [.receiver: "router"])
      .fact(.entryPoint, .route, "/closed", 6, [.receiver: "router"])
      .fact(.entryPoint, .route, "/other", 8, [.receiver: "public"])
    let table = RouteTable(Shop.index([draft]))
    #expect(table.routes.map(\.guards.count) == [0, 1, 0])
  }

  @Test(arguments: [
    ("python.sql-injection", RiskRules.Category.security), ("js.unbounded-read", .performance),
    ("go.empty-catch", .operational), ("x.anything", .security),
  ])
  func rulesAreSortedByTheirIds(_ rule: String, _ category: RiskRules.Category) {
    #expect(RiskRules.category(of: rule) == category)
  }
}
