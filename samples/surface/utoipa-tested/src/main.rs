mod depots;

use axum::{routing::get, Router};
use utoipa_axum::{router::OpenApiRouter, routes};

fn depot_routes() -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(depots::list_depots))
        .routes(routes!(depots::remove_depot))
}

#[tokio::main]
async fn main() {
    let (router, api) = OpenApiRouter::new()
        .nest("/api/depots", depot_routes())
        .split_for_parts();
    let router = router.merge(Router::new().route("/v1/stock", get(depots::stock)));
    axum::serve(listener(), router).await;
}
