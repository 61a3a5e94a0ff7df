//! Renders a form to the bytes of an xlsx workbook: what a commune receives, with or without answers laid in.
//!
//! Where everything stands is decided by `form`; this module only gives it a look, lists to choose from, red marks for what
//! cannot be right, remarks beside rows that are to be corrected, sums and a stamp. All help inside the workbook is advisory: nothing stops a commune from typing.

mod cell;
mod check;
mod dress;
mod extent;
mod filled;
mod formula;
mod growing;
mod marks;
mod press;
mod remark;
mod sheet;
mod sight;
mod style;
mod table;
mod tally;
mod total;
mod validation;

use std::collections::BTreeSet;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use zip::result::ZipError;

use crate::drawing::ranges::col;
use crate::form::{CARRIED_SEAL_COLUMN, ColumnId, FilledIn, Form, STAMP_SHEET, SheetId, Stamp, TableId, seal};
pub(crate) use crate::template::dress::{Dressing, Mark};
use crate::template::press::MadeFormulas;
pub use crate::template::press::Press;
use crate::template::sight::AsTyped;

/// Why a form could not be rendered. Nothing a commune typed can cause it short of Excel's own limits.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// An answer belongs to a cell that the form does not have or does not let the commune fill.
    #[error("the form has no input cell in {table:?} at row {row:?}, column {column:?}")]
    NoSuchCell { table: TableId, row: String, column: ColumnId },
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
    #[error(transparent)]
    Package(#[from] ZipError),
}

/// The workbook of one `form` with `answers` in its input cells. The same form and answers give the same bytes.
///
/// # Errors
/// An answer without an input cell, or text beyond Excel's limits.
pub fn render(form: &Form, answers: &FilledIn) -> Result<Vec<u8>, TemplateError> {
    Press::default().render(form, answers)
}

fn rendered(
    form: &Form,
    answers: &FilledIn,
    made: MadeFormulas<'_>,
    dressing: Option<Dressing>,
) -> Result<Vec<u8>, TemplateError> {
    filled::check(form, answers)?;
    let mut workbook = Workbook::new();
    let (front, marks, property) = match dressing {
        Some(Dressing { front, marks, property }) => (Some(front), marks, Some(property)),
        None => (None, Vec::new(), None),
    };
    let properties = properties(&form.stamp)?;
    workbook.set_properties(&match &property {
        Some((name, value)) => properties.set_custom_property(*name, value),
        None => properties,
    });
    let is_first = front.is_none();
    if let Some(mut front) = front {
        front.set_active(true);
        workbook.push_worksheet(front);
    }
    let typed = AsTyped::new(form, answers, made);
    for (declared, index) in form.sheets.iter().zip(0..) {
        let mut worksheet = match declared.id {
            SheetId::Check => check::render(declared, &typed)?,
            _ => sheet::render(declared, &typed)?,
        };
        dress::put(&mut worksheet, declared.id, &marks)?;
        worksheet.set_active(is_first && index == 0);
        workbook.push_worksheet(worksheet);
    }
    workbook.push_worksheet(stamp_sheet(form)?);
    for (sheet, table) in form.tables() {
        workbook.define_name(table.id.defined_name(), &extent::of_table(sheet.name, table))?;
    }
    workbook.set_zip_compression_level(COMPRESSION);
    Ok(growing::rows(&workbook.save_to_buffer()?, COMPRESSION)?)
}

/// Of the levels 1 to 9: a form takes less than half the time of the usual 6 to pack, and a quarter more bytes, some twenty thousand.
const COMPRESSION: u8 = 2;

/// The creation time is fixed: the library would put in the present one and two renders would differ.
fn properties(stamp: &Stamp) -> Result<DocProperties, XlsxError> {
    let day = stamp.dated().unwrap_or_default();
    let created = ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(2000), 1, 1)?;
    let properties = DocProperties::new()
        .set_title(format!("Kế hoạch xây dựng nông thôn mới năm {}", stamp.year))
        .set_creation_datetime(&created);
    Ok(written(stamp).fold(properties, |properties, (name, value)| properties.set_custom_property(name, value)))
}

fn stamp_sheet(form: &Form) -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_name(STAMP_SHEET)?.set_hidden(true);
    for ((name, value), row) in written(&form.stamp).zip(0..) {
        worksheet.write_string(row, 0, name)?.write_string(row, 1, value)?;
    }
    let seals: BTreeSet<String> = form.earlier_texts().map(|text| seal([text.as_str().trim()])).collect();
    for (seal, row) in seals.iter().zip(0..) {
        worksheet.write_string(row, col(CARRIED_SEAL_COLUMN), seal)?;
    }
    Ok(worksheet)
}

/// The entries that say something: a form for any commune has no commune.
fn written(stamp: &Stamp) -> impl Iterator<Item = (&'static str, &str)> {
    stamp.entries().into_iter().filter(|(_, value)| !value.is_empty())
}

#[cfg(test)]
mod tests;
