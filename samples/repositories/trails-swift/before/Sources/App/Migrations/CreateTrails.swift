import Fluent

struct CreateTrails: AsyncMigration {
  func prepare(on database: Database) async throws {
    try await database.schema("trails")
      .id()
      .field("name", .string, .required)
      .create()
    try await database.schema("routes").id().create()
  }

  func revert(on database: Database) async throws {
    try await database.schema("trails").delete()
  }
}
