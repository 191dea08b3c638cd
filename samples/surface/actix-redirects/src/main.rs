use actix_web::{dev::{ServiceRequest, ServiceResponse}, middleware::{from_fn, Next}, web, App, Error, HttpResponse, HttpServer, Responder};

async fn keyed(req: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if req.headers().get("x-key").is_none() {
        return Err(actix_web::error::ErrorUnauthorized("no key"));
    }
    next.call(req).await
}

async fn counted(req: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, Error> {
    COUNTER.add(1);
    next.call(req).await
}

fn boats(cfg: &mut web::ServiceConfig) {
    cfg.service(web::redirect("/ships", "/boats"))
        .service(
            web::scope("/docks")
                .wrap(from_fn(keyed))
                .route("", web::get().to(list))
                .service(web::redirect("/old", "/docks")),
        )
        .service(web::scope("/tides").wrap(from_fn(counted)).route("/now", web::get().to(list)));
}

async fn list() -> impl Responder {
    HttpResponse::Ok()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(web::scope("/api").configure(boats)))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
