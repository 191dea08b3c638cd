use crate::{AppState, Sailor};
use axum::Router;
use utoipa_axum::{router::OpenApiRouter, routes};

pub fn router() -> Router<AppState> {
    let (router, api) = OpenApiRouter::new()
        .nest("/v2", inner())
        .routes(routes!(version))
        .split_for_parts();
    router
}

fn inner() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list_docks, add_dock))
        .routes(routes!(show_dock))
}

#[utoipa::path(get, path = "/version")]
async fn version() {}

#[utoipa::path(get, path = "/docks", responses((status = OK, body = Dock)))]
async fn list_docks() {}

#[utoipa::path(post, path = "/docks")]
async fn add_dock(sailor: Sailor) {}

#[utoipa::path(method(get, head), path = "/docks/{id}")]
async fn show_dock() {}
