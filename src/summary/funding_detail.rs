//! `Kinh phí chi tiết`: what the communes wrote, in triệu đồng: for each commune a row of sums and below it one row for each task
//! group, by funding source. The tables of `Kinh phí` are formulas over it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::CommuneStanding;
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::ranges::{Rows, SheetCell, col, quoted, range};
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::funding_grid::NAMES;
use crate::summary::funding_words::{FundingNames, uncounted_cell};

const AMOUNT_WIDTH: f64 = 17.0;
/// The first row of the table: below title, note and headings.
const FIRST: u32 = 3;

/// Where the table stands, known before it is written.
pub(super) struct Detail {
    sheet: String,
    rows: Rows,
    /// The row of sums of each commune.
    communes: Vec<u32>,
}

impl Detail {
    pub(super) fn of(material: Material<'_>, names: &FundingNames) -> Self {
        let groups = u32::from(col(names.groups.len()));
        let mut end = FIRST;
        let mut place = |commune: &CommuneStanding| {
            let row = end;
            end = end.saturating_add(if commune.has_reported() { 1 + groups } else { 1 });
            row
        };
        let communes = material.district.communes.iter().map(&mut place).collect();
        Self {
            sheet: material.messages.get("summary-sheet-funding-detail"),
            rows: Rows { first: FIRST, end },
            communes,
        }
    }

    /// The cell of a commune, a task group (all of them where `None`), and a source; the column after the last source holds
    /// their sum.
    pub(super) fn cell(&self, commune: usize, group: Option<usize>, source: usize) -> SheetCell {
        let row = self.communes.get(commune).copied().unwrap_or(self.rows.first);
        let below = group.map_or(0, |group| u32::from(col(group)) + 1);
        SheetCell::new(&self.sheet, CellRef::new(row.saturating_add(below), u32::from(NAMES + col(source))))
    }

    /// Adds up the rows of the task group whose name stands in `name`.
    pub(super) fn sum_of_group(&self, name: CellRef, source: usize) -> String {
        let sheet = quoted(&self.sheet);
        let column = NAMES + col(source);
        match (self.rows.absolute(NAMES - 1, NAMES - 1), self.rows.absolute(column, column)) {
            (Some(names), Some(amounts)) => format!("=SUMPRODUCT(--({sheet}!{names}={name}),{sheet}!{amounts})"),
            _ => "=0".to_owned(),
        }
    }
}

pub(super) fn sheet<'a>(
    material: Material<'a>,
    worksheet: (Worksheet, Keeps),
    (detail, names): (&Detail, &FundingNames),
    backlinks: &mut Backlinks<'a>,
) -> Result<Worksheet, XlsxError> {
    let Material { district, messages, lineage, .. } = material;
    let FundingNames { groups, sources } = names;
    let widths = [6.0, 36.0].into_iter().chain(std::iter::repeat_n(AMOUNT_WIDTH, sources.len() + 1)).collect();
    let mut page = Page::on(worksheet, &detail.sheet, 0x00BF_8F00, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-funding-detail").with("year", material.year())))?;
    page.note(&messages.get("summary-note-funding-detail"))?;
    let mut headings = vec![messages.get("summary-number"), messages.get("summary-commune-and-group")];
    headings.extend_from_slice(sources);
    headings.push(messages.get("summary-sum"));
    page.repeat()?;
    page.headings(&headings)?;
    page.freeze(NAMES)?;
    let sums = &material.analysis.funding;
    let by_source = sums.table(|(commune, _, source)| (commune, source));
    let by_group = sums.table(|(commune, group, _)| (commune, group));
    for (commune, at) in district.communes.iter().zip(0..) {
        let name = TableCell::text(&commune.name).linked(lineage.of_commune(commune));
        if !commune.has_reported() {
            page.row(RowWeight::Muted, &not_reported(name, at, headings.len(), messages))?;
            continue;
        }
        let rows = Rows { first: page.next + 1, end: page.next + 1 + u32::from(col(groups.len())) };
        let mut cells = vec![TableCell::Count(at + 1), name];
        for (source, column) in (0..sources.len()).zip(NAMES..) {
            cells.push(TableCell::AmountOf(rows.sum(column), by_source.at(at, source)));
        }
        cells.push(TableCell::AmountOf(across(page.next, sources), by_source.of_row(at)));
        // A commune stands on one page.
        let last = page.next.saturating_add(u32::from(col(groups.len())));
        (page.next..last).for_each(|row| page.leading(row));
        page.row(RowWeight::Total, &cells)?;
        for (name, group) in groups.iter().zip(0..) {
            let mut cells = vec![TableCell::Empty, TableCell::text(name.as_str())];
            for source in 0..sources.len() {
                let key = (at, group, source);
                cells.push(match sums.at(key) {
                    Some((amount, place)) => TableCell::Amount(amount).linked(lineage.of_place(place)),
                    None if sums.is_uncounted(key) => uncounted_cell(material),
                    None => TableCell::Empty,
                });
            }
            cells.push(TableCell::AmountOf(across(page.next, sources), by_group.at(at, group)));
            page.row(RowWeight::Normal, &cells)?;
        }
    }
    if lineage.links_every_figure() {
        for record in district.funding.iter().filter(|record| record.source.counted) {
            if let Some((commune, group, source)) = sums.key(record) {
                backlinks.add(&record.source.place, detail.cell(commune, Some(group), source));
            }
        }
    }
    page.paged()
}

fn across(row: u32, sources: &[String]) -> String {
    let last = (NAMES + col(sources.len())).saturating_sub(1);
    format!("=SUM({})", range(CellRef::new(row, NAMES.into()), CellRef::new(row, last.into())))
}

fn not_reported<'a>(name: TableCell<'a>, at: usize, columns: usize, messages: &Messages) -> Vec<TableCell<'a>> {
    let mut cells = vec![TableCell::Count(at + 1), name, TableCell::text(messages.get("summary-not-reported"))];
    cells.resize_with(columns, || TableCell::Empty);
    cells
}
