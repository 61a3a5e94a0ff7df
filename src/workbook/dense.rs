//! xls and ods: their reader gives a sheet as one rectangle, starting at its first used cell. Where the cells were laid side by
//! side before, they are put back.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Cursor, Read, Seek};

use calamine::{Data, Reader, WorkbookProperties, Xls, XlsError};

use crate::place::CellRef;
use crate::workbook::gathered::Gathered;
use crate::workbook::side_by_side::{Laid, SideBySide};
use crate::workbook::{Cell, Formula, Unreadable, Value, Workbook, collect, damaged, guarded, password, xls};

/// What the library makes of a formula that it cannot read.
const NOT_READ: &str = "Unrecognised formula";

pub(super) fn xls(name: &str, bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let opened = password::opened_xls(bytes)?;
    let bytes = opened.as_deref().unwrap_or(bytes);
    let laid = xls::laid(bytes)?;
    let mut file =
        Xls::new(Cursor::new(laid.as_ref().map_or(bytes, |laid| &laid.bytes))).map_err(|error| match error {
            XlsError::Password => Unreadable::Password,
            other => damaged(&other),
        })?;
    let properties = file.workbook_properties().ok();
    let mut read = whole(name, file, properties, laid.as_ref())?;
    let followed = guarded(|| Ok(xls::look(bytes, &mut read.sheets))).unwrap_or_default();
    read.tells_formulas = followed.is_some();
    read.from_1904 = followed.unwrap_or_default();
    Ok(read)
}

/// Every sheet, and the library's copy of the file let go.
fn whole<RS, R>(
    name: &str,
    mut file: R,
    properties: Option<WorkbookProperties>,
    laid: Option<&Laid>,
) -> Result<Workbook, Unreadable>
where
    RS: Read + Seek,
    R: Reader<RS>,
    R::Error: Display,
{
    let stood = by_name(&file, laid);
    collect(name, &mut file, properties, |file, sheet, gathered| {
        cells(file, sheet, stood.get(sheet).copied(), gathered)
    })
}

/// Of sheets that have one name the library keeps the last.
fn by_name<'l, RS: Read + Seek>(file: &impl Reader<RS>, laid: Option<&'l Laid>) -> BTreeMap<String, &'l SideBySide> {
    let names = file.sheets_metadata().iter().map(|sheet| sheet.name.clone());
    names.zip(laid.map(|laid| laid.sheets.as_slice()).unwrap_or_default()).collect()
}

/// `laid`: where the cells stood, if they were laid side by side.
fn cells<RS, R>(
    file: &mut R,
    sheet: &str,
    laid: Option<&SideBySide>,
    cells: &mut Gathered<'_>,
) -> Result<(), Unreadable>
where
    RS: Read + Seek,
    R: Reader<RS>,
    R::Error: Display,
{
    let stood = |(row, column): (u32, u32)| {
        let at = CellRef::new(row, column);
        laid.map_or(Some(at), |laid| laid.stood(at))
    };
    let values = file.worksheet_range(sheet).map_err(|e| damaged(&e))?;
    let (first_row, first_column) = values.start().unwrap_or_default();
    for (row, column, data) in values.used_cells() {
        let at = stood((first_row + row as u32, first_column + column as u32));
        if let Some((at, value)) = at.zip(Value::from_data(data)) {
            cells.add(at, Cell::new(value))?;
        }
    }
    let formulas = file.worksheet_formula(sheet).map_err(|e| damaged(&e))?;
    let (first_row, first_column) = formulas.start().unwrap_or_default();
    for (row, column, text) in formulas.used_cells() {
        let read = (first_row + row as u32, first_column + column as u32);
        let Some(at) = stood(read) else { continue };
        let formula = Some(if text.starts_with(NOT_READ) { Formula::unknown() } else { Formula::new(text) });
        match (cells.get_mut(at), values.get_value(read)) {
            (Some(cell), _) => {
                // ods keeps only the words of an error.
                if let Some(error) = cell.value.as_error() {
                    cell.value = error;
                }
                cell.formula = formula;
            }
            // A formula whose result is "" shows an empty cell; one without any result was never calculated.
            (None, None | Some(Data::Empty)) => {
                cells.add(at, Cell { formula, ..Cell::new(Value::NoResult) })?;
            }
            (None, Some(_)) => {}
        }
    }
    Ok(())
}
