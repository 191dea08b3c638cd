use apalis::prelude::*;
use lapin::Channel;
use tokio_cron_scheduler::{Job, JobScheduler};

async fn send_mail(mail: Mail) {}

async fn plan(sched: JobScheduler, channel: Channel, storage: Storage) {
    sched.add(Job::new_async("0 0 3 * * *", |_, _| Box::pin(async {})));
    let worker = WorkerBuilder::new("mail").backend(storage).build_fn(send_mail);
    channel.basic_consume("orders", "desk", options, table).await;
    let news = paper.subscribe(member);
}

fn main() {}
