#[macro_use]
extern crate rocket;

use rocket::outcome::Outcome;

mod callers;

use callers::{Clerk, Depot, Keeper, Length, Language};

// A guard by what asks for it: the caller, from a private cookie.
#[get("/parcels/new")]
fn draft(clerk: Clerk) {}

// The same path for who is not known.
#[get("/parcels/new", rank = 2)]
fn draft_unknown() {}

// It asks another guard first.
#[post("/depots")]
fn open(keeper: Keeper) {}

// It refuses by a status.
#[delete("/depots/<id>")]
fn close(id: i32, depot: Depot) {}

// What may be missing guards nothing.
#[get("/parcels")]
fn list(clerk: Option<Clerk>) {}

#[get("/labels")]
fn labels(clerk: Result<Clerk, ()>) {}

// Guards of requests that ask for no caller.
#[post("/upload")]
fn upload(length: Length, language: Language) {}

// A form is read, not asked.
#[post("/login", data = "<form>")]
fn login(form: Form<LoginForm>) {}

pub struct LoginForm {
    name: String,
}

fn main() {
    rocket::ignite()
        .mount("/", routes![draft, draft_unknown, open, close, list, labels, upload, login])
        .launch();
}
