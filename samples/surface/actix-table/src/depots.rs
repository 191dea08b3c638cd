use actix_web::{web, HttpResponse};

use crate::guard::{GuardedData, Policy};

#[tables::routes(
    routes(
        "" => [get(list), post(add)],
        "/{code}" => [get(show), patch(change), delete(remove)],
    ),
    tag = "Depots",
)]
pub struct DepotsApi;

pub async fn list(depots: GuardedData<Policy<{ actions::READ }>, web::Data<Depots>>) -> HttpResponse {
    HttpResponse::Ok().json(depots.all())
}

pub async fn add(depots: GuardedData<Policy<{ actions::WRITE }>, web::Data<Depots>>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub async fn show(code: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub async fn change(code: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub async fn remove(code: web::Path<String>) -> HttpResponse {
    HttpResponse::Ok().finish()
}
