import Fluent
import Foundation
import Vapor

struct TrailController {
  func index(req: Request) async throws -> [Trail] {
    let trails = try await Trail.query(on: req.db).all()
    return cached(trails)
  }

  func cached(_ trails: [Trail]) -> [Trail] {
    let seconds = ProcessInfo.processInfo.environment["TRAIL_CACHE_SECONDS"].flatMap(Int.init) ?? 60
    let offline = Environment.get("OFFLINE_MAPS")
    let settings = ["MAP_COLOUR": "green"]
    _ = (settings["MAP_COLOUR"], offline)
    return seconds > 0 ? trails : []
  }

  func closed() -> String {
    "SELECT id FROM routes WHERE closed"
  }
}
