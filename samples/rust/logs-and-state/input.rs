use std::sync::Mutex;
use tracing::{info, warn};

static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());
static mut LAST: u8 = 0;
static NAME: &str = "x";

fn note(name: &str) {
    info!(name, "seen {}", name);
    warn!("again");
    log::error!("gone");
    self::info("no log");
}
