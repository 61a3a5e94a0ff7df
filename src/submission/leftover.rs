//! What nobody has read: every cell that is neither the form's own text nor taken is named, so that nothing is lost silently.

use std::collections::BTreeSet;

use crate::district::{Commune, normalise};
use crate::finding::Finding;
use crate::form::{ColumnId, Form, Role, STAMP_SHEET};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::locate::Located;
use crate::workbook::{Sheet, Workbook};

/// Longest text of a cell that a finding repeats.
const SHOWN: usize = 80;

pub(super) fn report<'a>(
    workbook: &'a Workbook,
    form: &Form,
    located: &[Located<'a>],
    commune: Option<&Commune>,
    reader: &mut Reader<'a>,
) {
    let own = own_texts(form, commune);
    for sheet in workbook.sheets.iter().filter(|sheet| &*sheet.name != STAMP_SHEET) {
        let of_form = located.iter().any(|found| std::ptr::eq(found.sheet, sheet));
        let rest: Vec<(CellRef, String)> = sheet
            .cells
            .iter()
            .filter(|(at, cell)| !reader.is_taken(sheet, **at) && !own.contains(&normalise(&cell.value.shown())))
            .filter(|(at, _)| !(of_form && is_running_number(sheet, **at, located)))
            .map(|(at, cell)| (*at, cell.value.shown()))
            .collect();
        let Some((first, _)) = rest.first() else { continue };
        if !of_form {
            let finding = Finding::new(&faults::SHEET_OF_ITS_OWN, &workbook.place_of(sheet));
            reader.say(finding.with("cells", rest.len()));
            continue;
        }
        let mut row = first.row;
        let mut cells: Vec<(CellRef, String)> = Vec::new();
        for (at, shown) in rest {
            if at.row != row {
                say(workbook, sheet, &cells, reader);
                cells.clear();
                row = at.row;
            }
            cells.push((at, shown));
        }
        say(workbook, sheet, &cells, reader);
    }
}

/// One finding for the cells of a row.
fn say(workbook: &Workbook, sheet: &Sheet, cells: &[(CellRef, String)], reader: &mut Reader<'_>) {
    let Some((first, _)) = cells.first() else { return };
    let texts: Vec<String> = cells.iter().map(|(at, shown)| format!("{at}: “{}”", shortened(shown))).collect();
    reader.say(Finding::new(&faults::OUTSIDE_THE_FORM, &workbook.place_at(sheet, *first)).found(texts.join("; ")));
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// A number in the running-number column of a found table.
fn is_running_number(sheet: &Sheet, at: CellRef, located: &[Located<'_>]) -> bool {
    let is_number = sheet.cells.get(&at).is_some_and(|cell| cell.value.shown().parse::<u32>().is_ok());
    is_number
        && located.iter().any(|found| {
            std::ptr::eq(found.sheet, sheet)
                && found.rows().contains(&at.row)
                && found.column(&ColumnId::Number) == Some(at.column)
        })
}

/// Every text the form itself puts into a workbook, normalised.
fn own_texts(form: &Form, commune: Option<&Commune>) -> BTreeSet<String> {
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for sheet in &form.sheets {
        texts.insert(normalise(&sheet.title));
        texts.extend(sheet.notes.iter().map(|note| normalise(note)));
        for table in &sheet.tables {
            texts.extend(table.caption.iter().map(|caption| normalise(caption)));
            texts.extend(table.total.iter().map(|total| normalise(total)));
            texts.extend(table.columns.iter().map(|column| normalise(&column.heading)));
            let given = |column: &ColumnId| {
                table.columns.iter().any(|c| c.id == *column && matches!(c.role, Role::Given | Role::Key))
            };
            let cells = table.rows.iter().flat_map(|row| &row.given).filter(|(column, _)| given(column));
            texts.extend(cells.map(|(_, text)| normalise(text)));
        }
    }
    texts.extend(commune.map(|commune| normalise(&commune.name)));
    texts
}
