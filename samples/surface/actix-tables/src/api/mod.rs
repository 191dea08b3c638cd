pub mod boats;
pub mod login;

pub const ROUTES: Routes = Routes::new();

pub struct Routes {
    pub boats: boats::paths::Boats,
    pub login: login::Login,
}

impl Routes {
    const fn new() -> Routes {
        Routes { boats: boats::paths::Boats::new(), login: login::Login::new() }
    }
}

pub fn guarded() -> Authentication<Routes> {
    make()
}

fn make() -> Authentication<Routes> {
    use actix_auth_middleware::Authentication;
    Authentication::with_identity(ROUTES)
}

pub fn logged() -> Logger {
    Logger::default()
}
