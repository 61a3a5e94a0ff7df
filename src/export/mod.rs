//! District tables → the files of `--export`: the same tables as CSV and as Parquet.

mod columnar;
#[cfg(test)]
mod tests;

pub use columnar::{ColumnarError, csv, parquet};

use crate::consolidation::Table;

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
