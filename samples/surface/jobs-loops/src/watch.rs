use std::time::Duration;

pub struct Depot {}

impl Depot {
    pub async fn open() -> Depot {
        // Tried until it is open.
        loop {
            if let Some(depot) = connect().await {
                return depot;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    pub async fn flush(&self) {}
}

pub async fn follow(depot: Depot) {
    loop {
        if depot.is_closed() {
            continue;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

pub fn start_logged(name: &str, pause: Duration, work: fn()) {
    log(name);
    work();
}

pub async fn refresh() {}

pub fn sweep() {}
