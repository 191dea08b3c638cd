use axum::{routing::{get, post}, Router, middleware};
use tower::ServiceBuilder;


pub fn create_router(state: State) -> Router {
    let public = public_routes();
    let api = Router::new()
        .merge(users::router())
        .nest("/boats", boats::router())
        .route_layer(middleware::from_fn_with_state(state.clone(), check_token));
    let admin = admin_router().layer(ServiceBuilder::new().layer(middleware::from_fn(require_admin)));
    Router::new()
        .nest("/api/v1", Router::new().merge(public).merge(api).nest("/admin", admin))
        .route("/multi", get(a).post(b).layer(middleware::from_fn(check_token)))
        .route("/plain", get(a))
        .nest_service("/static", ServeDir::new("x"))
}

fn public_routes() -> Router {
    Router::new().route("/health", get(a))
}

fn admin_router() -> Router {
    Router::new().route("/stats", get(a)).route("/jobs/{id}", post(b))
}

mod users {
    use axum::{routing::get, Router};
    pub fn router() -> Router {
        Router::new().route("/users", get(super::a)).route("/users/{id}", get(super::a).put(super::b))
    }
}

mod boats {
    use axum::{routing::get, Router};
    pub fn router() -> Router {
        let r = Router::new().route("/", get(super::a));
        r.merge(sails())
    }
    fn sails() -> Router {
        Router::new().nest("/{id}/sails", Router::new().route("/", get(super::a)))
    }
}

async fn a() {}
async fn b() {}
async fn check_token(req: Request, next: Next) -> Result<Response, StatusCode> {
    if bad(&req) { return Err(StatusCode::UNAUTHORIZED); }
    Ok(next.run(req).await)
}
async fn require_admin(req: Request, next: Next) -> Result<Response, StatusCode> {
    Err(StatusCode::FORBIDDEN)
}
fn bad(r: &Request) -> bool { true }
