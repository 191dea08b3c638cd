import Hummingbird
import HummingbirdAuth

struct DepotController {
  func addRoutes(to group: RouterGroup<DepotContext>) {
    group
      .get(use: list)
      .get(":id", use: show)
    let known = group.group()
      .add(middleware: ClerkAuthenticatorMiddleware(store: store))
    known.group(":id")
      .addMiddleware {
        DepotResolver(store: store)
        AuthorizationPolicyMiddleware(
          anyOf {
            RolePolicy(.admin)
          }
        )
      }
      .put(use: update)
      .delete(use: remove)
    group.group("session", context: SessionContext.self)
      .addMiddleware {
        SessionMiddleware(storage: storage)
        SessionAuthenticator(users: users)
      }
      .post("start") { request, context -> String in
        guard let user = context.identity else { throw HTTPError(.unauthorized) }
        return user.name
      }
      .post("end") { _, _ in "" }
      .group(context: AuthenticatedContext.self)
      .post("renew") { _, _ in "" }
  }

  func list(request: Request, context: DepotContext) -> [String] { [] }
  func show(request: Request, context: DepotContext) -> String { "" }
  func update(request: Request, context: DepotContext) -> String { "" }
  func remove(request: Request, context: DepotContext) async throws -> Bool {
    if try await self.repository.delete(id: id) {
      return true
    }
    return false
  }
}

struct ClerkContext: ChildRequestContext {
  let clerk: Clerk

  init(context: DepotContext) throws {
    clerk = try context.requireIdentity()
  }
}

struct PlainContext: ChildRequestContext {
  init(context: DepotContext) {}
}

struct ClerkController<Context: RequestContext> {
  func addRoutes(to group: RouterGroup<Context>) {
    group.get(":name", use: show)
    group.add(middleware: sessions)
      .group(context: ClerkContext.self)
      .post(use: add)
    group.group("plain", context: PlainContext.self).post(use: add)
  }

  func add(request: Request, context: ClerkContext) -> String { "" }

  func show(request: Request, context: Context) -> String { "" }
}

struct StockController {
  var endpoints: RouteCollection<DepotContext> {
    let routes = RouteCollection(context: DepotContext.self)
    routes.get("stock", use: list)
    let items = routes.group("items")
    items.post(use: add)
    return routes
  }

  func list(request: Request, context: DepotContext) -> [String] { [] }
  func add(request: Request, context: DepotContext) -> [String] { [] }
}

struct FileController {
  func fileRoutes() -> RouteCollection<DepotContext> {
    return RouteCollection(context: DepotContext.self)
      .get(":filename", use: download)
      .post("/", use: upload)
  }

  func download(request: Request, context: DepotContext) -> String { "" }
  func upload(request: Request, context: DepotContext) -> String { "" }
}
