//! Tables as data frames, and as the bytes of CSV and Parquet.

use polars::prelude::{
    CsvWriter, DataFrame, IntoColumn, KeyValueMetadata, NamedFrom, ParquetWriter, PolarsError, SerWriter, Series,
};

use crate::consolidation::{Column, Table};

/// The data-frame library failed.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct ColumnarError(#[from] PolarsError);

/// By which a Parquet file of an export is known again.
pub const MARK: &str = "ntm-xlsx-export";

/// What the CSV of a table begins with, its mark and headings.
pub(super) fn headings(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    format!("\u{feff}{}", names.join(","))
}

fn frame(table: &Table) -> Result<DataFrame, ColumnarError> {
    frame_of(table, str::to_owned)
}

/// The table as CSV in UTF-8 with a byte-order mark, so that Excel reads the accents.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// # Errors
/// The data-frame library failed.
pub fn csv(table: &Table) -> Result<Vec<u8>, ColumnarError> {
    let mut bytes = Vec::new();
    CsvWriter::new(&mut bytes).include_bom(true).finish(&mut frame_of(table, harmless)?)?;
    Ok(bytes)
}

/// The table as Parquet.
///
/// # Errors
/// The data-frame library failed.
pub fn parquet(table: &Table) -> Result<Vec<u8>, ColumnarError> {
    let mut bytes = Vec::new();
    let mark = KeyValueMetadata::from_static(vec![("made-by".to_owned(), MARK.to_owned())]);
    ParquetWriter::new(&mut bytes).with_key_value_metadata(Some(mark)).finish(&mut frame(table)?)?;
    Ok(bytes)
}

fn frame_of(table: &Table, text: fn(&str) -> String) -> Result<DataFrame, ColumnarError> {
    let columns = table.columns.iter().map(|(name, column)| {
        let name = (*name).into();
        match column {
            Column::Text(values) => {
                Series::new(name, values.iter().map(|v| v.as_deref().map(text)).collect::<Vec<_>>())
            }
            Column::Whole(values) => Series::new(name, values),
            Column::Real(values) => Series::new(name, values),
            Column::Flag(values) => Series::new(name, values),
        }
        .into_column()
    });
    Ok(DataFrame::new_infer_height(columns.collect())?)
}

fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
