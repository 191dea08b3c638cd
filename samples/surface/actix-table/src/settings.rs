use actix_web::{web, HttpResponse};

macro_rules! settings_api {
    ($($name:ident),*) => {
        #[tables::routes(
            routes(
                "" => [get(all), delete(reset)],
            ),
        )]
        pub struct SettingsApi;
    };
}

settings_api!(size, color);

pub async fn all() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub async fn reset() -> HttpResponse {
    HttpResponse::Ok().finish()
}
