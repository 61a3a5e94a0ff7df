//! `Tổng quan`: the page a leader reads first. Key figures on the left, charts to the right of all cells.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::CommuneStanding;
use crate::message::Message;
use crate::summary::funding::CrossTable;
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, chart, overview_figures};

/// The column of the charts: one after an empty one.
const CHARTS: u16 = 5;
const MARGIN_WIDTH: f64 = 3.0;
const CHART_GAP: u32 = 16;
const VALUE: u16 = 2;

pub(super) fn sheet(material: Material<'_>, criteria: Rows, funding: &CrossTable) -> Result<Worksheet, XlsxError> {
    let Material { district, basis, messages, .. } = material;
    let widths = vec![6.0, 46.0, 14.0, 22.0];
    let mut page = Page::new(&messages.get("summary-sheet-overview"), 0x001F_4E78, widths, messages)?;
    page.worksheet.set_column_width(CHARTS - 1, MARGIN_WIDTH)?;
    page.title(&messages.text(&Message::new("summary-title").with("year", material.year())))?;
    let district_name = Message::new("summary-district")
        .with("district", &basis.profile.district)
        .with("province", &basis.profile.province);
    page.caption(&messages.text(&district_name))?;
    page.freeze(0)?;
    page.gap();
    let charts = page.next;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-figure"),
        messages.get("summary-value"),
        messages.get("summary-unit"),
    ])?;
    for (figure, number) in overview_figures::all(material).into_iter().zip(1..) {
        let row = page.next;
        let cells = [Cell::Count(number), Cell::text(figure.label), figure.value, Cell::text(figure.unit)];
        page.row(Weight::Normal, &cells)?;
        if matches!(cells, [_, _, Cell::Amount(_), _]) {
            page.trim_decimals(row, VALUE, VALUE)?;
        }
    }
    page.gap();
    notes(&mut page, material)?;
    if material.has_few_communes() && district.communes.iter().any(CommuneStanding::has_reported) {
        let shown = chart::criteria(material, criteria);
        page.worksheet.insert_chart_with_offset(charts, CHARTS, &shown, 0, 0)?;
        let below = chart::HEIGHT + CHART_GAP;
        let shown = chart::funding(material, funding);
        page.worksheet.insert_chart_with_offset(charts, CHARTS, &shown, 0, below)?;
    }
    Ok(page.worksheet)
}

fn notes(page: &mut Page, material: Material<'_>) -> Result<(), XlsxError> {
    let Material { district, basis, messages, .. } = material;
    page.note(&messages.get("summary-note-counted"))?;
    let missing = district.communes.iter().filter(|commune| !commune.has_reported());
    let missing: Vec<&str> = missing.map(|commune| commune.name.as_str()).collect();
    if !missing.is_empty() && material.has_few_communes() {
        page.note(&messages.text(&Message::new("summary-note-missing").with("communes", missing.join(", "))))?;
    }
    let edition = Message::new("summary-note-edition").with("edition", &basis.edition.name);
    page.note(&messages.text(&edition.with("decision", &basis.edition.decision)))?;
    if basis.edition.has_unverified_levels() {
        page.note(&messages.get("summary-note-unverified"))?;
    }
    Ok(())
}
