import Vapor

extension RoutesBuilder {
  func openRoutes(path: PathComponent...) -> RoutesBuilder {
    self.grouped([Token.authenticator(), AccessLevelMiddleware(requireLogin: false)]).grouped(path)
  }

  func tokenRoutes(feature: Feature? = nil, path: PathComponent...) -> RoutesBuilder {
    var builder = self.grouped(path)
      .grouped([
        Token.authenticator(),
        AccessLevelMiddleware(requireLogin: true),
      ])
    if let feature = feature {
      builder = builder.grouped(FeatureMiddleware(feature))
    }
    return builder
  }

  func versionedRoutes() -> RoutesBuilder {
    return self.grouped("api").grouped("v2")
  }

  func adminRoutes() -> RoutesBuilder {
    let versioned = self.versionedRoutes().grouped(User.guardMiddleware())
    return versioned.grouped("admin")
  }
}

protocol Pages {}

extension Pages {
  var depotParam: PathComponent { PathComponent(":depot_code") }

  func clerkRoutes(_ app: Application, path: PathComponent...) -> RoutesBuilder {
    app.grouped(path).grouped([app.sessions.middleware, User.guardMiddleware()])
  }
}
