//! `Ý kiến, lỗi`: every finding with its place, how to put it right, what the commune says and what the office has accepted.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::district::Waiver;
use crate::finding::{Explanation, Finding};
use crate::message::{Message, Messages};
use crate::summary::page::{Page, Paper};
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, decisions};

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { district, findings, messages, .. } = material;
    let widths = vec![6.0, 14.0, 24.0, 16.0, 8.0, 11.0, 11.0, 42.0, 42.0, 16.0, 16.0, 28.0, 28.0];
    let mut page = Page::new(&messages.get("summary-sheet-findings"), 0x00C0_0000, widths, messages)?;
    page.paper(Paper::A3);
    page.title(&messages.text(&Message::new("summary-title-findings").with("year", material.year())))?;
    let headings = [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-file"),
        messages.get("summary-sheet"),
        messages.get("summary-cell"),
        messages.get("summary-severity"),
        messages.get("summary-code"),
        messages.get("summary-message"),
        messages.get("summary-hint"),
        messages.get("summary-found"),
        messages.get("summary-expected"),
        messages.get("summary-explanation"),
        messages.get("summary-waiver"),
    ];
    let files = district.files.iter();
    let communes: BTreeMap<&str, &str> = files.map(|file| (file.file.as_str(), file.commune_name.as_str())).collect();
    let rows = findings.iter().zip(1..).map(|(finding, number)| {
        let commune = communes.get(&*finding.place.workbook).copied().unwrap_or_default();
        (Weight::Normal, cells(finding, number, commune, messages))
    });
    page.register(&headings, rows, messages)?;
    decisions::below(&mut page, material)?;
    Ok(page.worksheet)
}

fn waived(waiver: &Waiver) -> Message {
    let waived = Message::new("summary-waived").with("reason", &waiver.reason).with("by", &waiver.approved_by);
    waived.with("until", waiver.until)
}

fn cells<'a>(finding: &'a Finding, number: usize, commune: &'a str, messages: &Messages) -> Vec<Cell<'a>> {
    let place = &finding.place;
    vec![
        Cell::Count(number),
        Cell::text(commune),
        Cell::text(&*place.workbook),
        place.sheet.as_deref().map_or(Cell::Empty, Cell::text),
        place.cell_text().map_or(Cell::Empty, Cell::centred),
        Cell::centred(messages.text(&finding.severity.label())),
        Cell::centred(finding.rule.code),
        Cell::text(messages.text(&finding.message)),
        Cell::text(messages.text(&finding.hint())),
        finding.found.as_deref().map_or(Cell::Empty, Cell::text),
        finding.expected.as_ref().map_or(Cell::Empty, |expected| Cell::text(messages.arg(expected))),
        match &finding.explanation {
            Some(Explanation::Given(text)) => Cell::text(text),
            Some(Explanation::Asked(cell)) => {
                Cell::text(messages.text(&Message::new("summary-not-explained").with("cell", *cell)))
            }
            None => Cell::Empty,
        },
        finding.waiver.as_ref().map_or(Cell::Empty, |waiver| Cell::text(messages.text(&waived(waiver)))),
    ]
}
