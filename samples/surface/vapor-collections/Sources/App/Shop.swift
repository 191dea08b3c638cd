import Vapor

struct Shop {
  let shopPath: String?

  func willBoot(_ router: Router) throws {
    let parcels = ParcelController()
    let office = OfficeController(entry: "office")

    let shop: Router
    if let shopPath = shopPath {
      shop = router.grouped(shopPath)
    } else {
      shop = router.grouped("")
    }
    let cookies = SessionsMiddleware(sessions: store)
    let callers = CallerSessionsMiddleware()
    let known = shop.grouped(cookies, callers)
    try known.register(collection: parcels)
    try known.register(collection: office)
  }
}

struct CallerSessionsMiddleware: Middleware {
  func respond(to request: Request, chainingTo next: Responder) throws -> EventLoopFuture<Response> {
    return try next.respond(to: request)
  }
}
