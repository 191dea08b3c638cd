import Authentication
import Vapor

struct ParcelController: RouteCollection {
  private let parcelsPath = "parcels"
  private let labelsPath: String = "labels"

  func boot(router: Router) throws {
    router.get(use: index)
    router.get(parcelsPath, use: list)
    router.get(parcelsPath, String.parameter, labelsPath, use: labels)
  }

  func index(_ request: Request) -> String { "" }
  func list(_ request: Request) -> String { "" }
  func labels(_ request: Request) -> String { "" }
}

struct OfficeController: RouteCollection {
  let entry: String

  func boot(router: Router) throws {
    let office = router.grouped("office")
    let redirectMiddleware = OfficeRedirectMiddleware(entry: entry)
    let inside = office.grouped(redirectMiddleware)
    inside.get("desk", use: desk)

    let doors = DoorController()
    try office.register(collection: doors)
    let ledger = LedgerController()
    try inside.register(collection: ledger)
  }

  func desk(_ request: Request) -> String { "" }
}

struct DoorController: RouteCollection {
  func boot(router: Router) throws {
    router.post("door", use: open)

    let guardAuthMiddleware = Clerk.guardAuthMiddleware()
    let inside = router.grouped(guardAuthMiddleware)
    inside.post("door", "close", use: close)
  }

  func open(_ request: Request) -> String { "" }
  func close(_ request: Request) -> String { "" }
}

struct LedgerController: RouteCollection {
  func boot(router: Router) throws {
    router.get("ledger", Clerk.parameter, use: show)
  }

  func show(_ request: Request) -> String { "" }
}

struct OfficeRedirectMiddleware: Middleware {
  let entry: String

  func respond(to request: Request, chainingTo next: Responder) throws -> EventLoopFuture<Response> {
    do {
      _ = try request.requireAuthenticated(Clerk.self)
    } catch {
      return request.future(request.redirect(to: "/office/login"))
    }
    return try next.respond(to: request)
  }
}
