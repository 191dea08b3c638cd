use actix_web::{get, web, App, HttpServer};

mod stops;

#[get("/parcels/{id}")]
async fn show(id: web::Path<i64>) -> String {
    id.to_string()
}

async fn main() {
    HttpServer::new(|| {
        App::new()
            .service(
                web::scope("/api")
                    .service(show)
                    .configure(stops::config)
                    .service(web::resource("/notes").route(web::get().to(notes)).route(web::post().to(add))),
            )
            .route("/health", web::get().to(health))
    });
}
