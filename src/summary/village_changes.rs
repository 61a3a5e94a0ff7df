//! `Thay đổi của bản`: what each commune registered out of what is due, one change for each village, and the register.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{CommuneDue, CommuneStanding, RegistrationRecord};
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::page::Page;
use crate::summary::ranges::{Rows, Target};
use crate::summary::registers::{completion, counted, in_profile_order, text, theme};
use crate::summary::style::Weight;
use crate::summary::table::Cell;

/// Columns of the register that are counted over.
const COMMUNE: u16 = 1;
const VILLAGE: u16 = 2;
const CONTENT: u16 = 6;
/// Columns of the table of what is due: villages, changes, villages with a change, villages without one.
const DUE: u16 = 2;
const REGISTERED: u16 = 3;
const FULFILLED: u16 = 4;
const MISSING: u16 = 5;

/// The sheet, and where the number of all changes stands.
pub(super) fn sheet<'a>(
    material: Material<'a>,
    backlinks: &mut Backlinks<'a>,
) -> Result<(Worksheet, Target), XlsxError> {
    let Material { district, basis, messages, lineage, .. } = material;
    let widths = vec![6.0, 18.0, 24.0, 14.0, 14.0, 14.0, 52.0, 26.0, 26.0, 15.0];
    let mut page = Page::new(&messages.get("summary-sheet-village-changes"), 0x00C6_5911, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-village-changes").with("year", material.year())))?;
    page.worksheet.set_repeat_rows(0, 0)?;
    page.freeze(2)?;
    let records = counted(&district.village_changes);
    let records = in_profile_order(material, records, |record| record.source.commune.as_deref());
    let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
    let communes = CommuneDue::village_changes(district, basis.profile);
    // Caption, headings, communes, total, gap, caption and headings stand above the register.
    let first = page.next + 6 + u32::try_from(communes.len()).unwrap_or(u32::MAX);
    let registered = due(&mut page, material, &communes, Rows { first, end: first.saturating_add(count) })?;
    page.gap();
    page.caption(&messages.get("summary-caption-changes"))?;
    for (record, row) in records.iter().zip(first..).filter(|_| lineage.links_every_figure()) {
        backlinks.add(&record.source.place, page.target(row, VILLAGE));
    }
    let rows = records.into_iter().zip(1..);
    let rows = rows.map(|(record, number)| (Weight::Normal, cells(material, record, number)));
    page.filtered(&headings(messages), rows, messages)?;
    Ok((page.worksheet, registered))
}

fn due(page: &mut Page, material: Material<'_>, communes: &[CommuneDue], register: Rows) -> Result<Target, XlsxError> {
    let Material { district, messages, .. } = material;
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
        let weight = if commune.has_reported() { Weight::Normal } else { Weight::Muted };
        page.row(weight, &due_cells(commune, *due, number, page.next, register, messages))?;
    }
    let registered = page.target(rows.end, REGISTERED);
    let sum = |of: fn(&CommuneDue) -> usize| communes.iter().map(of).sum();
    let cells = [
        Cell::Empty,
        Cell::text(messages.get("summary-total")),
        Cell::CountOf(rows.sum(DUE), sum(|commune| commune.due.unwrap_or_default())),
        Cell::CountOf(rows.sum(REGISTERED), sum(|commune| commune.registered)),
        Cell::CountOf(rows.sum(FULFILLED), sum(|commune| commune.fulfilled)),
        Cell::CountOf(rows.sum(MISSING), sum(|commune| missing(*commune).unwrap_or_default())),
    ];
    page.row(Weight::Total, &cells)?;
    Ok(registered)
}

fn missing(commune: CommuneDue) -> Option<usize> {
    commune.due.map(|due| due.saturating_sub(commune.fulfilled))
}

fn due_cells<'a>(
    commune: &'a CommuneStanding,
    due: CommuneDue,
    number: usize,
    row: u32,
    register: Rows,
    messages: &Messages,
) -> Vec<Cell<'a>> {
    let at = |column: u16| CellRef::new(row, column.into());
    let registered = match (register.absolute(COMMUNE, COMMUNE), register.absolute(CONTENT, CONTENT)) {
        (Some(names), Some(contents)) => format!("=COUNTIFS({names},{},{contents},\"<>\")", at(COMMUNE)),
        _ => "=0".to_owned(),
    };
    let mut cells = vec![Cell::Count(number), Cell::text(&commune.name)];
    cells.push(due.due.map_or_else(|| Cell::centred(messages.get("summary-unknown")), Cell::Count));
    if !commune.has_reported() {
        cells.extend([Cell::centred(messages.get("summary-not-reported")), Cell::Empty]);
        cells.push(due.due.map_or(Cell::Empty, Cell::Count));
        return cells;
    }
    cells.extend([Cell::CountOf(registered, due.registered), Cell::Count(due.fulfilled)]);
    let formula = format!("={}-{}", at(DUE), at(FULFILLED));
    cells.push(missing(due).map_or(Cell::Empty, |missing| Cell::CountOf(formula, missing)));
    cells
}

fn headings(messages: &Messages) -> [String; 10] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-village"),
        messages.get("summary-theme"),
        messages.get("summary-related"),
        messages.get("summary-completion"),
        messages.get("summary-content"),
        messages.get("summary-location"),
        messages.get("summary-file"),
        messages.get("summary-cell"),
    ]
}

fn cells<'a>(material: Material<'_>, record: &'a RegistrationRecord, number: usize) -> Vec<Cell<'a>> {
    let place = &record.source.place;
    vec![
        Cell::Count(number),
        Cell::text(&record.source.commune_name),
        text(&record.name).linked(material.lineage.of_place(place)),
        theme(record, material.messages),
        text(&record.related),
        completion(record),
        text(&record.content),
        text(&record.location),
        Cell::text(&*place.workbook),
        Cell::text(place.within_workbook()),
    ]
}
