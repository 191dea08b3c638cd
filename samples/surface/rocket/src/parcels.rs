use rocket::{get, post, routes, Route};

pub fn routes() -> Vec<Route> {
    let mut all = routes![list];
    all.append(&mut writing_routes());
    all
}

fn writing_routes() -> Vec<Route> {
    routes![create]
}

#[get("/parcels")]
fn list() {}

#[post("/parcels", data = "<parcel>")]
fn create(token: AdminToken, parcel: String) {}
