import HummingbirdRouter

struct PageController: RouterController {
  var body: some RouterMiddleware<PageContext> {
    RouteGroup("user") {
      Get(handler: self.show)
      Post("login") {
        BasicAuthenticator(users: users)
        self.login
      }
      RouteGroup("register") {
        Put("start", handler: start)
      }
    }
    Get("about", handler: self.about)
  }

  func show(request: Request, context: PageContext) -> String { "" }
  func login(request: Request, context: PageContext) throws -> String {
    guard case .user(let user) = context.identity else { throw HTTPError(.unauthorized) }
    return user.name
  }
  func start(request: Request, context: PageContext) -> String { "" }
  func about(request: Request, context: PageContext) -> String { "" }
}
