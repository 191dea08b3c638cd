use axum::{
    extract::{FromRequestParts, Request, State},
    http::{request::Parts, StatusCode},
    middleware::{self, Next},
    response::Response,
    routing::{any, delete, get, on, post, MethodFilter},
    Router,
};

mod boats;
mod docs;

#[tokio::main]
async fn main() {
    let state = AppState::new();
    let open = Router::new().route("/health", get(health)).route("/login", post(login));
    let closed = Router::new()
        .route("/berths", get(list_berths).post(add_berth))
        .route("/berths/{id}", delete(drop_berth))
        .route_layer(middleware::from_fn_with_state(state.clone(), require_login))
        .route("/tides", get(tides));
    let admin = Router::new()
        .route("/crew", on(MethodFilter::PUT, change_crew))
        .layer(axum::middleware::from_fn(log_request));
    let app = Router::new()
        .nest("/api", open.merge(closed))
        .nest("/admin", admin)
        .nest("/boats", boats::router(state.clone()))
        .merge(docs::router())
        .route("/ping", any(|| async { "pong" }))
        .fallback(not_found)
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}

async fn require_login(State(state): State<AppState>, request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().get("authorization").is_none() {
        return Err(StatusCode::UNAUTHORIZED);
    }
    Ok(next.run(request).await)
}

async fn log_request(request: Request, next: Next) -> Response {
    tracing::info!("asked");
    next.run(request).await
}

async fn health() {}
async fn login() {}
async fn list_berths() {}
async fn add_berth() {}
async fn drop_berth() {}
async fn tides() {}
async fn change_crew() {}
async fn not_found() {}

#[derive(Clone)]
pub struct AppState;
impl AppState {
    pub fn new() -> Self {
        AppState
    }
}

pub struct Sailor(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Sailor {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        match parts.headers.get("x-sailor") {
            Some(_) => Ok(Sailor("x".into())),
            None => Err(StatusCode::UNAUTHORIZED),
        }
    }
}
