//! `Tiêu chí theo xã`: how far each commune is, today and with what it has registered.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::CommuneStanding;
use crate::district::Recognition;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::{Cell, number};

/// Columns that the chart shows.
pub(super) const NAME: u16 = 1;
pub(super) const CRITERIA_NOW: u16 = 3;
pub(super) const CRITERIA_ADDED: u16 = 4;

const RECOGNISED: u16 = 2;

/// The figures after the recognition, in the order of the columns.
const FIGURES: [fn(&CommuneStanding) -> usize; 10] = [
    |c| c.criteria_met,
    |c| c.criteria_with_registrations.saturating_sub(c.criteria_met),
    |c| c.criteria_with_registrations,
    |c| c.met,
    |c| c.basically_met,
    |c| c.not_met,
    |c| c.not_applicable,
    |c| c.unanswered,
    |c| c.registered,
    |c| c.met + c.registered,
];

pub(super) fn sheet(material: Material<'_>) -> Result<(Worksheet, Rows), XlsxError> {
    let Material { district, messages, .. } = material;
    let mut widths = vec![6.0, 20.0, 14.0];
    widths.resize(3 + FIGURES.len(), 12.0);
    let mut page = Page::new(&messages.get("summary-sheet-commune-criteria"), 0x0054_8235, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-commune-criteria").with("year", material.year())))?;
    page.note(&messages.get("summary-note-commune-criteria"))?;
    page.worksheet.set_repeat_rows(page.next, page.next)?;
    page.headings(&headings(material))?;
    page.freeze(CRITERIA_NOW)?;
    let first = page.next;
    for (commune, number) in district.communes.iter().zip(1..) {
        let weight = if commune.has_reported() { Weight::Normal } else { Weight::Muted };
        page.row(weight, &cells(commune, number, messages))?;
    }
    let rows = Rows { first, end: page.next };
    let reported: Vec<&CommuneStanding> = district.communes.iter().filter(|commune| commune.has_reported()).collect();
    page.row(Weight::Total, &sums(rows, &district.communes, &reported, messages))?;
    page.row(Weight::Total, &means(rows, &reported, messages))?;
    Ok((page.worksheet, rows))
}

fn headings(material: Material<'_>) -> Vec<String> {
    let messages = material.messages;
    let edition = material.basis.edition;
    let criteria = Message::new("summary-criteria-now").with("total", edition.criteria.len());
    let indicators = Message::new("summary-indicators-met").with("total", edition.indicators().count());
    vec![
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-recognised"),
        messages.text(&criteria),
        messages.get("summary-criteria-added"),
        messages.get("summary-criteria-planned"),
        messages.text(&indicators),
        messages.get("summary-indicators-basically-met"),
        messages.get("summary-indicators-not-met"),
        messages.get("summary-indicators-not-applicable"),
        messages.get("summary-indicators-unanswered"),
        messages.get("summary-indicators-registered"),
        messages.get("summary-indicators-planned"),
    ]
}

fn cells<'a>(commune: &'a CommuneStanding, number: usize, messages: &Messages) -> Vec<Cell<'a>> {
    let recognition = recognition(commune.recognition, messages);
    let mut cells = vec![Cell::Count(number), Cell::text(&commune.name), Cell::centred(recognition)];
    if commune.has_reported() {
        cells.extend(FIGURES.map(|figure| Cell::Count(figure(commune))));
    } else {
        cells.push(Cell::centred(messages.get("summary-not-reported")));
        cells.resize_with(3 + FIGURES.len(), || Cell::Empty);
    }
    cells
}

fn recognition(recognition: Recognition, messages: &Messages) -> String {
    match recognition {
        Recognition::Unknown => messages.get("summary-recognised-unknown"),
        Recognition::No => messages.get("summary-recognised-no"),
        Recognition::Yes(None) => messages.get("summary-recognised-yes"),
        Recognition::Yes(Some(year)) => format!("{} ({year})", messages.get("summary-recognised-yes")),
    }
}

fn sums(rows: Rows, all: &[CommuneStanding], reported: &[&CommuneStanding], messages: &Messages) -> Vec<Cell<'static>> {
    let yes = messages.get("summary-recognised-yes");
    let recognised = all.iter().filter(|commune| matches!(commune.recognition, Recognition::Yes(_))).count();
    let count = rows.of_column(RECOGNISED).map_or_else(|| "=0".to_owned(), |r| format!("=COUNTIF({r},\"{yes}*\")"));
    let mut cells = vec![Cell::Empty, Cell::text(messages.get("summary-total")), Cell::CountOf(count, recognised)];
    let figures = FIGURES.iter().zip(CRITERIA_NOW..);
    cells.extend(figures.map(|(figure, column)| Cell::CountOf(rows.sum(column), sum(*figure, reported))));
    cells
}

fn means(rows: Rows, reported: &[&CommuneStanding], messages: &Messages) -> Vec<Cell<'static>> {
    let mut cells = vec![Cell::Empty, Cell::text(messages.get("summary-mean")), Cell::Empty];
    for (figure, column) in FIGURES.iter().zip(CRITERIA_NOW..) {
        let Some(range) = rows.of_column(column) else { continue };
        let formula = format!("=IF(COUNT({range})=0,\"–\",AVERAGE({range}))");
        let mean = (!reported.is_empty()).then(|| number(sum(*figure, reported)) / number(reported.len()));
        cells.push(Cell::MeanOf(formula, mean));
    }
    cells
}

fn sum(figure: fn(&CommuneStanding) -> usize, communes: &[&CommuneStanding]) -> usize {
    communes.iter().map(|commune| figure(commune)).sum()
}
