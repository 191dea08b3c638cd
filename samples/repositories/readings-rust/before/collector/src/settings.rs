use clap::Parser;
use config::{Config, File};

#[derive(Parser)]
pub struct Arguments {
    /// Read from the variable of its name.
    #[arg(long, env)]
    pub listen_port: u16, // LISTEN_PORT
    #[arg(long, env = "DATABASE_URL")]
    pub database: String,
    #[arg(long)]
    pub verbose: bool,
}

pub fn station() -> String {
    let settings = Config::builder().add_source(File::with_name("config/default")).build().unwrap();
    settings.get_string("station.name").unwrap_or_else(|_| settings.get_string("station.fallback").unwrap())
}

pub fn key() -> String {
    std::env::var("STATION_KEY").expect("STATION_KEY")
}

pub const REVISION: Option<&str> = option_env!("GIT_SHA");
