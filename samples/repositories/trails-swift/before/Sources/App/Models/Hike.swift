import Fluent
import Vapor

final class Hike: Model, @unchecked Sendable {
  static let schema = "hikes"

  @ID(key: .id) var id: UUID?
  @Parent(key: "trail_id") var trail: Trail

  init() {}
}
