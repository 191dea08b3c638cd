import Vapor

struct KeyMiddleware: AsyncMiddleware {
    func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
        guard request.headers.first(name: "x-key") != nil else { throw Abort(.unauthorized) }
        return try await next.respond(to: request)
    }
}

struct CountMiddleware: AsyncMiddleware {
    func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
        counter.add(1)
        return try await next.respond(to: request)
    }
}

struct BoatController: RouteCollection {
    func boot(routes: any RoutesBuilder) throws {
        let boats = routes.grouped("boats")
        boats.group(":boatID") { boat in
            boat.get(use: show)
            boat.group(KeyMiddleware()) { keyed in
                keyed.put(use: show)
            }
        }
        boats.group(CountMiddleware()) { counted in
            counted.get("count", use: show)
        }
        boats.group(":boatID", "sails") { sails in
            sails.get(use: show)
            sails.group(User.guardMiddleware()) { closed in
                closed.delete(use: show)
            }
        }
    }

    @Sendable func show(req: Request) async throws -> String { "boat" }
}

func routes(_ app: Application) throws {
    try app.grouped("api").register(collection: BoatController())
}
