use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::StatusCode;

pub struct Person {
    pub id: u64,
}

impl<S: Sync> FromRequestParts<S> for Person {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let id = parts.headers.get("x-person").ok_or(StatusCode::UNAUTHORIZED)?;
        Ok(Person { id: number(id) })
    }
}

/// Asks for the person first.
pub struct Keeper(pub u64);

impl<S: Sync> FromRequestParts<S> for Keeper {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, StatusCode> {
        let Person { id } = Person::from_request_parts(parts, state).await?;
        Ok(Keeper(id))
    }
}

/// Whoever it is.
pub struct Visitor(pub Option<u64>);

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, StatusCode> {
        let person = Person::from_request_parts(parts, state).await.ok();
        let page = Query::<Page>::from_request_parts(parts, state).await;
        Ok(Visitor(person.map(|person| person.id)))
    }
}
