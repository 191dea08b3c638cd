use actix_web::web;

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(
        web::scope("/stops")
            .route("", web::get().to(list))
            .service(web::scope("/{code}").route("/times", web::get().to(times))),
    );
}

async fn list() {}

async fn times() {}
