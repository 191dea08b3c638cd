use std::env;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn settings(key: &str) -> Option<String> {
    let home = env::var_os("HOME");
    let level = std::env::var("LOG_LEVEL").unwrap_or_else(|_| "info".to_string());
    // env::var("COMMENTED")
    env::var(key).ok()
}

fn port() -> Option<String> {
    settings("SERVER_PORT")
}
