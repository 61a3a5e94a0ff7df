//! `Tiêu chí gần đạt`: the criteria that are short of one or two indicators, each with what is missing. The sheet `Điểm nghẽn`
//! counts over it.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::Letter;
use crate::consolidation::analysis::Gap;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, quoted};
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::bottlenecks::{MatrixOfIndicators, codes, heading, lines};
use crate::summary::lettered::Lettered;

/// Of its columns.
const WIDTHS: [f64; 6] = [6.0, 20.0, 56.0, 10.0, 50.0, 38.0];
const COMMUNE: u16 = 1;
/// Columns of how many indicators are missing, and of which.
const COUNT: u16 = 3;
const MISSING: u16 = 4;

/// Communes times rows up to which every commune is looked for in all rows, so that they may be sorted; beyond it only in its own,
/// because a spreadsheet program would calculate for minutes.
const MOST_LOOKED_AT: usize = 5_000_000;

/// Where the rows stand, of all communes and of each.
pub(in crate::summary) struct NearTable<'a> {
    sheet: String,
    all: Rows,
    own: BTreeMap<&'a str, Rows>,
}

impl<'a> NearTable<'a> {
    fn new(sheet: String, gaps: &[&'a Gap<'a>], first: u32) -> Self {
        let mut own: BTreeMap<&str, Rows> = BTreeMap::new();
        let mut end = first;
        for gap in gaps {
            let rows = own.entry(&gap.commune.code).or_insert(Rows { first: end, end });
            end = end.saturating_add(1);
            rows.end = end;
        }
        if own.len().saturating_mul(gaps.len()) <= MOST_LOOKED_AT {
            own.clear();
        }
        Self { sheet, all: Rows { first, end }, own }
    }

    /// Counts the rows in which this indicator is the only one missing.
    pub(super) fn count_alone(&self, indicator: &str) -> String {
        match (self.column(self.all, COUNT), self.column(self.all, MISSING)) {
            (Some(counts), Some(missing)) => format!("=COUNTIFS({counts},1,{missing},\"{indicator}. *\")"),
            _ => "=0".to_owned(),
        }
    }

    /// Counts the rows of a commune, whose name stands in the cell `name`.
    pub(super) fn count_of(&self, commune: &str, name: &str) -> String {
        let rows = self.own.get(commune).copied().unwrap_or(self.all);
        self.column(rows, COMMUNE).map_or_else(|| "=0".to_owned(), |names| format!("=COUNTIF({names},{name})"))
    }

    fn column(&self, rows: Rows, column: u16) -> Option<String> {
        rows.absolute(column, column).map(|cells| format!("{}!{cells}", quoted(&self.sheet)))
    }
}

pub(in crate::summary) fn sheet<'a>(
    material: Material<'a>,
    worksheet: (Worksheet, Keeps),
    matrix: &Lettered,
) -> Result<(Worksheet, NearTable<'a>), XlsxError> {
    let messages = material.messages;
    let name = messages.get("summary-sheet-near");
    let mut page = Page::on(worksheet, &name, 0x00C0_0000, WIDTHS.to_vec(), messages)?;
    page.title(&messages.text(&Message::new("summary-title-near").with("year", material.year())))?;
    page.note(&messages.get("summary-note-bottlenecks"))?;
    let counted = MatrixOfIndicators::new(material, matrix);
    let gaps: Vec<&Gap<'a>> = material.analysis.bottlenecks.near().collect();
    let rows = gaps.iter().zip(1..).map(|(gap, number)| (RowWeight::Normal, cells(gap, number, &counted)));
    let rows = page.register(&headings(messages), rows, messages)?;
    Ok((page.paged()?, NearTable::new(name, &gaps, rows.first)))
}

fn headings(messages: &Messages) -> [String; 6] {
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-criterion"),
        messages.get("summary-indicators-missing-count"),
        messages.get("summary-indicators-missing"),
        messages.get("summary-indicators-missing-registered"),
    ]
}

fn cells<'a>(gap: &'a Gap<'a>, number: usize, counted: &MatrixOfIndicators<'_>) -> Vec<TableCell<'a>> {
    let (commune, indicators) = counted.place(gap.commune, gap.criterion);
    let count = counted.matrix.subjects(commune, indicators, &Letter::UNMET, counted.messages);
    vec![
        TableCell::Count(number),
        TableCell::text(&gap.commune.name),
        TableCell::text(heading(gap.criterion)),
        TableCell::CountOf(format!("={count}"), gap.missing.len()),
        TableCell::text(lines(gap.missing.iter().map(|(indicator, _)| *indicator))),
        TableCell::text(codes(gap.registered())),
    ]
}
