import Vapor

func routes(_ app: Application) throws {
  let api = app.grouped("v1")
  try api.register(collection: BerthController())
  try api.register(collection: TideController())
}
