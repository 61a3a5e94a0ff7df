//! District tables → the files of `--export`: the same tables as CSV and as Parquet.

mod columnar;
pub mod harmless_text;
#[cfg(test)]
mod tests;

pub use columnar::{ColumnarError, MARK, Pair};

use crate::consolidation::{self, ExportTable};
use crate::message::Messages;

/// The names of the tables, each with the headings that its CSV begins with.
pub fn headings(messages: &Messages) -> Vec<(&'static str, String)> {
    let headings = |table: ExportTable| (table.name, columnar::headings(&table));
    consolidation::empty_tables(messages).into_iter().map(headings).collect()
}
