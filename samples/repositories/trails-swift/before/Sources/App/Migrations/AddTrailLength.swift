import Fluent

struct AddTrailLength: AsyncMigration {
  func prepare(on database: Database) async throws {
    try await database.schema("trails").field("length", .double).update()
    try await database.schema("routes").delete()
  }

  func revert(on database: Database) async throws {
    try await database.schema("trails").deleteField("length").update()
  }
}
