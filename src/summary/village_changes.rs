//! `Thay đổi của bản`: what each commune registered out of what is due, one change for each village, and the register.

use std::collections::BTreeSet;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::RegistrationRecord;
use crate::consolidation::analysis::VillageChanges;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::SheetCell;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::Place;
use crate::summary::backlinks::Backlinks;
use crate::summary::registers::{completion, text, theme};
use crate::summary::village_due::ChangeRegister;
use crate::summary::{Material, village_due};

const VILLAGE: u16 = 2;
/// Columns of the register.
pub(super) const COLUMNS: usize = 11;

/// The sheet, and where the number of all changes stands.
pub(super) fn sheet<'a>(
    material: Material<'a>,
    worksheet: (Worksheet, Keeps),
    backlinks: &mut Backlinks<'a>,
) -> Result<(Worksheet, SheetCell), XlsxError> {
    let Material { messages, lineage, .. } = material;
    let widths = vec![6.0, 18.0, 24.0, 14.0, 14.0, 14.0, 52.0, 26.0, 9.0, 26.0, 15.0];
    let mut page = Page::on(worksheet, &messages.get("summary-sheet-village-changes"), 0x00C6_5911, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-village-changes").with("year", material.year())))?;
    page.freeze(2)?;
    let VillageChanges { due, register: records, for_villages } = &material.analysis.village_changes;
    // Caption, headings, communes, total, gap, caption and headings stand above the register.
    let first = page.next + 6 + u32::try_from(due.len()).unwrap_or(u32::MAX);
    let register = ChangeRegister::new(material, records, first);
    let registered = village_due::write(&mut page, material, due, &register, backlinks)?;
    page.gap();
    page.caption(&messages.get("summary-caption-changes"))?;
    for (record, row) in records.iter().zip(first..).filter(|_| lineage.links_every_figure()) {
        backlinks.add(&record.source.place, page.target(row, VILLAGE));
    }
    // The register is the last table: its headings are repeated on every page from there on.
    page.repeat()?;
    let rows = records.iter().zip(1..);
    let rows = rows.map(|(record, number)| (RowWeight::Normal, cells(material, record, number, for_villages)));
    page.filtered(&headings(messages), rows, messages)?;
    Ok((page.paged()?, registered))
}

fn headings(messages: &Messages) -> [String; COLUMNS] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-village"),
        messages.get("summary-theme"),
        messages.get("summary-related"),
        messages.get("summary-completion"),
        messages.get("summary-content"),
        messages.get("summary-location"),
        messages.get("summary-counted-for-village"),
        messages.get("summary-file"),
        messages.get("summary-cell"),
    ]
}

fn cells<'a>(
    material: Material<'_>,
    record: &'a RegistrationRecord,
    number: usize,
    for_villages: &BTreeSet<&Place>,
) -> Vec<TableCell<'a>> {
    let place = &record.source.place;
    vec![
        TableCell::Count(number),
        TableCell::text(&*record.source.commune_name),
        text(&record.name).linked(material.lineage.of_place(place)),
        theme(record, material.messages),
        text(&record.related),
        completion(record),
        text(&record.content),
        text(&record.location),
        if for_villages.contains(place) { TableCell::Count(1) } else { TableCell::Empty },
        TableCell::text(&*place.workbook),
        TableCell::text(place.within_workbook()),
    ]
}
