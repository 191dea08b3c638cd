import Vapor

struct ParcelController: RouteCollection {
  static let uri: PathComponent = .constant("parcels")

  func boot(routes: any RoutesBuilder) throws {
    let parcels = routes
      .grouped("v1")
      .grouped(ParcelController.uri)
    parcels.get(use: list)
    parcels
      .grouped(ClerkMiddleware())
      .grouped(User.guardMiddleware())
      .delete(":id", use: remove)
  }

  func list(request: Request) -> [String] { [] }

  func remove(request: Request) -> String { "" }
}
