//! Tables as data frames, and as the bytes of CSV and Parquet.

use std::io::Write;

use polars::io::csv::write::BatchedWriter as CsvBatches;
use polars::io::parquet::write::BatchedWriter as ParquetBatches;
use polars::prelude::{
    CsvWriter, DataFrame, IntoColumn, KeyValueMetadata, NamedFrom, ParquetWriter, PolarsError, SerWriter, Series,
};

use crate::consolidation::{ExportColumn, ExportTable};
use crate::export::harmless_text;

/// The data-frame library failed.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct ColumnarError(#[from] PolarsError);

/// By which a Parquet file of an export is known again.
pub const MARK: &str = "ntm-xlsx-export";

/// What the CSV of a table begins with, its mark and headings.
pub(super) fn headings(table: &ExportTable) -> String {
    let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    format!("\u{feff}{}", names.join(","))
}

fn frame(table: &ExportTable) -> Result<DataFrame, ColumnarError> {
    frame_of(table, str::to_owned)
}

/// A table in the making as CSV and as Parquet at once.
///
/// CSV is UTF-8 with a byte-order mark, so that Excel reads the accents; its texts are harmless for a spreadsheet.
pub struct Pair<W: Write> {
    csv: CsvBatches<W>,
    parquet: ParquetBatches<W>,
}

impl<W: Write> Pair<W> {
    /// Of a table with these columns; what rows it has does not matter. `run` is [`crate::consolidation::District::run`].
    ///
    /// # Errors
    /// The data-frame library failed, or it could not be written.
    pub fn new(table: &ExportTable, run: &str, csv: W, parquet: W) -> Result<Self, ColumnarError> {
        let frame = frame(table)?;
        let mark = [("made-by", MARK), ("run", run)].map(|(key, value)| (key.to_owned(), value.to_owned()));
        let mark = KeyValueMetadata::from_static(mark.into());
        Ok(Self {
            csv: CsvWriter::new(csv).include_bom(true).batched(frame.schema())?,
            parquet: ParquetWriter::new(parquet).with_key_value_metadata(Some(mark)).batched(frame.schema())?,
        })
    }

    /// Adds the rows of a table of the same columns.
    ///
    /// # Errors
    /// As [`Pair::new`].
    pub fn push(&mut self, table: &ExportTable) -> Result<(), ColumnarError> {
        self.csv.write_batch(&frame_of(table, harmless_text::of)?)?;
        Ok(self.parquet.write_batch(&frame(table)?)?)
    }

    /// # Errors
    /// As [`Pair::new`].
    pub fn finish(mut self) -> Result<(), ColumnarError> {
        self.csv.finish()?;
        self.parquet.finish()?;
        Ok(())
    }
}

fn frame_of(table: &ExportTable, text: fn(&str) -> String) -> Result<DataFrame, ColumnarError> {
    let columns = table.columns.iter().map(|(name, column)| {
        let name = (*name).into();
        match column {
            ExportColumn::Text(values) => {
                Series::new(name, values.iter().map(|v| v.as_deref().map(text)).collect::<Vec<_>>())
            }
            ExportColumn::Whole(values) => Series::new(name, values),
            ExportColumn::Real(values) => Series::new(name, values),
            ExportColumn::Flag(values) => Series::new(name, values),
        }
        .into_column()
    });
    Ok(DataFrame::new_infer_height(columns.collect())?)
}
