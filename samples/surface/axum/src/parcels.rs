use axum::{extract::Path, routing::{get, post}, Router};

use crate::auth::AuthUser;

pub fn router() -> Router {
    Router::new()
        .route("/", get(list).post(create))
        .route("/:id", get(show).delete(remove))
}

async fn list() {}

async fn create(user: AuthUser) {}

async fn show(Path(id): Path<i64>) {
    // .route("/never", get(list))
    cache().route("/never");
}

async fn remove(Path(id): Path<i64>, user: Option<AuthUser>) {}
