mod timers;
mod watch;

use std::thread;
use std::time::Duration;

use crate::timers::start_periodic;
use crate::watch::{refresh, sweep, Depot};

#[tokio::main]
async fn main() {
    let depot = Depot::open().await;
    start_periodic("refresh rates", Duration::from_secs(60), move || async { refresh().await });
    watch::start_logged("not a job", Duration::from_secs(60), || refresh());
    thread::Builder::new()
        .name(String::from("sweeper"))
        .spawn(move || loop {
            thread::sleep(Duration::from_secs(5));
            sweep();
        })
        .unwrap();
    tokio::spawn(async move {
        let mut interval = tokio::time::interval(Duration::from_secs(30));
        loop {
            interval.tick().await;
            depot.flush().await;
        }
    });
    tokio::spawn(watch::follow(depot.clone()));
}
