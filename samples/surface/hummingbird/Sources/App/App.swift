import Hummingbird
import HummingbirdRouter

func buildApplication(reader: ConfigReader) throws -> some ApplicationProtocol {
  let router = Router(context: DepotContext.self)
  router.addMiddleware {
    LogRequestsMiddleware(.info)
  }
  router.get("/health") { _, _ in HTTPResponse.Status.ok }
  let depots = DepotController(
    store: Store(url: URL(string: "x")!), hours: 9..<17)
  depots.addRoutes(to: router.group("depots"))
  ClerkController<DepotContext>(store: makeStore(of: Kind.memory(size: 1))).addRoutes(to: router.group("clerks"))
  router.group("api")
    .addRoutes(StockController(store: Store(url: URL(string: "x")!)).endpoints)
    .addRoutes(FileController().fileRoutes(), atPath: "files")
  return Application(router: router)
}

func buildPages() -> some ApplicationProtocol {
  let router = RouterBuilder(context: PageContext.self) {
    LogRequestsMiddleware(.info)
    RouteGroup("pages") {
      PageController(library: library)
    }
  }
  return Application(router: router)
}
