import Fluent
import Vapor

public func configure(_ app: Application) async throws {
  let host = Environment.get("DATABASE_HOST") ?? "localhost"
  let password = setting("DATABASE_PASSWORD")
  app.logger.info("database \(host) \(password.count)")
  app.migrations.add(CreateTrails())
  app.migrations.add(CreateHikes(), AddTrailLength())
  app.get("trails", use: TrailController().index)
}

func setting(_ name: String) -> String {
  Environment.get(name) ?? ""
}
