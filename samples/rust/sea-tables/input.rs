use sea_orm_migration::prelude::*;

pub use super::depot::Entity as Depot;
use super::stock::Entity as StockEntity;

#[derive(Iden, Copy, Clone)]
pub enum DepotIden {
    #[iden = "depots"]
    Table,
    Id,
}

#[derive(DeriveIden)]
#[sea_orm(iden = "stock_rows")]
enum Stock {
    Table,
    Id,
}

#[derive(DeriveIden)]
enum Clerk {
    Table,
    Id,
}

async fn up(manager: &SchemaManager) -> Result<(), DbErr> {
    manager.create_table(Table::create().table(Clerk::Table).to_owned()).await?;
    manager.create_table(Table::create().table(DepotIden::Table).to_owned()).await
}
