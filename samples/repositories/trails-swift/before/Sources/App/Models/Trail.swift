import Fluent
import Vapor

final class Trail: Model, Content, @unchecked Sendable {
  static let schema = "trails"

  @ID(key: .id) var id: UUID?
  @Field(key: "name") var name: String

  init() {}
}

/// Shown to hikers; no row of a table.
final class TrailModel: Decorated {
  let title = "Trail"
}

class Decorated {}
