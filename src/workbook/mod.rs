//! Bytes of a spreadsheet file → cells with absolute places. Knows no catalogue and no form.
//!
//! xlsx, xlsm and ods are walked through once, part by part, within limits that stand in one place. xls and xlsb are read by a library:
//! what it would refuse a whole file for is mended before. It gives an xls sheet only as a whole rectangle, so its cells are laid side by
//! side before, and put back afterwards; where they cannot be followed, the rectangle has to be of a size that there is room for.

mod beside;
mod cells;
mod compound;
mod content;
mod dense;
mod excess;
mod format;
mod formula;
mod gathered;
mod lettering;
pub(crate) mod limits;
mod look;
mod mark;
mod merged;
mod names;
mod not_read;
mod number_format;
mod ods;
mod package;
mod password;
mod record;
mod saved;
mod sense;
mod sent_instead;
mod side_by_side;
mod stream;
mod unreadable;
mod words;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{Reader, SheetType, SheetVisible, WorkbookProperties};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use beside::{Beside, BesideKind};
pub use cells::Cells;
pub use content::{Cell, Struck, Value};
pub use excess::Excess;
pub use formula::Formula;
pub use lettering::Lettering;
pub use mark::{Marks, word};
pub use merged::Merged;
pub use names::NamedRange;
pub use not_read::{NotRead, Unread};
pub use sent_instead::SentInstead;
pub use unreadable::{Damage, Unreadable};

use crate::place::{CellRef, Place};
use crate::wording::Lexicon;
use crate::workbook::format::Format;
use crate::workbook::gathered::{Budget, Gathered};
use crate::workbook::limits::{MOST_NAMES, MOST_SHEETS};
use crate::workbook::package::Package;

/// A spreadsheet file as cells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// File name as the user knows it.
    pub name: Arc<str>,
    pub sheets: Vec<Sheet>,
    /// Sheets of the file of which no cells are read.
    pub not_read: Vec<NotRead>,
    /// Custom document properties.
    pub properties: BTreeMap<String, String>,
    /// Ranges that have a name; of a sheet that was copied, the copy's has the same one.
    pub names: Vec<(String, NamedRange)>,
    /// Whether a number without a formula was typed for certain: not so in an xls file whose records could not be followed.
    pub tells_formulas: bool,
    /// Days are counted from 1904 on; a bare number that is meant as a day may have been counted so or otherwise.
    pub from_1904: bool,
    /// The day it was last saved, as its own properties say.
    pub saved_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: Arc<str>,
    pub visible: bool,
    /// Non-empty cells, row by row.
    pub cells: Cells,
    /// Ranges of cells that look like one.
    pub merged: Vec<Merged>,
    /// What lies on its cells.
    pub beside: Vec<Beside>,
}

impl Sheet {
    /// The merged range in which a cell cannot be seen.
    pub fn hiding(&self, at: CellRef) -> Option<Merged> {
        self.merged.iter().find(|merged| merged.hides(at)).copied()
    }
}

impl Workbook {
    pub fn place(&self) -> Place {
        Place::workbook(&self.name)
    }

    pub fn place_of(&self, sheet: &Sheet) -> Place {
        Place::sheet(&self.name, &sheet.name)
    }

    pub fn place_of_unread(&self, sheet: &NotRead) -> Place {
        Place::sheet(&self.name, &sheet.name)
    }

    pub fn place_at(&self, sheet: &Sheet, cell: CellRef) -> Place {
        Place::cell(&self.name, &sheet.name, cell)
    }
}

/// Bytes that were looked at and may be read.
#[derive(Debug, Clone, Copy)]
pub struct Opened<'b> {
    bytes: &'b [u8],
    format: Format,
}

/// A bounded look at the bytes of a file: which format they are.
///
/// # Errors
/// The file is no spreadsheet, is encrypted, is damaged, or is larger than any form could be.
pub fn open(bytes: &[u8]) -> Result<Opened<'_>, Unreadable> {
    guarded(|| {
        let format = format::detect(bytes)?;
        Ok(Opened { bytes, format })
    })
}

