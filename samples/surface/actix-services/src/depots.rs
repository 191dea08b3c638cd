use actix_web::{delete, get, web, HttpResponse};

#[get("/depots")]
pub async fn list() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/depots/{code}")]
pub async fn show(code: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn add() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn stock() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn configure(config: &mut web::ServiceConfig) {
    config
        .service(web::resource("/stock").name("stock").route(web::get().to(stock)).route(web::post().to(add)))
        .service(web::resource("/stock/{code}").get(stock).put(add))
        .route("/depots", web::post().to(add));
}
