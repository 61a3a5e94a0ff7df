//! The planned amounts of the overview: the total; each task group, and each source, with its share.

use crate::drawing::look::RowWeight;
use crate::drawing::ranges::{SheetCell, col};
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::money::Money;
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::blocks::{BlockRow, SideBlock};
use crate::summary::funding::FundingTables;
use crate::summary::funding_grid::NAMES;
use crate::summary::funding_words::FundingNames;

pub(super) fn block(material: Material<'_>, first: u16, tables: &FundingTables) -> SideBlock {
    let Material { messages, figures, .. } = material;
    let funding = &figures.funding;
    let sum_column = NAMES + col(tables.sources);
    let amounts = FundingCells {
        material,
        sheet: &tables.sheet,
        total: SheetCell::new(&tables.sheet, CellRef::new(tables.cross.end, sum_column.into())),
    };
    let names = FundingNames::of(material);
    let groups = names.groups.into_iter().zip(&funding.by_group).zip(tables.cross.first..);
    let groups = groups.map(|((name, line), row)| amounts.row(name, (row, sum_column), line.amount));
    let sources = names.sources.into_iter().zip(&funding.by_source).zip(NAMES..);
    let sources = sources.map(|((name, line), column)| amounts.row(name, (tables.cross.end, column), line.amount));
    let mut rows =
        vec![amounts.row(messages.get("summary-key-funding"), (tables.cross.end, sum_column), funding.total)];
    let uncounted = material.analysis.funding.uncounted_count;
    if uncounted > 0 {
        let said = messages.text(&Message::new("summary-uncounted-amounts").with("count", uncounted));
        let said = TableCell::text(said).linked(Some(material.findings_sheet()));
        rows.push(BlockRow::Cells(RowWeight::Normal, vec![said, TableCell::Empty, TableCell::Empty]));
    }
    rows.push(BlockRow::Section(messages.get("summary-section-by-group")));
    rows.extend(groups);
    rows.push(BlockRow::Section(messages.get("summary-section-by-source")));
    rows.extend(sources);
    let heading = messages.text(&Message::new("summary-section-funding").with("year", material.year()));
    SideBlock { first, headings: vec![heading, messages.get("summary-amount"), messages.get("summary-share")], rows }
}

struct FundingCells<'a> {
    material: Material<'a>,
    sheet: &'a str,
    total: SheetCell,
}

impl FundingCells<'_> {
    /// A name with its amount, which leads to the cell where it stands, and what part of all it is.
    fn row(&self, name: String, (row, column): (u32, u16), amount: Money) -> BlockRow {
        let figures = self.material.figures;
        let at = SheetCell::new(self.sheet, CellRef::new(row, column.into()));
        let value = if figures.communes.reported > 0 {
            TableCell::AmountOf(format!("={at}"), amount)
        } else {
            TableCell::centred("–")
        };
        let all = figures.funding.total.dong();
        let share = (all != 0).then(|| amount.dong() as f64 / all as f64);
        let share = TableCell::ShareOf(format!("=IF({0}=0,\"–\",{at}/{0})", self.total), share);
        BlockRow::Cells(RowWeight::Normal, vec![TableCell::text(name), value.linked(Some(at)), share])
    }
}
