use std::env;

use clap::{Arg, Parser};

const DB_PATH: &str = "DEPOT_DB_PATH";
pub const LOG_LEVEL: &'static str = "DEPOT_LOG_LEVEL";
const DEFAULT_ADDRESS: &str = "localhost:80";

#[derive(Parser)]
struct Options {
    #[arg(long, env = DB_PATH, default_value = "./data")]
    db_path: String,
    #[clap(long, env = names::LOG_LEVEL)]
    log_level: String,
    #[arg(long, env = "DEPOT_PORT")]
    port: u16,
}

#[derive(Parser)]
#[command(name = "tool")]
enum Tool {
    SyncAll(SyncArgs),
    Prune,
}

fn built() -> Arg {
    Arg::new("address").long("address").env("DEPOT_ADDRESS")
}

fn version() -> &'static str {
    let home = env::var(crate::names::HOME_FOLDER);
    env!("CARGO_PKG_VERSION")
}
