//! District tables → the files of `--export`: the same tables as CSV and as Parquet.

mod columnar;
#[cfg(test)]
mod tests;

pub use columnar::{ColumnarError, MARK, csv, parquet};

use crate::consolidation::{self, Table};
use crate::message::Messages;

/// The names of the tables, each with the headings that its CSV begins with.
pub fn headings(messages: &Messages) -> Vec<(&'static str, String)> {
    let headings = |table: Table| (table.name, columnar::headings(&table));
    consolidation::empty_tables(messages).into_iter().map(headings).collect()
}

/// Every file of an export: name, bytes.
///
/// # Errors
/// The data-frame library failed.
pub fn files(tables: &[Table]) -> Result<Vec<(String, Vec<u8>)>, ColumnarError> {
    let mut files = Vec::new();
    for table in tables {
        files.push((format!("{}.csv", table.name), csv(table)?));
        files.push((format!("{}.parquet", table.name), parquet(table)?));
    }
    Ok(files)
}
