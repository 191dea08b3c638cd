import Manifests
import Testing

@Suite struct MigrationNameTests {
  @Test(
    arguments: [
      (
        "db/migrate/20240131120000_add_users.rb", "20240131120000_add_users", .timestamp(format: "yyyyMMddHHmmss"),
        "add_users"
      ),
      ("shop/migrations/0002_cart.py", "0002_cart", .sequence(width: 4), "cart"),
      ("migrations/000012_orders.down.sql", "000012_orders", .sequence(width: 6), "orders"),
      ("migrations/7_x.sql", "7_x", .sequence(width: 1), "x"), ("migrations/3.sql", "3", .sequence(width: 1), ""),
      (
        "database/migrations/2024_01_31_120000_make.php", "2024_01_31_120000_make",
        .timestamp(format: "yyyy_MM_dd_HHmmss"), "make"
      ),
      ("src/main/resources/db/migration/V1.2__init.sql", "V1.2__init", .sequence(width: 1), "init"),
      (
        "prisma/migrations/20240131120000_init/migration.sql", "20240131120000_init",
        .timestamp(format: "yyyyMMddHHmmss"), "init"
      ),
      ("alembic/versions/1f2e3d4c5b6a_add_users.py", "1f2e3d4c5b6a_add_users", .revision, "add_users"),
      (
        "migrations/2024-01-31-120000_users/up.sql", "2024-01-31-120000_users",
        .timestamp(format: "yyyy-MM-dd-HHmmss"), "users"
      ),
      (
        "migration/src/m20240131_000001_cakes.rs", "m20240131_000001_cakes", .timestamp(format: "yyyyMMdd_HHmmss"),
        "cakes"
      ),
      ("migrations/Version20240131120000.php", "Version20240131120000", .timestamp(format: "yyyyMMddHHmmss"), ""),
      ("Data/Migrations/20240131120000_Init.cs", "20240131120000_Init", .timestamp(format: "yyyyMMddHHmmss"), "Init"),
      ("sql/schema/0002_x.up.sql", "0002_x", .sequence(width: 4), "x"),
      ("store/migration/sqlite/0.22/00__x.sql", "00__x", .sequence(width: 2), "x"),
      (
        "util/Migrator/DbScripts/2024-01-31_00_Init.sql", "2024-01-31_00_Init", .timestamp(format: "yyyy-MM-dd"),
        "00_Init"
      ),
      (
        "db/knex_migrations/2024-01-31-1200-users.js", "2024-01-31-1200-users", .timestamp(format: "yyyy-MM-dd-HHmmss"),
        "users"
      ),
      ("crates/migrations/sql/src/m20240131_users.rs", "m20240131_users", .timestamp(format: "yyyyMMdd"), "users"),
      (
        "src/migrations/Migration20240131120000.ts", "Migration20240131120000", .timestamp(format: "yyyyMMddHHmmss"), ""
      ),
      ("migrations/20240131T120000-users.ts", "20240131T120000-users", .timestamp(format: "yyyyMMddTHHmmss"), "users"),
      ("internal/migrations/v0.12.0.go", "v0.12.0", .sequence(width: 1), ""),
      ("models/migrations/v12.go", "v12", .sequence(width: 1), ""),
      ("src/main/resources/db/migration/R__views.sql", "R__views", .sequence(width: 1), "views"),
      ("migrations/1700000000-x.js", "1700000000-x", .timestamp(format: "unixSeconds"), "x"),
    ] as [(String, String, MigrationName.Scheme, String)])
  func readsTheUsualSchemes(_ path: String, _ stem: String, _ scheme: MigrationName.Scheme, _ title: String) throws {
    let name = try #require(MigrationName.parse(path))
    #expect(name.stem == stem)
    #expect(name.scheme == scheme)
    #expect(name.title == title)
  }

  @Test(arguments: [
    "src/0001_init.sql", "migrations/v2ray.go", "migrations/README.md", "migrations/__init__.py",
    "migrations/env.py", "migrations", "",
    "versions/facade.py", "migrations/1a_x.sql", "migrations/.0001_x", "migrations/deep/er/0001_x.sql",
    "db/old_migrations/20240131120000_x.rb",
    "migrator/scripts/0001_x.js",
  ])
  func otherFilesAreNone(_ path: String) {
    #expect(MigrationName.parse(path) == nil)
  }

  @Test func directionAndParts() throws {
    let down = try #require(MigrationName.parse("migrations/0003_x.down.sql"))
    #expect(down.direction == .down)
    #expect(down.orderKey == "3")
    let flyway = try #require(MigrationName.parse("db/migration/V10__ten.sql"))
    #expect([flyway.prefix, flyway.orderKey, flyway.separator] == ["V", "10", "__"])
    #expect(MigrationName.parse("migrations/0003_x.sql")?.direction == nil)
  }

  @Test func orderIsThatOfTheNumbers() {
    let names = ["V10__c", "V2__b", "V1.10__a2", "V1.9__a1", "V1__a"].compactMap {
      MigrationName.parse("migration/\($0).sql")
    }
    #expect(names.sorted().map(\.title) == ["a", "a1", "a2", "b", "c"])
  }
}
