//! `Nguồn số liệu`: the cell of a commune's file behind each letter of the matrices and each amount.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::{FundingRecord, IndicatorRecord, Source};
use crate::message::{Message, Messages};
use crate::place::Place;
use crate::summary::Material;
use crate::summary::funding_sums::{self, Axis};
use crate::summary::letter::Letter;
use crate::summary::page::Page;
use crate::summary::registers::in_profile_order;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

const VALUE: u16 = 4;
/// As many as Excel has rows for, and some room for what stands above and below.
const MOST: usize = 1_048_000;

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { district, messages, .. } = material;
    let widths = vec![8.0, 20.0, 14.0, 66.0, 16.0, 40.0, 20.0, 9.0];
    let mut page = Page::new(&messages.get("summary-sheet-lineage"), 0x007F_7F7F, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-lineage").with("year", material.year())))?;
    page.note(&messages.get("summary-note-lineage"))?;
    let (groups, sources) = (Axis::task_groups(material), Axis::sources(material));
    let counted = district.indicators.iter().filter(|record| record.source.counted);
    let indicators = in_profile_order(material, counted, |record| record.source.commune.as_deref());
    let amounts = funding_sums::counted(material);
    let amounts = in_profile_order(material, amounts, |record| record.source.commune.as_deref());
    let all = indicators.len() + amounts.len();
    let indicators = indicators.into_iter().map(|record| of_indicator(record, messages));
    let amounts = amounts.into_iter().map(|record| of_amount(record, &groups, &sources, messages));
    let rows = indicators.chain(amounts).zip(1..).take(MOST).map(|(cells, number)| {
        let cells = std::iter::once(Cell::Count(number)).chain(cells).collect();
        (Weight::Normal, cells)
    });
    let rows = page.register(&headings(messages), rows, messages)?;
    if rows.last().is_some() {
        page.trim_decimals(rows.first, VALUE, VALUE)?;
    }
    if let Some(left) = all.checked_sub(MOST).filter(|left| *left > 0) {
        page.note(&messages.text(&Message::new("summary-lineage-left").with("left", left)))?;
    }
    Ok(page.worksheet)
}

fn headings(messages: &Messages) -> [String; 8] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-datum-kind"),
        messages.get("summary-datum"),
        messages.get("summary-value-shown"),
        messages.get("summary-file"),
        messages.get("summary-sheet"),
        messages.get("summary-cell"),
    ]
}

fn of_indicator<'a>(record: &'a IndicatorRecord, messages: &Messages) -> [Cell<'a>; 7] {
    let sign = Cell::centred(Letter::of_indicator(record).sign(messages));
    let kind = messages.get("summary-indicator");
    cells(&record.source, &record.assessment_place, kind, record.indicator.clone(), sign)
}

fn of_amount<'a>(
    record: &'a FundingRecord,
    groups: &Axis<'_>,
    sources: &Axis<'_>,
    messages: &Messages,
) -> [Cell<'a>; 7] {
    let what = format!("{} – {}", groups.name(&record.group), sources.name(&record.funding_source));
    let kind = messages.get("summary-sheet-funding");
    cells(&record.source, &record.source.place, kind, what, Cell::Amount(record.amount))
}

fn cells<'a>(source: &'a Source, place: &'a Place, kind: String, what: String, value: Cell<'a>) -> [Cell<'a>; 7] {
    [
        Cell::text(&source.commune_name),
        Cell::text(kind),
        Cell::text(what),
        value,
        Cell::text(&*place.workbook),
        place.sheet.as_deref().map_or(Cell::Empty, Cell::text),
        place.cell_text().map_or(Cell::Empty, Cell::centred),
    ]
}
