pub mod schema;

use diesel::prelude::*;
use schema::readings;

#[derive(Queryable, Insertable)]
#[diesel(table_name = readings)]
pub struct Reading {
    pub id: i64,
    pub sensor_id: i32,
    pub value: f64,
}

/// No row of a table.
#[derive(Debug)]
pub struct Window {
    pub size: usize,
}

pub fn record(connection: &mut PgConnection, reading: &Reading) -> QueryResult<usize> {
    diesel::insert_into(readings::table).values(reading).execute(connection)
}

pub fn latest(connection: &mut PgConnection, sensor: i32) -> QueryResult<Vec<f64>> {
    readings::table.filter(readings::sensor_id.eq(sensor)).select(readings::value).load(connection)
}

pub fn archive(connection: &mut PgConnection) -> QueryResult<usize> {
    diesel::sql_query("DELETE FROM samples_old WHERE id < 100").execute(connection)
}
