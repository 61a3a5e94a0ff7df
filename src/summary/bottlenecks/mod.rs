//! `Điểm nghẽn`: where little is missing, and where what is registered has nothing behind it.

mod alone;
mod free;
pub(super) mod near;
mod soonest;
mod unfunded;

use std::collections::BTreeMap;
use std::ops::Range;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::{Criterion, Indicator};
use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::Bottlenecks;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::bottlenecks::near::NearTable;
use crate::summary::lettered::Lettered;

pub(super) fn sheet(
    material: Material<'_>,
    worksheet: (Worksheet, Keeps),
    matrix: &Lettered,
    near: &NearTable<'_>,
) -> Result<PagedSheet, XlsxError> {
    let messages = material.messages;
    let widths = WIDTHS.to_vec();
    let mut page = Page::on(worksheet, &messages.get("summary-sheet-bottlenecks"), 0x00C0_0000, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-bottlenecks").with("year", material.year())))?;
    page.freeze(0)?;
    page.note(&messages.get("summary-note-bottlenecks"))?;
    let Bottlenecks { alone, unfunded, .. } = &material.analysis.bottlenecks;
    let counted = MatrixOfIndicators::new(material, matrix);
    page.gap();
    let alone = alone.iter().map(|alone| alone::cells(material, alone, near)).collect();
    page.section(messages.get("summary-caption-alone"), &alone::headings(messages), alone, messages)?;
    page.gap();
    let free = free::rows(material, matrix);
    page.section(messages.get("summary-caption-free"), &free::headings(messages), free, messages)?;
    page.gap();
    let unfunded = unfunded::rows(material, unfunded, &counted);
    page.section(messages.get("summary-caption-unfunded"), &unfunded::headings(messages), unfunded, messages)?;
    page.gap();
    let named = Message::new("summary-caption-near").with("sheet", messages.get("summary-sheet-near"));
    page.caption(&messages.text(&named))?;
    let soonest = soonest::rows(&material.analysis.bottlenecks.near_by_commune(), near, page.next + 1);
    if !soonest.is_empty() {
        page.repeat()?;
    }
    page.numbered(&soonest::headings(messages), soonest, messages)?;
    page.counted()
}

/// Of its columns.
const WIDTHS: [f64; COLUMNS] = [6.0, 14.0, 98.0, 9.0, 52.0, 42.0];
pub(super) const COLUMNS: usize = 6;

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
