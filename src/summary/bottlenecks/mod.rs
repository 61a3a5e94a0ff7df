//! `Điểm nghẽn`: where little is missing, and where what is registered has nothing behind it.

mod alone;
mod free;
mod near;
mod unfunded;

use std::collections::BTreeMap;
use std::ops::Range;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::{Criterion, Indicator};
use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::Bottlenecks;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::lettered::Lettered;

pub(super) fn sheet(
    material: Material<'_>,
    worksheet: (Worksheet, Keeps),
    matrix: &Lettered,
) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let widths = WIDTHS.to_vec();
    let mut page = Page::on(worksheet, &messages.get("summary-sheet-bottlenecks"), 0x00C0_0000, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-bottlenecks").with("year", material.year())))?;
    page.freeze(0)?;
    page.note(&messages.get("summary-note-bottlenecks"))?;
    let Bottlenecks { gaps, alone, unfunded } = &material.analysis.bottlenecks;
    let counted = MatrixOfIndicators::new(material, matrix);
    page.gap();
    let free = free::rows(material, matrix);
    let unfunded = unfunded::rows(material, unfunded, &counted);
    let near = near::rows(gaps, &counted);
    // The longest table is the last, so that its headings can be repeated on every page from there on.
    let above: u32 = [height(alone), height(&free), height(&unfunded)].map(with_frame).into_iter().sum();
    let first = page.next.saturating_add(above).saturating_add(FRAME - 1);
    let rows = Rows { first, end: first.saturating_add(height(&near)) };
    let alone = alone.iter().map(|alone| alone::cells(material, alone, rows)).collect();
    page.section(messages.get("summary-caption-alone"), &alone::headings(messages), alone, messages)?;
    page.gap();
    page.section(messages.get("summary-caption-free"), &free::headings(messages), free, messages)?;
    page.gap();
    page.section(messages.get("summary-caption-unfunded"), &unfunded::headings(messages), unfunded, messages)?;
    page.gap();
    page.caption(&messages.get("summary-caption-near"))?;
    if !near.is_empty() {
        page.repeat()?;
    }
    page.numbered(&near::headings(messages), near, messages)?;
    page.paged()
}

/// Of its columns.
pub(super) const WIDTHS: [f64; 6] = [6.0, 20.0, 56.0, 10.0, 50.0, 38.0];

/// Caption and headings above a table, and a gap below it.
const FRAME: u32 = 3;

/// Without rows there is a word instead of the headings.
fn with_frame(rows: u32) -> u32 {
    rows.saturating_add(FRAME)
}

fn height<T>(rows: &[T]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

/// The matrix of indicators, asked about a commune and a criterion.
struct MatrixOfIndicators<'a> {
    matrix: &'a Lettered,
    messages: &'a Messages,
    communes: BTreeMap<&'a str, usize>,
    /// The numbers of the indicators of each criterion.
    criteria: BTreeMap<&'a str, Range<usize>>,
}

impl<'a> MatrixOfIndicators<'a> {
    fn new(material: Material<'a>, matrix: &'a Lettered) -> Self {
        let Material { district, basis, messages, .. } = material;
        let mut end = 0;
        let range = |criterion: &'a Criterion| {
            let first = end;
            end += criterion.indicators.len();
            (criterion.code.as_str(), first..end)
        };
        Self {
            matrix,
            messages,
            communes: district.communes.iter().zip(0..).map(|(commune, at)| (commune.code.as_str(), at)).collect(),
            criteria: basis.edition.criteria.iter().map(range).collect(),
        }
    }

    /// The number of the commune, and those of the criterion's indicators.
    fn place(&self, commune: &CommuneStanding, criterion: &Criterion) -> (usize, Range<usize>) {
        let commune = self.communes.get(commune.code.as_str()).copied().unwrap_or_default();
        (commune, self.criteria.get(criterion.code.as_str()).cloned().unwrap_or(0..0))
    }
}

impl Page {
    /// A caption and a table of numbered rows, or a word that there are none.
    fn section(
        &mut self,
        caption: String,
        headings: &[String],
        rows: Vec<Vec<TableCell<'_>>>,
        messages: &Messages,
    ) -> Result<(), XlsxError> {
        self.caption(&caption)?;
        self.numbered(headings, rows, messages)
    }

    fn numbered(
        &mut self,
        headings: &[String],
        rows: Vec<Vec<TableCell<'_>>>,
        messages: &Messages,
    ) -> Result<(), XlsxError> {
        if rows.is_empty() {
            return self.note(&messages.get("summary-none"));
        }
        self.headings(headings)?;
        for (cells, number) in rows.into_iter().zip(1..) {
            let cells: Vec<TableCell<'_>> = std::iter::once(TableCell::Count(number)).chain(cells).collect();
            self.row(RowWeight::Normal, &cells)?;
        }
        Ok(())
    }
}

fn heading(criterion: &Criterion) -> String {
    format!("{}. {}", criterion.code, criterion.name)
}

/// Each with its name on a line of its own.
fn lines<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> String {
    let line = |indicator: &Indicator| format!("{}. {}", indicator.code, indicator.name);
    indicators.map(line).collect::<Vec<_>>().join("\n")
}

fn codes<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> String {
    indicators.map(|indicator| indicator.code.as_str()).collect::<Vec<_>>().join(", ")
}
