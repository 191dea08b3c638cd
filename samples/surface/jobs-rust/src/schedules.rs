use clokwerk::{AsyncScheduler, TimeUnits};

pub async fn plan(context: Context) {
    let mut scheduler = AsyncScheduler::new();

    let context_1 = context.clone();
    scheduler.every(10.minutes()).run(move || {
        let context = context_1.clone();

        async move {
            sweep_boats(&context).await;
            count_boats(&context).await;
        }
    });
    scheduler.every(TimeUnits::days(1)).at("3:00").run(|| async { harbour::prune().await });
    scheduler.every(1.hour()).run(|| async {});
}

async fn sweep_boats(context: &Context) {}
async fn count_boats(context: &Context) {}
