use std::time::Duration;

pub fn start_periodic<F, Fut>(name: &'static str, pause: Duration, work: F)
where
    F: Fn() -> Fut,
{
    run_on(&Handle::current(), name, pause, work)
}

/// The loop runs what it is given.
fn run_on<F, Fut>(handle: &Handle, name: &'static str, pause: Duration, work: F)
where
    F: Fn() -> Fut,
{
    handle.spawn(async move {
        let mut interval = tokio::time::interval(pause);
        loop {
            interval.tick().await;
            if let Err(e) = work().await {
                error!("{name}: {e}");
            }
        }
    });
}
