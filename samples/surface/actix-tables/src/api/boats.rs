use actix_web::{web, Responder};

pub mod paths {
    pub struct Boats {
        pub list: &'static str,
        pub one: &'static str,
        pub token: &'static str,
    }

    impl Boats {
        pub const fn new() -> Boats {
            let one = "/api/boats/{id}";
            Boats { list: "/api/boats", one, token: "/x" }
        }
    }
}

#[actix_web_codegen_const_routes::get(path = "crate::API.boats.list")]
async fn list() -> impl Responder {
    ""
}

#[actix_web_codegen_const_routes::post(
    path = "crate::API.boats.one",
    wrap = "crate::api::guarded()"
)]
async fn change() -> impl Responder {
    ""
}

#[actix_web_codegen_const_routes::get(path = "crate::API.boats.one", wrap = "super::logged()")]
async fn one() -> impl Responder {
    ""
}

// What the function makes of its path, nobody sees.
#[actix_web_codegen_const_routes::get(path = "crate::API.boats.short()")]
async fn short() -> impl Responder {
    ""
}

pub fn services(cfg: &mut web::ServiceConfig) {
    cfg.service(list).service(change).service(one).service(short);
}
