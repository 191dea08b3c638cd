mod depots;

use actix_web::{get, post, services, web, App, HttpResponse, HttpServer};

#[get("/health")]
async fn health() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[post("/reload")]
async fn reload() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/about")]
async fn about() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(services![health, about])
            .service(
                web::scope("/api")
                    .configure(depots::configure)
                    .service((depots::list, depots::show, reload)),
            )
    })
    .bind(("127.0.0.1", 80))?
    .run()
    .await
}
