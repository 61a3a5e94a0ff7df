//! `Tổng quan`: the page a leader reads first. What it speaks of and what stands out; the key figures, the communes by rank and the
//! money beside each other; charts below.
//!
//! ```text
//! title, district, day
//! what stands out, each a sentence
//! key figures        ranking of the communes        money by task group and source
//! chart of the ranking     chart of the criteria     chart of the money
//! notes; what is printed
//! ```

use rust_xlsxwriter::XlsxError;

use crate::drawing::look::{self, CellLook, RowWeight};
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::message::Message;
use crate::summary::chart::Bars;
use crate::summary::overview_figures::OverviewParts;
use crate::summary::{Material, blocks, chart, overview_figures, overview_funding, overview_ranking};

/// Columns of the key figures, of the ranking and of the money, with a narrow one between two of them.
const WIDTHS: [f64; 14] = [5.0, 50.0, 9.0, 62.0, 2.0, 6.0, 15.0, 8.0, 15.0, 12.0, 2.0, 48.0, 14.0, 9.0];
const FIGURES: u16 = 0;
const RANKING: u16 = 5;
const MONEY: u16 = 11;
const LAST: u16 = 13;
/// Height of the row that the charts stand in, in points.
const CHARTS: f64 = chart::HEIGHT as f64 * 0.75 + 8.0;
/// Between two charts, in pixels.
const CHART_GAP: u32 = 12;

pub(super) fn sheet(material: Material<'_>, parts: OverviewParts<'_>) -> Result<PagedSheet, XlsxError> {
    let Material { basis, messages, figures, .. } = material;
    let mut page = Page::new(&messages.get("summary-sheet-overview"), 0x001F_4E78, WIDTHS.to_vec(), messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title").with("year", material.year())))?;
    let district_name = Message::new("summary-district")
        .with("district", &basis.profile.district)
        .with("province", &basis.profile.province);
    page.caption(&messages.text(&district_name))?;
    page.caption(&messages.text(&day(material)))?;
    page.freeze(0)?;
    statements(&mut page, material)?;
    page.gap();
    let ranking = overview_ranking::block(material, RANKING, parts.matrices.criteria, parts.roads);
    let ranked = ranking.rows_below(page.next);
    let figures_block = overview_figures::block(material, FIGURES, parts);
    blocks::write(&mut page, &[figures_block, ranking, overview_funding::block(material, MONEY, parts.amounts)])?;
    if let Some(caption) = overview_ranking::caption(material) {
        page.note(&caption)?;
    }
    page.gap();
    if figures.communes.reported > 0 {
        let name = RANKING + overview_ranking::NAME;
        let values = [RANKING + overview_ranking::NOW, RANKING + overview_ranking::NOW + 1];
        let bars = Bars { sheet: page.name.clone(), rows: ranked, name, values };
        charts(&mut page, material, &bars, parts)?;
    }
    notes(&mut page, material, parts)?;
    page.on_one_page()
}

/// Which day it speaks of, and until when the communes had time.
fn day(material: Material<'_>) -> Message {
    let deadline = material.basis.profile.plan.deadline;
    match material.district.day {
        Some(day) => Message::new("summary-day").with("day", day).with("deadline", deadline),
        None => Message::new("summary-deadline-alone").with("deadline", deadline),
    }
}

/// What stands out, each a sentence.
fn statements(page: &mut Page, material: Material<'_>) -> Result<(), XlsxError> {
    let messages = material.messages;
    page.spread((0, LAST), &messages.get("summary-caption-statements"), look::heading())?;
    page.next += 1;
    for (statement, number) in material.analysis.statements.iter().zip(1..) {
        page.canvas.number((page.next, 0), number, CellLook::Count.of(RowWeight::Normal))?;
        page.spread((1, LAST), &messages.text(&statement.message), CellLook::Text.of(RowWeight::Normal))?;
        page.next += 1;
    }
    Ok(())
}

/// Beside each other in a row that is as high as they are.
fn charts(page: &mut Page, material: Material<'_>, bars: &Bars, parts: OverviewParts<'_>) -> Result<(), XlsxError> {
    let row = page.next;
    page.height(row, CHARTS)?;
    let shown = [
        chart::criteria_of_communes(material, bars),
        chart::communes_of_criteria(material, parts.matrices.criteria),
        chart::funding(material, parts.amounts),
    ];
    let mut left = 0;
    for (shown, width) in shown.iter().zip(chart::WIDTHS) {
        page.canvas.sheet()?.insert_chart_with_offset(row, 0, shown, left, 4)?;
        left += width + CHART_GAP;
    }
    page.next += 1;
    Ok(())
}

/// Over the whole width.
fn notes(page: &mut Page, material: Material<'_>, parts: OverviewParts<'_>) -> Result<(), XlsxError> {
    let Material { basis, messages, .. } = material;
    let printed = Message::new("summary-note-print-set").with("pages", parts.pages + 1);
    let printed = printed.with("first", &page.name).with("last", messages.get("summary-sheet-pilot-models"));
    let counted = Message::new("summary-note-counted").with("sheet", messages.get("summary-sheet-files"));
    let edition = Message::new("summary-note-edition").with("edition", &basis.edition.name);
    let edition = edition.with("decision", &basis.edition.decision);
    let mut notes: Vec<String> = [printed, counted, edition].iter().map(|note| messages.text(note)).collect();
    notes.extend(basis.edition.notes.iter().cloned());
    notes.extend(basis.edition.has_unverified_levels().then(|| messages.get("summary-note-unverified")));
    for note in notes {
        page.spread((0, LAST), &note, look::note())?;
        page.next += 1;
    }
    Ok(())
}
