//! Which row of a found table is which row of the form.

use std::collections::BTreeMap;

use crate::district::normalise;
use crate::finding::Finding;
use crate::form::{ColumnId, Row, Table};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::locate::Located;

/// Rows of the form by their label in `column`, for tables whose rows are known by words. A label that the form does not
/// have is left to the caller, as row and text.
pub(super) fn by_label<'a>(
    located: &Located<'a>,
    column: &ColumnId,
    reader: &mut Reader<'a>,
) -> (BTreeMap<&'a str, u32>, Vec<(u32, String)>) {
    let known: BTreeMap<String, &Row> =
        located.table.rows.iter().filter_map(|row| Some((normalise(row.given(column)?), row))).collect();
    let mut found = BTreeMap::new();
    let mut others = Vec::new();
    let Some(at) = located.column(column) else { return (found, others) };
    for number in located.rows() {
        let cell = CellRef::new(number, at);
        let Some(text) = located.sheet.cells.get(&cell).map(|cell| cell.value.shown()) else { continue };
        match known.get(&normalise(&text)) {
            Some(row) if found.contains_key(row.key.as_str()) => {
                reader.say(Finding::new(&faults::ROW_TWICE, &reader.place(located.sheet, cell)).found(text));
            }
            Some(row) => {
                reader.take(located.sheet, cell);
                found.insert(row.key.as_str(), number);
            }
            None => others.push((number, text)),
        }
    }
    (found, others)
}

/// Rows of the form by code and name together: a code whose name is another row's is a finding, not a value.
pub(super) fn by_code_and_name<'a>(located: &Located<'a>, reader: &mut Reader<'a>) -> BTreeMap<&'a str, u32> {
    let table: &'a Table = located.table;
    let codes: BTreeMap<String, &Row> =
        table.rows.iter().filter_map(|row| Some((row.given(&ColumnId::Code)?.to_lowercase(), row))).collect();
    let mut names: BTreeMap<String, Option<&Row>> = BTreeMap::new();
    for row in &table.rows {
        if let Some(name) = row.given(&ColumnId::Name) {
            // A name that two rows share identifies neither.
            names.entry(normalise(name)).and_modify(|known| *known = None).or_insert(Some(row));
        }
    }
    let mut found: BTreeMap<&str, u32> = BTreeMap::new();
    for number in located.rows() {
        let cell = |id| located.column(id).map(|column| CellRef::new(number, column));
        let (code_at, name_at) = (cell(&ColumnId::Code), cell(&ColumnId::Name));
        let shown = |at: Option<CellRef>| at.and_then(|at| located.sheet.cells.get(&at)).map(|cell| cell.value.shown());
        let (code, name) = (shown(code_at), shown(name_at));
        let by_code =
            code.as_deref().and_then(|code| codes.get(&code.trim().replace(',', ".").to_lowercase()).copied());
        let by_name = name.as_deref().and_then(|name| names.get(&normalise(name)).copied().flatten());
        let row = match (by_code, by_name) {
            (Some(code_row), Some(name_row)) if code_row.key != name_row.key => {
                // 17.10 that became the number 17.1 is certain: its name is that of 17.10.
                let shortened = name_row.key.trim_end_matches('0') == code_row.key;
                if !shortened {
                    let place = reader.place(located.sheet, code_at.or(name_at).unwrap_or(CellRef::new(number, 0)));
                    let finding = Finding::new(&faults::CODE_AND_NAME_DISAGREE, &place).found(code.unwrap_or_default());
                    reader.say(finding.with("name", name.unwrap_or_default()).expected(name_row.key.as_str()));
                    continue;
                }
                name_row
            }
            (_, Some(row)) | (Some(row), None) => row,
            (None, None) => continue,
        };
        if found.contains_key(row.key.as_str()) {
            let place = reader.place(located.sheet, code_at.unwrap_or(CellRef::new(number, 0)));
            reader.say(Finding::new(&faults::ROW_TWICE, &place).found(row.key.as_str()));
            continue;
        }
        // What is neither the row's code nor its name was typed there, and is left to be named.
        for at in [code_at.filter(|_| by_code.is_some()), name_at.filter(|_| by_name.is_some())].into_iter().flatten() {
            reader.take(located.sheet, at);
        }
        found.insert(row.key.as_str(), number);
    }
    found
}

/// Says that a row of the form is not in the workbook.
pub(super) fn report_missing(located: &Located<'_>, row: &Row, reader: &mut Reader<'_>) {
    let label = row.given(&ColumnId::Name).unwrap_or(&row.key);
    let code = row.given(&ColumnId::Code).map(|code| format!("{code} ")).unwrap_or_default();
    let place = reader.place(located.sheet, CellRef::new(located.heading_row, 0));
    reader.say(Finding::new(&faults::MISSING_ROW, &place).with("row", format!("{code}{label}")));
}
