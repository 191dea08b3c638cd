use std::env;

use tracing_subscriber::EnvFilter;

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

fn required(key: &str) -> Result<String, Error> {
    maybe_env(key)?.ok_or(Error::Missing)
}

fn limits() -> Result<Limits, Error> {
    command.env("DEPOT_CHILD", "1");
    let filter = EnvFilter::builder().with_env_var("DEPOT_LOG").from_env_lossy();
    Ok(Limits {
        size: maybe_env::<u16>("DEPOT_SIZE")?,
        url: required("DEPOT_URL")?,
        rate: env("DEPOT_RATE", 20)?,
        age: env_or(names::DEPOT_AGE, 3),
    })
}