/// Whether the bytes are those of a spreadsheet, whole or not, with a password or without.
pub fn is_workbook(bytes: &[u8]) -> bool {
    match format::detect(bytes) {
        Ok(_) | Err(Unreadable::Password | Unreadable::NotAWorkbook(SentInstead::OldExcel)) => true,
        Err(Unreadable::Damaged(_)) => format::was_spreadsheet(bytes),
        Err(_) => false,
    }
}

/// Reads every sheet of a file. `name` is the file name shown to the user.
///
/// # Errors
/// As [`open`], and the file turns out to be damaged or too large while it is read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    open(bytes)?.read(name, &Lexicon::default())
}

impl Opened<'_> {
    /// Whether reading could take more memory or time than there is: an xls file whose cells cannot be followed is read as whole
    /// rectangles whose size the file decides, a record of xlsb may claim any length, and what is encrypted may be any of them. Such
    /// a file is better read in a process of its own, with limits.
    pub fn needs_isolation(&self) -> bool {
        matches!(self.format, Format::Xls | Format::Xlsb | Format::Encrypted)
    }

    /// Reads every sheet. `name` is the file name shown to the user; texts that are among the known ones need not be compared by
    /// their letters again.
    ///
    /// # Errors
    /// The file is encrypted, damaged, or larger than any form could be.
    pub fn read(&self, name: &str, known: &Lexicon) -> Result<Workbook, Unreadable> {
        guarded(|| self.read_format(name, known).and_then(sense::within_sense))
    }

    fn read_format(&self, name: &str, known: &Lexicon) -> Result<Workbook, Unreadable> {
        match self.format {
            Format::Xlsx => xlsx::read(name, Package::open(self.bytes)?, known),
            Format::Xlsb => xlsb::read(name, self.bytes),
            Format::Xls => dense::xls(name, self.bytes),
            Format::Ods => ods::read(name, Package::open(self.bytes)?),
            Format::Encrypted => {
                let bytes = password::opened_package(self.bytes)?;
                match open(&bytes)? {
                    Opened { format: Format::Encrypted, .. } => Err(Unreadable::Password),
                    opened => opened.read_format(name, known),
                }
            }
        }
    }
}

/// A library that panics on a broken file spoils only that file.
fn guarded<T>(work: impl FnOnce() -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Unreadable::Damaged(Damage::stopped())))
}

/// Every worksheet of an opened file; charts and macro sheets have no cells.
fn collect<RS: Read + Seek, R: Reader<RS>>(
    name: &str,
    file: &mut R,
    properties: Option<WorkbookProperties>,
    read: impl Fn(&mut R, &str, &mut Gathered<'_>) -> Result<(), Unreadable>,
) -> Result<Workbook, Unreadable> {
    let mut budget = Budget::new();
    let (mut sheets, mut not_read) = (Vec::new(), Vec::new());
    if file.sheets_metadata().len() > MOST_SHEETS {
        return Err(Excess::Sheets.into());
    }
    for sheet in file.sheets_metadata().to_vec() {
        let name = sheet.name.nfc().collect::<String>().into();
        if sheet.typ != SheetType::WorkSheet {
            not_read.push(NotRead { name, why: Unread::NoCells });
            continue;
        }
        let mut gathered = Gathered::new(&mut budget);
        read(file, &sheet.name, &mut gathered)?;
        sheets.push(gathered.into_sheet(name, sheet.visible == SheetVisible::Visible));
    }
    let names = file.defined_names().iter().take(MOST_NAMES);
    let names = names.filter_map(|(name, range)| Some((name.clone(), NamedRange::parse(range)?))).collect();
    let saved_on = properties.as_ref().and_then(|properties| properties.modified.as_deref()).and_then(saved::day);
    let properties = properties.map(|properties| properties.custom_properties).unwrap_or_default();
    Ok(Workbook {
        name: name.into(),
        sheets,
        not_read,
        properties: properties.into_iter().collect(),
        names,
        tells_formulas: true,
        from_1904: false,
        saved_on,
    })
}

fn damaged(error: &impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(Damage::Inside(error.to_string()))
}
