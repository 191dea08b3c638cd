mod methods;
mod parcels;
mod paths;
mod people;
mod visits;

use axum::routing::{any, delete as remove, get};
use axum::Router as AxumRouter;
use axum_extra::routing::RouterExt;

use crate::methods::{admin, read_only};

fn app() -> AxumRouter {
    AxumRouter::new()
        .route("/parcels", read_only(parcels::list))
        .route_with_tsr("/parcels/{id}", methods::changed(parcels::show))
        .route("/depots", parcels::depot_methods())
        .route("/parcels/all", remove(parcels::rotate))
        .route("/keys", admin(parcels::rotate))
        // Nothing here says what it gives.
        .route("/metrics", outside::exporter(parcels::list))
        .route("/live", any(|| async { client().get(feed()).await }))
        .route(paths::RATES, get(parcels::list).post(parcels::rotate))
        .route(paths::TITLE, get(parcels::list))
        .nest(paths::DEPOTS, parcels::router())
        .route("/visits", get(visits::visit))
        .route("/health", get(|| async { "up" }))
}

#[tokio::main]
async fn main() {
    axum::serve(listener().await, app()).await.unwrap();
}
