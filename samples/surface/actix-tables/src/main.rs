mod api;
mod pages;

pub use api::ROUTES as API;
pub use pages::PAGES;

fn main() {}
