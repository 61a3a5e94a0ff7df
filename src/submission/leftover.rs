//! What nobody has read: every cell that is neither the form's own text nor taken is named, so that nothing is lost silently.

use std::collections::BTreeSet;

use crate::district::Commune;
use crate::finding::Finding;
use crate::form::{ColumnId, Form, Role, STAMP_SHEET};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::listed;
use crate::submission::locate::{Found, Located};
use crate::workbook::{Sheet, Workbook};

pub(super) fn report<'a>(
    workbook: &'a Workbook,
    form: &Form,
    found: &Found<'a>,
    commune: Option<&Commune>,
    reader: &mut Reader<'a>,
) {
    for sheet in workbook.sheets.iter().filter(|sheet| &*sheet.name != STAMP_SHEET) {
        if found.is_copy(sheet) {
            continue;
        }
        let here: Vec<&Located<'_>> = found.tables.iter().filter(|found| std::ptr::eq(found.sheet, sheet)).collect();
        let of_form = !here.is_empty();
        let own = OwnTexts::new(form, &here, commune);
        let rest: Vec<(CellRef, String)> = sheet
            .cells
            .iter()
            .filter(|(at, cell)| !reader.is_taken(sheet, **at) && !own.is_own(**at, &cell.value.shown()))
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
    reader.say(Finding::new(&faults::OUTSIDE_THE_FORM, &workbook.place_at(sheet, *first)).found(listed(cells)));
}

/// The texts given in each of a table's columns.
type GivenTexts = Vec<(u32, BTreeSet<String>)>;

/// The form's own texts on one sheet, by where they may stand.
struct OwnTexts<'l, 'a> {
    tables: Vec<(&'l Located<'a>, GivenTexts)>,
    /// Titles, notes and captions, which stand in the first column.
    around: BTreeSet<String>,
}

impl<'l, 'a> OwnTexts<'l, 'a> {
    fn new(form: &Form, here: &[&'l Located<'a>], commune: Option<&Commune>) -> Self {
        let mut around = BTreeSet::new();
        let mut tables = Vec::new();
        for found in here {
            // The commune's own form says what is given in it, which may differ from the form it was found by.
            let Some((sheet, table)) = form.tables().find(|(_, table)| table.id == found.table.id) else { continue };
            around.insert(lower(&sheet.title));
            around.extend(sheet.notes.iter().chain(&table.caption).map(|text| lower(text)));
            let given = table.columns.iter().filter(|column| matches!(column.role, Role::Given | Role::Key));
            let columns = given.filter_map(|column| {
                let mut texts: BTreeSet<String> =
                    table.rows.iter().filter_map(|row| row.given(&column.id)).map(lower).collect();
                if column.role == Role::Key {
                    texts.extend(table.total.map(lower));
                }
                if column.id == ColumnId::Village {
                    texts.extend(commune.iter().flat_map(|commune| &commune.villages).map(|name| lower(name)));
                }
                Some((found.column(&column.id)?, texts))
            });
            tables.push((*found, columns.collect()));
        }
        Self { tables, around }
    }

    /// Whether the form itself would have put this text here: a running number, a given text in its column, a title.
    fn is_own(&self, at: CellRef, shown: &str) -> bool {
        let text = lower(shown);
        let in_table = self.tables.iter().any(|(found, columns)| {
            let number = shown.parse().is_ok_and(|number: u32| number <= found.table.row_count());
            let running = number && found.column(&ColumnId::Number) == Some(at.column);
            let given = columns.iter().any(|(column, texts)| *column == at.column && texts.contains(&text));
            found.rows().any(|row| row == at.row) && (running || given)
        });
        in_table || (at.column == 0 && self.around.contains(&text))
    }
}

/// For the form's own texts only their case may differ: signs and digits carry a meaning that `normalise` would drop.
fn lower(text: &str) -> String {
    text.to_lowercase()
}
