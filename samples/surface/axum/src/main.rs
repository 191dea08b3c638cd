use axum::{middleware, routing::{get, post}, Router};

mod parcels;

#[tokio::main]
async fn main() {
    let api = Router::new()
        .nest("/parcels", parcels::router())
        .route("/ping", get(ping));
    let app = Router::new()
        .nest("/api", api)
        .nest("/in-place", Router::new().route("/", get(ping).post(ping)))
        .route("/health", get(|| async { "ok" }));
    axum::serve(listener(), app).await;
}

async fn ping() -> &'static str {
    "/api/never"
}
