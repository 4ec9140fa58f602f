//! Rows of any table, read and written page by page.

use sqlx::{QueryBuilder, Row};

use super::super::{Conn, Db};
use super::chunks::chunks;
use crate::failure::Failure;
use crate::tables::{Cell, Cells, Kind, Table};

pub(crate) type RawRow = <Db as sqlx::Database>::Row;

/// The rows after the one given, in the order of their keys; none after the last.
pub(crate) async fn page(conn: &mut Conn, table: &Table, after: Option<&[Cell]>) -> Result<Vec<RawRow>, Failure> {
    let (columns, key, name) = (table.column_list(), table.key_list(), table.name);
    let mut query = QueryBuilder::<Db>::new(format!("SELECT {columns} FROM {name}"));
    if let Some(after) = after {
        query.push(format_args!(" WHERE ({key}) > ("));
        let mut values = query.separated(", ");
        for cell in after {
            match cell.clone() {
                Cell::Uuid(value) => values.push_bind(value),
                Cell::MaybeUuid(value) => values.push_bind(value),
                Cell::Bytes(value) => values.push_bind(value),
                Cell::MaybeBytes(value) => values.push_bind(value),
                Cell::Text(value) => values.push_bind(value),
                Cell::MaybeText(value) => values.push_bind(value),
                Cell::Bool(value) => values.push_bind(value),
                Cell::Int(value) => values.push_bind(value),
                Cell::BigInt(value) => values.push_bind(value),
                Cell::MaybeBigInt(value) => values.push_bind(value),
            };
        }
        query.push(")");
    }
    query.push(format_args!(" ORDER BY {key} LIMIT ")).push_bind(table.page());
    Ok(query.build().fetch_all(conn).await?)
}

/// The values of a row, or the name of the first column that does not hold what it should.
pub(crate) fn cells(row: &RawRow, table: &Table) -> Result<Cells, &'static str> {
    table.columns.iter().map(|&(name, kind)| cell(row, name, kind).map_err(|_| name)).collect()
}

/// The values of a row's key.
pub(crate) fn key(row: &RawRow, table: &Table) -> Result<Cells, &'static str> {
    table.columns[..table.key].iter().map(|&(name, kind)| cell(row, name, kind).map_err(|_| name)).collect()
}

fn cell(row: &RawRow, name: &str, kind: Kind) -> Result<Cell, sqlx::Error> {
    Ok(match kind {
        Kind::Uuid => Cell::Uuid(row.try_get(name)?),
        Kind::MaybeUuid => Cell::MaybeUuid(row.try_get(name)?),
        Kind::Bytes => Cell::Bytes(row.try_get(name)?),
        Kind::MaybeBytes => Cell::MaybeBytes(row.try_get(name)?),
        Kind::Text => Cell::Text(row.try_get(name)?),
        Kind::MaybeText => Cell::MaybeText(row.try_get(name)?),
        Kind::Bool => Cell::Bool(row.try_get(name)?),
        Kind::Int => Cell::Int(row.try_get(name)?),
        Kind::BigInt => Cell::BigInt(row.try_get(name)?),
        Kind::MaybeBigInt => Cell::MaybeBigInt(row.try_get(name)?),
    })
}

/// Writes rows that are not there yet.
pub(crate) async fn insert(conn: &mut Conn, table: &Table, rows: &[Cells]) -> Result<(), Failure> {
    for some in chunks(rows) {
        let mut query = QueryBuilder::<Db>::new(format!("INSERT INTO {} ({}) ", table.name, table.column_list()));
        query.push_values(some, |mut values, row| {
            for cell in row {
                match cell {
                    Cell::Uuid(value) => values.push_bind(*value),
                    Cell::MaybeUuid(value) => values.push_bind(*value),
                    Cell::Bytes(value) => values.push_bind(&value[..]),
                    Cell::MaybeBytes(value) => values.push_bind(value.as_deref()),
                    Cell::Text(value) => values.push_bind(value.as_str()),
                    Cell::MaybeText(value) => values.push_bind(value.as_deref()),
                    Cell::Bool(value) => values.push_bind(*value),
                    Cell::Int(value) => values.push_bind(*value),
                    Cell::BigInt(value) => values.push_bind(*value),
                    Cell::MaybeBigInt(value) => values.push_bind(*value),
                };
            }
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}
