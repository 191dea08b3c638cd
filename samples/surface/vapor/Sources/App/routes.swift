import Vapor

func routes(_ app: Application) throws {
  app.get { _ in "home" }
  app.get("health") { _ in "ok" }
  try app.grouped("api").register(collection: ParcelController())
  app.group("stops", ":code") { stop in
    stop.get("times", use: times)
  }
  let guarded = app.grouped(User.authenticator(), User.guardMiddleware())
  guarded.post("parcels", "import", use: upload)
  let saved = app.cache.get("health")
}
