mod settings;

use axum::{routing::get, Router};
use std::collections::HashMap;

fn main() {
    let variables: HashMap<&str, &str> = HashMap::new();
    // No variable of the environment: a map of ours.
    let _ = variables.get("NOT_A_VARIABLE");
    let _app: Router = Router::new().route("/readings", get(list));
}

async fn list() -> String {
    summary(&settings::station(), &settings::key())
}

fn summary(station: &str, key: &str) -> String {
    format!("{station} {}", key.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_station() {
        assert_eq!(summary("north", "abc"), "north 3");
    }
}
