package parcels

import io.ktor.server.application.Application
import io.ktor.server.auth.authenticate
import io.ktor.server.routing.get
import io.ktor.server.routing.post
import io.ktor.server.routing.route
import io.ktor.server.routing.routing

fun Application.module() {
    routing {
        get("/health") {
            call.respondText("ok")
        }
        route("/api") {
            parcelRoutes()
        }
    }
}

fun Route.parcelRoutes() {
    route("/parcels") {
        get {
            call.respond(client.get("/elsewhere"))
        }
        authenticate("clerk") {
            post("/{id}/deliver") {
                call.respond(1)
            }
        }
    }
}
