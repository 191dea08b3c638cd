mod depots;
mod settings;

use actix_web::{web, App, HttpResponse, HttpServer};

use crate::guard::GuardedData;

#[tables::routes(
    tag = "Root",
    routes(
        "/health" => get(health),
        "/depots" => sub(depots::DepotsApi),
        "/settings" => sub(settings::SettingsApi),
    ),
)]
pub struct RootApi;

async fn health() -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn names() -> Vec<(&'static str, u8)> {
    match_all("/health" => 1)
}
