use std::convert::Infallible;

use axum::handler::Handler;
use axum::middleware;
use axum::routing::{get, post, MethodRouter};

use crate::parcels::require_admin;

/// Every request is counted.
pub fn read_only<H, T, S>(handler: H) -> MethodRouter<S, Infallible>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    get(handler).layer(middleware::from_fn(count))
}

pub fn changed<H, T, S>(handler: H) -> MethodRouter<S, Infallible>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    read_only(handler)
}

pub fn admin<H, T, S>(handler: H) -> MethodRouter<S, Infallible>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    post(handler).route_layer(middleware::from_fn(require_admin))
}
