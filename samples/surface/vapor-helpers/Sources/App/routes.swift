import Vapor

func routes(_ app: Application) throws {
  try DepotController().register(app)
  try ClerkPages().register(app)
}
