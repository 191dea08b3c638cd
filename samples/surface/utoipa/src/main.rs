use axum::routing::get;
use axum::Router;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

mod books;
mod members;

fn app() -> Router {
    let (router, _document) = OpenApiRouter::new()
        .routes(routes!(books::list, books::add))
        .routes(routes!(books::show))
        .split_for_parts();
    router.merge(
        Router::new()
            .route("/api/v1/members/{id}", get(members::show))
            .route("/metrics", get(members::count)),
    )
}
