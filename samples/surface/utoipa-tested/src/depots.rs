use axum::{routing::get, Json, Router};

#[utoipa::path(get, path = "/", responses((status = 200)))]
pub async fn list_depots() -> Json<Vec<String>> {
    Json(vec![])
}

#[utoipa::path(delete, path = "/{code}", responses((status = 200)))]
pub async fn remove_depot() -> Json<String> {
    Json(String::new())
}

#[utoipa::path(get, path = "/v1/stock", responses((status = 200)))]
pub async fn stock() -> Json<String> {
    Json(String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app() -> Router {
        Router::new().route("/", get(list_depots)).route("/depots/{code}", get(remove_depot))
    }

    #[tokio::test]
    async fn lists() {
        app();
    }
}
