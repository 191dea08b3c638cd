use actix_web::web;

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(
        web::scope("/stops")
            .route("", web::get().to(list))
            .service(web::scope("/{code}").route("/times", web::get().to(times))),
    )
    // A chain longer than what is kept of a receiver.
    .service(
        web::scope("/lines")
            .route("/bus", web::get().to(list))
            .route("/tram", web::get().to(list))
            .route("/rail", web::get().to(list))
            .route("/boat", web::get().to(list))
            .route("/cable", web::get().to(list))
            .route("/metro", web::get().to(list))
            .route("/night", web::get().to(list))
            .route("/school", web::get().to(list))
            .route("/market", web::get().to(list))
            .route("/airport", web::get().to(list))
            .route("/seasonal", web::get().to(list))
            .route("/replaced", web::get().to(list))
            .route("/express", web::get().to(list))
            .route("/ferry", web::get().to(list))
            .route("/tour", web::get().to(list))
            .route("/chartered", web::get().to(list)),
    );
}

async fn list() {}

async fn times() {}
