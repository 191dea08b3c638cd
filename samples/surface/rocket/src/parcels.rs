use rocket::{get, post, routes, Route};

mod labels;

// The list has the name of the function that makes it.
pub fn routes() -> Vec<Route> {
    let mut routes = routes![list];
    routes.append(&mut writing_routes());
    routes.append(&mut labels::routes());
    routes
}

fn writing_routes() -> Vec<Route> {
    routes![create]
}

#[get("/parcels")]
fn list() {}

#[post("/parcels", data = "<parcel>")]
fn create(token: AdminToken, parcel: String) {}
