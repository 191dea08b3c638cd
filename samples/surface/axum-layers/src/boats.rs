use crate::{AppState, Sailor};
use axum::{middleware::from_extractor, routing::{get, post}, Router};

pub fn router(state: AppState) -> Router<AppState> {
    Router::new()
        .route("/", get(list).post(add))
        .route("/{id}", get(show))
        .nest("/{id}/sails", sails())
        .layer(from_extractor::<Sailor>())
}

fn sails() -> Router<AppState> {
    let mut router = Router::new();
    router = router.route("/", get(all_sails));
    if cfg!(debug_assertions) {
        router = router.route("/debug", get(debug_sails));
    }
    router
}

async fn list() {}
async fn add(sailor: Sailor) {}
async fn show() {}
async fn all_sails() {}
async fn debug_sails() {}
