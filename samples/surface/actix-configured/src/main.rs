mod moorings;
mod sailors;

use actix_web::{guard, http::Method, web, App, HttpServer};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().configure(|cfg| all(cfg, true)))
        .bind("127.0.0.1:8080")?
        .run()
        .await
}

fn all(cfg: &mut web::ServiceConfig, is_open: bool) {
    cfg.service(web::scope("/sailors").configure(|cfg| sailors::routes::<Store>(cfg, is_open)))
        .service(web::scope("/moorings").configure(moorings::routes::<Store>))
        .service(web::scope("/both").configure(move |scope| {
            moorings::list_routes(scope);
            scope.service(web::resource("/count").route(web::get().to(count)));
        }))
        .service(web::resource("/chart.wasm").route(web::route().to(chart::<Store>)))
        .route("/hook", web::route().guard(guard::Post()).to(hook))
        .route("/tide", web::method(Method::PUT).to(tide))
        .default_service(web::route().guard(guard::Get()).to(chart::<Store>));
    ports(cfg);
    keep(is_open);
}

fn ports(cfg: &mut web::ServiceConfig) {
    cfg.route("/ports", web::get().to(count));
}

fn keep(is_open: bool) {}

async fn count() -> String {
    String::new()
}
async fn chart<S>() -> String {
    String::new()
}
async fn hook() -> String {
    String::new()
}
async fn tide() -> String {
    String::new()
}
