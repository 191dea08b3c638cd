import Hummingbird

func buildRouter() -> Router<AppContext> {
    let router = Router(context: AppContext.self)
    router.get("health") { _, _ in HTTPResponse.Status.ok }
    router.on("berths/{id}", method: .patch, use: change)
    BoatController().addRoutes(to: router.group("boats"))
    router.group("crew")
        .add(middleware: CountMiddleware())
        .get(use: change)
    return router
}

@Sendable func change(_ request: Request, context: AppContext) async throws -> String { "changed" }

struct KeyMiddleware: RouterMiddleware {
    func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response) async throws -> Response {
        guard request.headers[.authorization] != nil else { throw HTTPError(.unauthorized) }
        return try await next(request, context)
    }
}

struct CountMiddleware: RouterMiddleware {
    func handle(_ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response) async throws -> Response {
        counter.add(1)
        return try await next(request, context)
    }
}

struct BoatController {
    func addRoutes(to group: RouterGroup<AppContext>) {
        group
            .get(use: self.list)
            .get("{id}", use: self.show)
            .add(middleware: KeyMiddleware())
            .delete("{id}", use: self.drop)
    }

    @Sendable func list(request: Request, context: AppContext) async throws -> String { "boats" }
    @Sendable func show(request: Request, context: AppContext) async throws -> String { "boat" }
    @Sendable func drop(request: Request, context: AppContext) async throws -> String { "dropped" }
}
