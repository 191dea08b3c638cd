use poem::{get, handler, listener::TcpListener, post, web::Path, EndpointExt, Route, Server};
use poem_openapi::{auth::Bearer, payload::PlainText, OpenApi, OpenApiService, SecurityScheme};

#[handler]
fn hello(Path(name): Path<String>) -> String {
    name
}

#[handler]
fn list_boats() {}

#[handler]
fn add_boat() {}

#[derive(SecurityScheme)]
#[oai(ty = "bearer")]
struct Token(Bearer);

struct Api;

#[OpenApi(prefix_path = "/docks")]
impl Api {
    #[oai(path = "/", method = "get")]
    async fn list(&self) -> PlainText<String> {
        PlainText("x".to_string())
    }

    #[oai(path = "/:id", method = "delete")]
    async fn drop(&self, auth: Token) -> PlainText<String> {
        PlainText("x".to_string())
    }
}

fn boats() -> Route {
    Route::new().at("/", get(list_boats).post(add_boat))
}

#[tokio::main]
async fn main() -> Result<(), std::io::Error> {
    let service = OpenApiService::new(Api, "Harbour", "1.0").server("http://localhost:3000/api");
    let app = Route::new()
        .at("/hello/:name", get(hello))
        .nest("/boats", boats())
        .nest("/api", service);
    Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
}
