//! Names for the tables that people write formulas over. They are the same in every language and edition.

use rust_xlsxwriter::{Workbook, XlsxError};

use crate::drawing::ranges::{Rows, col, quoted};
use crate::summary::Material;
use crate::summary::funding::FundingTables;
use crate::summary::funding_grid;
use crate::summary::lettered::{self, Lettered};
use crate::summary::lineage;

pub(super) fn define(
    workbook: &mut Workbook,
    material: Material<'_>,
    [criteria, indicators]: [&Lettered; 2],
    amounts: &FundingTables,
) -> Result<(), XlsxError> {
    let mut define = |name: &str, sheet: &str, cells: Option<String>| match cells {
        Some(cells) => workbook.define_name(name, &format!("={}!{cells}", quoted(sheet))).map(|_| ()),
        None => Ok(()),
    };
    for (name, letters) in [("criterion_matrix", criteria), ("indicator_matrix", indicators)] {
        let last = letters.end.saturating_sub(1);
        let cells = letters.rows.absolute(lettered::NAMES, last).filter(|_| last >= lettered::NAMES);
        define(name, &letters.sheet, cells)?;
    }
    let amount = |rows: Rows, count: usize| {
        let last = (funding_grid::NAMES + col(count)).saturating_sub(1);
        rows.absolute(funding_grid::NAMES, last).filter(|_| count > 0)
    };
    define("funding_by_group", &amounts.sheet, amount(amounts.by_group, amounts.groups))?;
    define("funding_group_by_source", &amounts.sheet, amount(amounts.cross, amounts.sources))?;
    let first = lineage::FIRST_ROW;
    for ((sheet, data), number) in material.lineage.by_sheet().zip(1..) {
        let end = first.saturating_add(u32::try_from(data.len()).unwrap_or(u32::MAX));
        let name = if number == 1 { "lineage".to_owned() } else { format!("lineage_{number}") };
        define(&name, sheet, Rows { first, end }.absolute(0, 9))?;
    }
    Ok(())
}
