use axum::http::StatusCode;
use axum::middleware::Next;
use axum::routing::{self, MethodRouter};
use axum::Router;

use crate::people::{Keeper, Visitor};

pub async fn list() -> String {
    String::new()
}

pub async fn show() -> String {
    String::new()
}

pub async fn rotate() -> String {
    String::new()
}

pub async fn depots(_: Visitor) -> String {
    String::new()
}

pub async fn open_depot(keeper: Keeper) -> String {
    String::new()
}

pub fn depot_methods() -> MethodRouter {
    routing::get(depots)
        .post(open_depot)
}

pub async fn require_admin(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().get("x-admin").is_none() {
        return Err(StatusCode::UNAUTHORIZED);
    }
    Ok(next.run(request).await)
}

pub fn router() -> Router {
    Router::new().route("/all", routing::get(list))
}
