use actix_web::web;

pub fn routes<S>(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("").route(web::post().to(add)));
    list_routes(cfg);
}

pub fn list_routes(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/free").route(web::get().to(free)));
}

async fn add() -> String {
    String::new()
}
async fn free() -> String {
    String::new()
}
