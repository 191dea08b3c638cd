use clap::{App, Arg, SubCommand};
use std::env::{self, var};

pub fn command<'a, 'b>() -> App<'a, 'b> {
    SubCommand::with_name("parcels")
        .about("Looks after parcels")
        .subcommand(
            SubCommand::with_name("send")
                .arg(Arg::with_name("to").long("to").takes_value(true))
                .about("Sends one"),
        )
        .subcommand(App::new("list").about("Lists all"))
}

pub fn main() {
    App::new("depot").version("1").subcommand(command()).get_matches();
}

#[derive(Clone, Queryable, Identifiable)]
pub struct Parcel {
    id: i32,
}

#[derive(Default, Insertable)]
#[table_name = "parcels"]
pub struct NewParcel {
    weight: i32,
}

fn settings() -> Option<String> {
    let home = var("DEPOT_HOME").ok()?;
    let _ = env::var("DEPOT_PORT");
    named("DEPOT_LANGUAGE").or(Some(home))
}

fn named(name: &str) -> Option<String> {
    var(name).ok()
}
