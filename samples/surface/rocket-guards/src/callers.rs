use rocket::http::Status;
use rocket::request::{self, FromRequest, Request};
use rocket::Outcome;

pub struct Clerk {
    id: i32,
}

impl<'a, 'r> FromRequest<'a, 'r> for Clerk {
    type Error = ();

    fn from_request(request: &'a Request<'r>) -> request::Outcome<Clerk, ()> {
        request
            .cookies()
            .get_private("clerk")
            .and_then(|cookie| cookie.value().parse().ok())
            .map(|id| Clerk { id })
            .or_forward(())
    }
}

pub struct Keeper(pub Clerk);

impl<'a, 'r> FromRequest<'a, 'r> for Keeper {
    type Error = ();

    fn from_request(request: &'a Request<'r>) -> request::Outcome<Keeper, ()> {
        let clerk = request.guard::<Clerk>()?;
        if clerk.id == 1 {
            Outcome::Success(Keeper(clerk))
        } else {
            Outcome::Forward(())
        }
    }
}

pub struct Depot;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Depot {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, ()> {
        match request.headers().get_one("X-Depot") {
            Some(_) => request::Outcome::Success(Depot),
            None => request::Outcome::Error((Status::Unauthorized, ())),
        }
    }
}

pub struct Length(pub u64);

impl<'a, 'r> FromRequest<'a, 'r> for Length {
    type Error = ();

    fn from_request(request: &'a Request<'r>) -> request::Outcome<Length, ()> {
        match request.headers().get_one("Content-Length") {
            Some(text) => Outcome::Success(Length(text.len() as u64)),
            None => Outcome::Failure((Status::LengthRequired, ())),
        }
    }
}

pub struct Language(pub Option<i32>);

impl<'a, 'r> FromRequest<'a, 'r> for Language {
    type Error = ();

    // Who is known has a language; who is not, another one.
    fn from_request(request: &'a Request<'r>) -> request::Outcome<Language, ()> {
        let clerk = request.guard::<Clerk>().succeeded();
        Outcome::Success(Language(clerk.map(|clerk| clerk.id)))
    }
}
