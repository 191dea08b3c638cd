use axum::extract::Path;

/// Lists books.
#[utoipa::path(
    get,
    path = "/api/v1/books",
    params(("page" = Option<u32>, Query)),
    responses((status = 200, description = "Books", body = [Book])),
)]
pub async fn list() -> String {
    String::new()
}

#[utoipa::path(
    put,
    path = "/api/v1/books",
    security(("token" = [])),
    responses(
        (status = 200, description = "Added"),
        (status = "4XX", description = "Client error"),
    ),
)]
#[deprecated]
pub async fn add() -> String {
    String::new()
}

#[utoipa::path(method(get, head), path = "/api/v1/books/{id}", responses((status = 200)))]
pub async fn show(Path(_id): Path<u32>) -> String {
    String::new()
}
