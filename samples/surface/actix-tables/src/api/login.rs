use actix_web::Responder;
use actix_web_codegen_const_routes::post;

use crate::{API, PAGES};

pub struct Login {
    pub list: &'static str,
}

impl Login {
    pub const fn new() -> Self {
        Self { list: "/api/login" }
    }
}

#[post(path = "API.login.list")]
async fn login() -> impl Responder {
    ""
}

#[post(path = "PAGES.welcome")]
async fn welcome() -> impl Responder {
    ""
}
