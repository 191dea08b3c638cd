import Vapor

struct BerthController: RouteCollection {
  func boot(routes: RoutesBuilder) throws {
    // The parameter's name is given to a group of it.
    let routes = routes.grouped("harbours", ":harbourID", "berths")
    routes.get(use: list)
    let signedIn = routes.grouped([
      SessionAuthenticator(),
      User.guardMiddleware(),
    ])
    signedIn.post(use: add)
    let keepers = signedIn.grouped(RoleMiddleware(role: .keeper))
    keepers.delete(":berthID", use: remove)
  }

  func list(req: Request) async throws -> [Berth] { [] }
  func add(req: Request) async throws -> Berth { Berth() }
  func remove(req: Request) async throws -> HTTPStatus { .ok }
}

struct TideController: RouteCollection {
  func boot(routes: RoutesBuilder) throws {
    var routes = routes.grouped("tides")
    routes.get(use: today)
    // Given a second time, it is a group of the first.
    routes = routes.grouped("old")
    routes.get(":year", use: year)
    let builder = routes
    builder.get("all", use: today)
  }

  func today(req: Request) async throws -> String { "" }
  func year(req: Request) async throws -> String { "" }
}

struct RoleMiddleware: AsyncMiddleware {
  let role: Role
  func respond(to request: Request, chainingTo next: AsyncResponder) async throws -> Response {
    guard request.auth.get(User.self)?.role == role else { throw Abort(.forbidden) }
    return try await next.respond(to: request)
  }
}
