use redis::aio::PubSub;
use sqlx::postgres::PgListener;

pub async fn gossip(mut pubsub: PubSub) {
    pubsub.psubscribe("desk:*").await.unwrap();
    pubsub.subscribe(name()).await.unwrap();
}

pub async fn members(url: &str) {
    let mut listener = PgListener::connect(url).await.unwrap();
    listener.listen("desk_members").await.unwrap();
}
