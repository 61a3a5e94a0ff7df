//! A unit of money that a workbook states at the funding table and that is not the form's: `Đơn vị: nghìn đồng` above it, or a
//! heading that ends with `(đồng)`.

use std::collections::BTreeSet;

use crate::form::ColumnId;
use crate::place::{CellRef, Place};
use crate::submission::Line;
use crate::submission::cells::Reader;
use crate::submission::listing::shortened;
use crate::submission::locate::Located;
use crate::wording::money::MoneyUnit;
use crate::wording::normalise;
use crate::wording::stated_unit;
use crate::workbook::Value;

/// What a cell above the amounts says of their unit.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedUnit {
    pub place: Place,
    /// What the cell shows.
    pub text: String,
    pub unit: MoneyUnit,
    /// Of one source's column alone.
    pub source: Option<Line>,
}

/// The units stated in the headings of the sources and in the rows above the table: of each source, and of all, the first.
/// `others` are the tables of the workbook; the declared total has another unit.
pub(super) fn read<'a>(
    table: &Located<'a>,
    others: &[Located<'a>],
    sources: &[(Line, u32)],
    reader: &mut Reader<'a>,
) -> Vec<StatedUnit> {
    let of_other = |at: CellRef| {
        let here = others.iter().filter(|other| std::ptr::eq(other.sheet, table.sheet));
        let mut here = here.filter(|other| other.table.id != table.table.id);
        here.any(|other| (other.first_row..other.end).contains(&at.row) && other.span().contains(&at.column))
    };
    let headings = others.iter().flat_map(|found| found.table.columns.iter().map(|column| column.heading.as_str()));
    let captions = others.iter().filter_map(|found| found.table.caption.as_deref());
    let of_form: BTreeSet<String> = headings.chain(captions).map(normalise).collect();
    let above = table.sheet.cells.range(..CellRef::new(table.heading_row + 1, 0));
    let above = above.filter(|(at, _)| table.span().contains(&at.column) || at.row >= table.first_row);
    let mut stated: Vec<StatedUnit> = Vec::new();
    for (at, cell) in above.filter(|(at, _)| !of_other(**at)) {
        let Value::Text(text) = &cell.value else { continue };
        let source = sources.iter().find(|(_, column)| *column == at.column).map(|(line, _)| line.clone());
        let source = source.filter(|_| at.row >= table.first_row);
        // Of headings those of amounts and of their sums.
        let is_sum = table.column(&ColumnId::Total) == Some(at.column);
        let is_heading = at.row >= table.first_row && source.is_none() && !is_sum;
        if is_heading || of_form.contains(text.plain()) {
            continue;
        }
        let Some(unit) = stated_unit::of(text) else { continue };
        let known = stated.iter().any(|known| known.source == source);
        match unit {
            // The form's own unit, alone, says nothing new.
            MoneyUnit::Millions if !reader.is_taken(table.sheet, *at) && !stated_unit::is_alone(text.plain()) => {
                continue;
            }
            MoneyUnit::Millions => {}
            unit if !known => {
                stated.push(StatedUnit { place: reader.place(table.sheet, *at), text: shortened(text), unit, source })
            }
            _ => {}
        }
        reader.take(table.sheet, *at);
    }
    stated
}
