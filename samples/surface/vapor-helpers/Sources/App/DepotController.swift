import Vapor

protocol Depots {}

extension Depots {
  var depotParam: PathComponent { PathComponent(":depot_id") }
}

struct DepotController: Depots {
  func register(_ app: Application) throws {
    let depots = app.grouped("depots")
    let open = depots.openRoutes()
    open.get(depotParam, use: show)
    let token = depots.tokenRoutes(feature: .depots)
    token.post(depotParam, "close", use: close)
    let named = app.tokenRoutes(path: "stock", "all")
    named.get(use: stock)
    let admin = app.adminRoutes()
    admin.delete("depots", depotParam, use: remove)
    app.versionedRoutes().get("status", use: status)
    let later = app.grouped("v1", "later").tokenRoutes(feature: .depots)
    later.get("soon", use: status)
    let rows = app.loadedRoutes("depots")
  }

  func show(request: Request) -> String { "" }
  func close(request: Request) -> String { "" }
  func stock(request: Request) -> String { "" }
  func remove(request: Request) -> String { "" }
  func status(request: Request) -> String { Environment.get("STATUS_TEXT") ?? "" }
}

struct ClerkPages: Pages {
  func register(_ app: Application) throws {
    let pages = clerkRoutes(app, path: "clerks")
    pages.get(depotParam, use: list)
    let grouped = clerkRoutes(app).grouped("desk").grouped(ErrorPages())
    grouped.get("", use: list)
    if let address = Environment.get("APP_ADDRESS") {
      app.http.server.configuration.hostname = address
    }
  }

  func list(request: Request) -> String { "" }
}
