use axum::extract::Path;

// Said twice: here for readers, in `main.rs` for the router. It is one way in.
#[utoipa::path(get, path = "/api/v1/members/{id}", responses((status = 200)))]
pub async fn show(Path(_id): Path<u32>) -> String {
    String::new()
}

pub async fn count() -> String {
    String::new()
}
