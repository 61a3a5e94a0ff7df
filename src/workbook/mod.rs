//! Bytes of a spreadsheet file → cells with absolute places. Knows no catalogue and no form.
//!
//! xlsx, xlsm and xlsb are read cell by cell; xls and ods only as whole rectangles, which is all their reader offers.

mod bounds;
mod content;
mod dense;
mod format;
mod saved;
mod stream;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{Ods, Reader, SheetType, SheetVisible, WorkbookProperties, Xls, Xlsb, Xlsx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use content::{Cell, Value};

use crate::place::{CellRef, Place};
use crate::workbook::format::Format;

/// More filled cells than any commune's workbook could need: a form has about a thousand.
const MOST_CELLS: usize = 300_000;

/// A spreadsheet file as cells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// File name as the user knows it.
    pub name: Arc<str>,
    pub sheets: Vec<Sheet>,
    /// Custom document properties.
    pub properties: BTreeMap<String, String>,
    /// The day it was last saved, as its own properties say.
    pub saved_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: Arc<str>,
    pub visible: bool,
    /// Non-empty cells, row by row.
    #[serde(with = "content::list")]
    pub cells: BTreeMap<CellRef, Cell>,
}

impl Workbook {
    pub fn place(&self) -> Place {
        Place::workbook(&self.name)
    }

    pub fn place_of(&self, sheet: &Sheet) -> Place {
        Place::sheet(&self.name, &sheet.name)
    }

    pub fn place_at(&self, sheet: &Sheet, cell: CellRef) -> Place {
        Place::cell(&self.name, &sheet.name, cell)
    }
}

/// Why a file gives no cells.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum Unreadable {
    #[error("not a spreadsheet file")]
    NotAWorkbook,
    #[error("protected by a password")]
    Password,
    #[error("damaged: {0}")]
    Damaged(String),
    #[error("more than {MOST_CELLS} filled cells")]
    TooLarge,
}

/// Whether the library can read these bytes only as whole rectangles, whose size the file decides: such a file is better
/// read in a process of its own, with a limit on its memory.
pub fn is_dense(bytes: &[u8]) -> bool {
    matches!(format::detect(bytes), Some(Format::Xls | Format::Ods))
}

/// Reads every sheet of a file. `name` is the file name shown to the user.
///
/// # Errors
/// The file is no spreadsheet, is encrypted, is damaged, or is larger than any form could be.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    // A library that panics on a broken file spoils only that file.
    catch_unwind(AssertUnwindSafe(|| read_format(name, bytes)))
        .unwrap_or_else(|_| Err(Unreadable::Damaged("reader stopped".to_owned())))
}

fn read_format(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let reader = || Cursor::new(bytes);
    let format = format::detect(bytes).ok_or(Unreadable::NotAWorkbook)?;
    if matches!(format, Format::Xlsx | Format::Xlsb | Format::Ods) {
        bounds::check(bytes)?;
    }
    match format {
        Format::Encrypted => Err(Unreadable::Password),
        Format::Xlsx => {
            let mut file = Xlsx::new(reader()).map_err(|e| damaged(&e))?;
            let properties = file.workbook_properties().ok();
            collect(name, &mut file, properties, stream::xlsx)
        }
        Format::Xlsb => {
            let mut file = Xlsb::new(reader()).map_err(|e| damaged(&e))?;
            let properties = file.workbook_properties().ok();
            collect(name, &mut file, properties, stream::xlsb)
        }
        Format::Xls => {
            let mut file = Xls::new(reader()).map_err(|error| match error {
                calamine::XlsError::Password => Unreadable::Password,
                other => damaged(&other),
            })?;
            let properties = file.workbook_properties().ok();
            collect(name, &mut file, properties, dense::cells)
        }
        Format::Ods => {
            let mut file = Ods::new(reader()).map_err(|error| match error {
                calamine::OdsError::Password => Unreadable::Password,
                other => damaged(&other),
            })?;
            let properties = file.workbook_properties().ok();
            collect(name, &mut file, properties, dense::cells)
        }
    }
}

/// Every worksheet of an opened file; charts and macro sheets have no cells.
fn collect<RS: Read + Seek, R: Reader<RS>>(
    name: &str,
    file: &mut R,
    properties: Option<WorkbookProperties>,
    cells: impl Fn(&mut R, &str) -> Result<BTreeMap<CellRef, Cell>, Unreadable>,
) -> Result<Workbook, Unreadable> {
    let mut sheets = Vec::new();
    for sheet in file.sheets_metadata().to_vec() {
        if sheet.typ == SheetType::WorkSheet {
            let visible = sheet.visible == SheetVisible::Visible;
            sheets.push(Sheet {
                cells: cells(file, &sheet.name)?,
                name: sheet.name.nfc().collect::<String>().into(),
                visible,
            });
        }
    }
    let saved_on = properties.as_ref().and_then(|properties| properties.modified.as_deref()).and_then(saved::day);
    let properties = properties.map(|properties| properties.custom_properties).unwrap_or_default();
    Ok(Workbook { name: name.into(), sheets, properties: properties.into_iter().collect(), saved_on })
}

fn damaged(error: &impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}
