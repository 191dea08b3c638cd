use rocket::{get, post, routes, Route};

mod parcels;

#[get("/health?<verbose>")]
fn health(verbose: bool) {}

// Never mounted by a list of its own name.
fn rocket() {
    rocket::build()
        .mount("/", routes![health])
        .mount("/api", parcels::routes());
}
