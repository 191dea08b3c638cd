use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Who keeps the book of visits: everybody does.
pub struct Keeper;

impl<S: Sync> FromRequestParts<S> for Keeper {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Keeper)
    }
}

pub async fn visit(_: Keeper) -> String {
    String::new()
}
