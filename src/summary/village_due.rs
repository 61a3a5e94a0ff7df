//! The table above the register of village changes: what each commune registered out of what is due, one change for each
//! village.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::XlsxError;

use crate::consolidation::{CommuneDue, CommuneStanding, RegistrationRecord};
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell};
use crate::drawing::table::TableCell;
use crate::message::Messages;
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;

/// Columns of the register that are counted over.
const COMMUNE: u16 = 1;
const CONTENT: u16 = 6;
const COUNTED: u16 = 8;
/// Columns of the table: villages, changes, villages with a change, villages without one.
const DUE: u16 = 2;
const REGISTERED: u16 = 3;
const FULFILLED: u16 = 4;
const MISSING: u16 = 5;

/// Communes times changes up to which every commune is looked for in the whole register, so that this may be sorted; beyond
/// it only in its own rows, because a spreadsheet program would calculate for minutes.
const MOST_LOOKED_AT: usize = 5_000_000;

/// The rows of the register below the table, and of it those of each commune.
pub(super) struct ChangeRegister<'a> {
    all: Rows,
    /// Empty where all are looked at.
    own: BTreeMap<&'a str, Rows>,
}

impl<'a> ChangeRegister<'a> {
    pub(super) fn new(material: Material<'a>, records: &[&'a RegistrationRecord], first: u32) -> Self {
        let communes = &material.district.communes;
        let names: BTreeSet<&str> = communes.iter().map(|commune| commune.name.as_str()).collect();
        let is_small = communes.len().saturating_mul(records.len()) <= MOST_LOOKED_AT;
        let mut own: BTreeMap<&str, Rows> = BTreeMap::new();
        let mut end = first;
        for record in records {
            let code = record.source.commune.as_deref().unwrap_or_default();
            let rows = own.entry(code).or_insert(Rows { first: end, end });
            end = end.saturating_add(1);
            rows.end = end;
        }
        // Two communes of one name are told apart by their rows.
        if is_small && names.len() == communes.len() {
            own.clear();
        }
        Self { all: Rows { first, end }, own }
    }

    /// Counts of a commune, whose name stands in `name`: rows with content, and those counted for a village.
    fn counts(&self, commune: &CommuneStanding, name: CellRef) -> [String; 2] {
        let nothing = Rows { first: 1, end: 1 };
        let own = self.own.get(commune.code.as_str()).copied().unwrap_or(nothing);
        let rows = if self.own.is_empty() { self.all } else { own };
        let column = |column| rows.absolute(column, column);
        match (column(COMMUNE), column(CONTENT), column(COUNTED)) {
            (Some(names), Some(contents), Some(counted)) => {
                [format!("COUNTIFS({names},{name},{contents},\"<>\")"), format!("SUMIF({names},{name},{counted})")]
            }
            _ => ["0".to_owned(), "0".to_owned()],
        }
    }
}

/// Writes the table and says where the number of all changes stands.
pub(super) fn write<'a>(
    page: &mut Page,
    material: Material<'a>,
    communes: &[CommuneDue],
    register: &ChangeRegister<'_>,
    backlinks: &mut Backlinks<'a>,
) -> Result<SheetCell, XlsxError> {
    let Material { district, messages, lineage, .. } = material;
    page.caption(&messages.get("summary-caption-due"))?;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-villages-due"),
        messages.get("summary-changes-registered"),
        messages.get("summary-villages-covered"),
        messages.get("summary-villages-missing"),
    ])?;
    let rows =
        Rows { first: page.next, end: page.next.saturating_add(u32::try_from(communes.len()).unwrap_or(u32::MAX)) };
    for ((commune, due), number) in district.communes.iter().zip(communes).zip(1..) {
        let weight = if commune.has_reported() { RowWeight::Normal } else { RowWeight::Muted };
        let given = commune.villages.as_ref().and_then(|villages| lineage.of_place(&villages.place));
        if let Some(villages) = commune.villages.as_ref().filter(|_| given.is_some()) {
            backlinks.add(&villages.place, page.target(page.next, DUE));
        }
        page.row(weight, &cells(commune, (*due, given), number, page.next, register, messages))?;
    }
    let registered = page.target(rows.end, REGISTERED);
    let sum = |of: fn(&CommuneDue) -> usize| communes.iter().map(of).sum();
    let cells = [
        TableCell::Empty,
        TableCell::text(messages.get("summary-total")),
        TableCell::CountOf(rows.sum(DUE), sum(|commune| commune.due.unwrap_or_default())),
        TableCell::CountOf(rows.sum(REGISTERED), sum(|commune| commune.registered)),
        TableCell::CountOf(rows.sum(FULFILLED), sum(|commune| commune.fulfilled)),
        TableCell::CountOf(rows.sum(MISSING), sum(|commune| missing(*commune).unwrap_or_default())),
    ];
    page.sum(&cells)?;
    Ok(registered)
}

fn missing(commune: CommuneDue) -> Option<usize> {
    commune.due.map(|due| due.saturating_sub(commune.fulfilled))
}

/// `row` is where they will stand; `given` leads to the cell in which the commune says how many villages it has.
fn cells<'a>(
    commune: &'a CommuneStanding,
    (due, given): (CommuneDue, Option<SheetCell>),
    number: usize,
    row: u32,
    register: &ChangeRegister<'_>,
    messages: &Messages,
) -> Vec<TableCell<'a>> {
    let at = |column: u16| CellRef::new(row, column.into());
    let mut cells = vec![TableCell::Count(number), TableCell::text(&commune.name)];
    let villages = due.due.map_or_else(|| TableCell::centred(messages.get("summary-unknown")), TableCell::Count);
    cells.push(villages.linked(given));
    if !commune.has_reported() {
        cells.extend([TableCell::centred(messages.get("summary-not-reported")), TableCell::Empty]);
        cells.push(due.due.map_or(TableCell::Empty, |due| TableCell::CountOf(format!("={}", at(DUE)), due)));
        return cells;
    }
    let [registered, covered] = register.counts(commune, at(COMMUNE));
    cells.push(TableCell::CountOf(format!("={registered}"), due.registered));
    // More villages than there are would leave less than none; of nobody knows how many nobody knows what is left.
    let fulfilled = TableCell::CountOf(format!("=MIN({},{covered})", at(DUE)), due.fulfilled);
    cells.push(if due.due.is_some() { fulfilled } else { TableCell::centred(messages.get("summary-unknown")) });
    let formula = format!("={}-{}", at(DUE), at(FULFILLED));
    cells.push(missing(due).map_or(TableCell::Empty, |missing| TableCell::CountOf(formula, missing)));
    cells
}
