//! A unit of money that a workbook states at the funding table and that is not the form's: `Đơn vị: nghìn đồng` above it, or a
//! heading that ends with `(đồng)`.

use std::collections::HashSet;

use crate::form::ColumnId;
use crate::place::{CellRef, Place};
use crate::submission::listing::shortened;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::wording::Text;
use crate::wording::money::MoneyUnit;
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
    pub source: Option<ColumnId>,
}

/// The units stated in the headings of the sources and in the rows above the table: of each source, and of all, the first.
/// `others` are the tables of the workbook; the declared total has another unit.
pub(super) fn read(
    table: &Located<'_>,
    others: &[Located<'_>],
    sources: &[(ColumnId, u32)],
) -> (Vec<StatedUnit>, Noted) {
    let mut noted = Noted::default();
    let of_other = |at: CellRef| {
        let mut here = others.iter().filter(|other| other.index == table.index && other.table.id != table.table.id);
        here.any(|other| (other.first_row..other.end).contains(&at.row) && other.span().contains(&at.column))
    };
    let headings = others.iter().flat_map(|found| found.table.columns.iter().map(|column| &column.heading));
    let captions = others.iter().filter_map(|found| found.table.caption.as_ref());
    let of_form: HashSet<&str> = headings.chain(captions).map(Text::plain).collect();
    let above = table.sheet.cells.range(..CellRef::new(table.heading_row + 1, 0));
    let above = above.filter(|(at, _)| table.span().contains(&at.column) || at.row >= table.first_row);
    let mut stated: Vec<StatedUnit> = Vec::new();
    for (at, cell) in above.filter(|(at, _)| !of_other(**at)) {
        let Value::Text(text) = &cell.value else { continue };
        let source = sources.iter().find(|(_, column)| *column == at.column).map(|(id, _)| id.clone());
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
            // The form's own unit says nothing new, but what stands beside it may.
            MoneyUnit::Millions if !stated_unit::is_alone(text.plain()) => {}
            MoneyUnit::Millions => noted.claim(table, *at, Claim::Given),
            unit => {
                noted.claim(table, *at, Claim::Answer);
                if !known {
                    stated.push(StatedUnit { place: table.place(*at), text: shortened(text), unit, source });
                }
            }
        }
    }
    (stated, noted)
}
