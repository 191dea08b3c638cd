use rocket::{get, routes, Route};

pub fn routes() -> Vec<Route> {
    routes![print]
}

#[get("/labels/<code>")]
fn print(code: &str) {}
