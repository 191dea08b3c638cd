import Fluent

struct CreateHikes: AsyncMigration {
  func prepare(on database: Database) async throws {
    try await database.schema("hikes").id().field("trail_id", .uuid, .required).create()
  }

  func revert(on database: Database) async throws {
    try await database.schema("hikes").delete()
  }
}
