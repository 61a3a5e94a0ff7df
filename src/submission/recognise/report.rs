//! What is said of the tables as they were found, and which cells are their headings.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::form::{ColumnId, Form, FormSheet, Printing, Role, Table, TableId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::noted::Noted;
use crate::submission::recognise::heading_cells::headings;
use crate::submission::recognise::{Found, Located, copies, missing};
use crate::wording::money::MoneyUnit;
use crate::wording::{stated_unit, times};
use crate::workbook::Workbook;

/// So many sheets without any of their tables are said together.
const MANY_SHEETS: usize = 3;

/// Which tables and headings are missing, but for a table that another stands for, which headings were retyped and which sheets
/// are copies.
pub(in crate::submission) fn report(
    found: &Found<'_>,
    replaced: Option<TableId>,
    (form, printing): (&Form, Printing),
    workbook: &Workbook,
    plan_year: i32,
) -> Noted {
    let located = &found.tables;
    let mut noted = missing_tables(located, replaced, form, workbook);
    let unknown = of_another_version(located, form);
    for found in located {
        noted.add(headings(found, printing));
        if found.table.id == TableId::Guide {
            continue;
        }
        for column in found.table.columns.iter().filter(|column| !unknown.contains(&column.id)) {
            // The form's own remarks are no loss.
            if column.role != Role::Check && found.column(&column.id).is_none() {
                noted.add(missing_heading(found, &column.heading));
            }
        }
        for lost in &found.headings.by_place {
            let read = Message::new("heading-by-place").with("column", &lost.columns);
            let finding = Finding::new(&faults::MISSING_HEADING, &found.place(lost.at)).with("heading", &lost.heading);
            noted.say(finding.with("effect", read));
        }
        // A heading with another unit is asked about with the amounts below it.
        let of_another_unit = |here: &str| {
            let stated = stated_unit::of(here).filter(|_| found.table.id == TableId::Funding);
            stated.is_some_and(|unit| unit != MoneyUnit::Millions)
        };
        for (cell, here, heading) in &found.headings.retyped {
            let other_time = times::is_of_another(here, heading, plan_year);
            if !other_time && of_another_unit(here) {
                continue;
            }
            let rule = if other_time { &faults::HEADING_OF_ANOTHER_TIME } else { &faults::HEADING_RETYPED };
            let finding = Finding::new(rule, &found.place(*cell)).found(here);
            noted.say(finding.expected(heading.as_str()));
        }
    }
    noted.add(copies::report(found, (form, printing), workbook));
    noted
}

/// A sheet of which every table is missing is missed once; when most of the form is, all of it together.
fn missing_tables(located: &[Located<'_>], replaced: Option<TableId>, form: &Form, workbook: &Workbook) -> Noted {
    let mut noted = Noted::default();
    let mut say = |table: &str, sheet: &str| {
        let finding = Finding::new(&faults::MISSING_TABLE, &workbook.place());
        noted.say(finding.with("sheet", sheet).with("table", table));
    };
    let mut whole = Vec::new();
    for sheet in &form.sheets {
        let of_sheet = missing(located, form).filter(|(of, table)| of.id == sheet.id && Some(table.id) != replaced);
        let lost: Vec<&Table> = of_sheet.map(|(_, table)| table).collect();
        if !lost.is_empty() && lost.len() == sheet.tables.len() {
            whole.push(sheet);
            continue;
        }
        for table in lost {
            say(table.caption.as_deref().unwrap_or(&sheet.title), sheet.name);
        }
    }
    if whole.len() >= MANY_SHEETS {
        let all = |text: fn(&FormSheet) -> &str| whole.iter().map(|sheet| text(sheet)).collect::<Vec<_>>().join("”, “");
        say(&all(|sheet| &sheet.title), &all(|sheet| sheet.name));
        return noted;
    }
    for sheet in whole {
        say(&sheet.title, sheet.name);
    }
    noted
}

fn missing_heading(found: &Located<'_>, heading: &str) -> Noted {
    let mut noted = Noted::default();
    let perhaps = found.headings.perhaps.iter().find(|(_, _, wanted)| wanted == heading);
    let effect = match perhaps {
        Some((at, text, _)) => {
            // The cells below are named with the heading, which is what has to be put right.
            let below = found.rows().map(|row| CellRef::new(row, at.column));
            let below: Vec<CellRef> = below.filter(|cell| found.sheet.cells.contains_key(cell)).collect();
            noted.name(found, below.iter().copied().chain([*at]), &faults::MISSING_HEADING);
            let effect = Message::new("heading-perhaps").with("cell", at.to_string()).with("text", text);
            effect.with("heading", heading).with("count", below.len())
        }
        None => Message::new("heading-unread"),
    };
    let at = found.place(CellRef::new(found.heading_row, 0));
    noted.say(Finding::new(&faults::MISSING_HEADING, &at).with("heading", heading).with("effect", effect));
    noted
}

/// Columns that several tables of the form have and no table of the workbook: its form had no such column yet.
fn of_another_version<'f>(located: &[Located<'_>], form: &'f Form) -> BTreeSet<&'f ColumnId> {
    let with = |id: &ColumnId| form.tables().filter(|(_, table)| table.column(id).is_some()).count();
    let columns = form.tables().flat_map(|(_, table)| &table.columns).map(|column| &column.id);
    columns.filter(|id| with(id) > 2 && !located.iter().any(|found| found.column(id).is_some())).collect()
}
