//! `Ý kiến, lỗi`: every finding with its place, how to put it right, what the commune says and what the office has accepted.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::district::Waiver;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::paper::PaperSize;
use crate::drawing::table::TableCell;
use crate::finding::{Explanation, Finding};
use crate::message::{Message, Messages};
use crate::summary::listed_findings::ListedFindings;
use crate::summary::room::Binder;
use crate::summary::{Material, decisions, names};

/// The sheets, one but for the largest collections, and where they list what.
pub(super) fn sheets<'a>(
    material: Material<'a>,
    binder: &mut Binder<'_>,
    most_rows: usize,
) -> Result<(Vec<Worksheet>, ListedFindings<'a>), XlsxError> {
    let Material { district, findings, messages, .. } = material;
    let files = district.files.iter();
    let communes: BTreeMap<&str, &str> = files.map(|file| (file.file.as_str(), file.commune_name.as_str())).collect();
    let all: Vec<&Finding> = findings.iter().collect();
    let names = names::of_sheets(&messages.get("summary-sheet-findings"), all.len().div_ceil(most_rows).max(1));
    let mut parts = all.chunks(most_rows).chain(std::iter::repeat(&[][..]));
    let mut listed = ListedFindings::of(district, findings);
    let mut pages = Vec::new();
    for (name, first) in names.iter().zip((1..).step_by(most_rows)) {
        let part = parts.next().unwrap_or_default();
        let mut page = page(binder.sheet(part.len(), headings(messages).len())?, name, material)?;
        let rows = part.iter().zip(first..).map(|(finding, number)| {
            let commune = communes.get(&*finding.place.workbook).copied().unwrap_or_default();
            (RowWeight::Normal, cells(finding, number, commune, messages))
        });
        let rows = page.register(&headings(messages), rows, messages)?;
        listed.push(name, rows);
        pages.push(page);
    }
    if let Some(last) = pages.last_mut() {
        decisions::below(last, material)?;
    }
    let sheets = pages.into_iter().map(Page::paged).collect::<Result<_, _>>()?;
    Ok((sheets, listed))
}

fn page(worksheet: (Worksheet, Keeps), name: &str, material: Material<'_>) -> Result<Page, XlsxError> {
    let widths = vec![6.0, 14.0, 24.0, 16.0, 8.0, 11.0, 11.0, 42.0, 42.0, 16.0, 16.0, 28.0, 28.0];
    let mut page = Page::on(worksheet, name, 0x00C0_0000, widths, material.messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&material.messages.text(&Message::new("summary-title-findings").with("year", material.year())))?;
    Ok(page)
}

fn headings(messages: &Messages) -> [String; 13] {
    [
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
    ]
}

fn waived(waiver: &Waiver) -> Message {
    let waived = Message::new("summary-waived").with("reason", &waiver.reason).with("by", &waiver.approved_by);
    waived.with("until", waiver.until)
}

fn cells<'a>(finding: &'a Finding, number: usize, commune: &'a str, messages: &Messages) -> Vec<TableCell<'a>> {
    let place = &finding.place;
    vec![
        TableCell::Count(number),
        TableCell::text(commune),
        TableCell::text(&*place.workbook),
        place.sheet.as_deref().map_or(TableCell::Empty, TableCell::text),
        place.cell_text().map_or(TableCell::Empty, TableCell::centred),
        TableCell::centred(messages.text(&finding.severity.label())),
        TableCell::centred(finding.rule.code),
        TableCell::text(messages.text(&finding.message)),
        TableCell::text(messages.text(&finding.hint())),
        finding.said().map_or(TableCell::Empty, |said| TableCell::text(messages.arg(said))),
        finding.expected.as_ref().map_or(TableCell::Empty, |expected| TableCell::text(messages.arg(expected))),
        match &finding.explanation {
            Some(Explanation::Given(text)) => TableCell::text(text),
            Some(Explanation::Asked(cell)) => {
                TableCell::text(messages.text(&Message::new("summary-not-explained").with("cell", *cell)))
            }
            None => TableCell::Empty,
        },
        finding.waiver.as_ref().map_or(TableCell::Empty, |waiver| TableCell::text(messages.text(&waived(waiver)))),
    ]
}
