//! `Tổng quan`: the page a leader reads first. What stands out and the key figures on the left, charts to the right.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::drawing::look::{self, CellLook, RowWeight};
use crate::drawing::page::Page;
use crate::drawing::paper::PaperSize;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::summary::chart::Bars;
use crate::summary::overview_figures::{Figure, FigureSection, OverviewParts};
use crate::summary::{Material, chart, overview_figures, overview_lists};

/// The column of the charts: one after an empty one.
const CHARTS: u16 = 5;
/// In pixels.
const MARGIN_WIDTH: u32 = 26;
const CHART_GAP: u32 = 12;
/// Columns of name and value, and the last one before the charts.
const NAME: u16 = 1;
const VALUE: u16 = 2;
const LAST: u16 = 3;

pub(super) fn sheet(material: Material<'_>, parts: OverviewParts<'_>) -> Result<Worksheet, XlsxError> {
    let Material { basis, messages, figures, .. } = material;
    let widths = vec![6.0, 54.0, 16.0, 46.0];
    let mut page = Page::new(&messages.get("summary-sheet-overview"), 0x001F_4E78, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.canvas.sheet()?.set_column_width_pixels(CHARTS - 1, MARGIN_WIDTH)?.set_print_fit_to_pages(1, 1);
    page.title(&messages.text(&Message::new("summary-title").with("year", material.year())))?;
    let district_name = Message::new("summary-district")
        .with("district", &basis.profile.district)
        .with("province", &basis.profile.province);
    page.caption(&messages.text(&district_name))?;
    page.freeze(0)?;
    page.gap();
    let charts = page.next;
    statements(&mut page, material)?;
    page.gap();
    key_figures(&mut page, overview_figures::all(material, parts), material)?;
    page.gap();
    notes(&mut page, material)?;
    if figures.communes.reported == 0 {
        return page.canvas.finish();
    }
    let bars = if material.has_few_communes() {
        Bars::of_matrix(parts.matrices.criteria)
    } else {
        page.gap();
        let rows = overview_lists::write(&mut page, material, parts.matrices.criteria)?;
        Bars { sheet: page.name.clone(), rows, name: NAME, values: [VALUE, VALUE + 1] }
    };
    let shown = [
        chart::criteria_of_communes(material, &bars),
        chart::communes_of_criteria(material, parts.matrices.criteria),
        chart::funding(material, parts.amounts),
    ];
    let mut below = 0;
    for (shown, height) in shown.iter().zip(chart::HEIGHTS) {
        page.canvas.sheet()?.insert_chart_with_offset(charts, CHARTS, shown, 0, below)?;
        below += height + CHART_GAP;
    }
    page.canvas.finish()
}

/// What stands out, each a sentence.
fn statements(page: &mut Page, material: Material<'_>) -> Result<(), XlsxError> {
    let messages = material.messages;
    page.spread((0, LAST), &messages.get("summary-caption-statements"), look::heading())?;
    page.next += 1;
    for (statement, number) in material.analysis.statements.iter().zip(1..) {
        page.canvas.number((page.next, 0), number, CellLook::Count.of(RowWeight::Normal))?;
        page.spread((NAME, LAST), &messages.text(&statement.message), CellLook::Text.of(RowWeight::Normal))?;
        page.next += 1;
    }
    Ok(())
}

fn key_figures(page: &mut Page, sections: [FigureSection; 6], material: Material<'_>) -> Result<(), XlsxError> {
    let messages = material.messages;
    page.headings(&[
        messages.get("summary-number"),
        messages.get("summary-figure"),
        messages.get("summary-value"),
        messages.get("summary-unit"),
    ])?;
    let mut numbers = 1..;
    for FigureSection { heading, figures } in sections {
        page.spread((0, LAST), &heading, CellLook::Text.of(RowWeight::Total))?;
        page.next += 1;
        for (Figure { label, value, unit }, number) in figures.into_iter().zip(&mut numbers) {
            page.row(RowWeight::Normal, &[TableCell::Count(number), TableCell::text(label), value, unit])?;
        }
    }
    Ok(())
}

fn notes(page: &mut Page, material: Material<'_>) -> Result<(), XlsxError> {
    let Material { district, basis, messages, .. } = material;
    let sheet = messages.get("summary-sheet-files");
    page.note(&messages.text(&Message::new("summary-note-counted").with("sheet", sheet)))?;
    let missing = district.communes.iter().filter(|commune| !commune.has_reported());
    let missing: Vec<&str> = missing.map(|commune| commune.name.as_str()).collect();
    if !missing.is_empty() && material.has_few_communes() {
        page.note(&messages.text(&Message::new("summary-note-missing").with("communes", missing.join(", "))))?;
    }
    let edition = Message::new("summary-note-edition").with("edition", &basis.edition.name);
    page.note(&messages.text(&edition.with("decision", &basis.edition.decision)))?;
    for note in &basis.edition.notes {
        page.note(note)?;
    }
    if basis.edition.has_unverified_levels() {
        page.note(&messages.get("summary-note-unverified"))?;
    }
    Ok(())
}
