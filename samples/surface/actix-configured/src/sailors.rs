use actix_web::web;

pub fn routes<S>(cfg: &mut web::ServiceConfig, is_open: bool)
where
    S: Clone + 'static,
{
    cfg.service(web::resource("/{id}").route(web::get().to(show::<S>)));
    if is_open {
        cfg.service(web::scope("/papers").service(web::resource("/new").route(web::post().to(add::<S>))));
    }
}

async fn show<S>() -> String {
    String::new()
}
async fn add<S>() -> String {
    String::new()
}
