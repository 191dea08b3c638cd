use metrics::counter;
use sea_orm_migration::prelude::*;
use tokio_retry::Retry;

#[derive(Iden)]
enum UserGroup {
    Table,
    Id,
}

impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(Table::create().table(UserGroup::Table).if_not_exists().to_owned())
            .await?;
        manager.create_index(Index::create().table(UserGroup::Table).to_owned()).await
    }
}

#[tracing::instrument(skip(client))]
async fn load(client: &Client) -> Result<String, Error> {
    let page = Retry::spawn(strategy, || client.get("https://shop.example").send()).await;
    if let Err(e) = &page {
        counter!("load.failed").increment(1);
        FAILED_TOTAL.with_label_values(&["load"]).inc();
        pointer.inc();
        sentry::capture_error(e);
    }
    let _span = info_span!("parse").entered();
    spawn(async {});
    counter("x");
    page
}
