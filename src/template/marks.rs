//! Red cells: values that cannot be right. Pasting goes round validations, but not round these.
//!
//! Formulas use only functions that Excel 2010 and the other programs have, under their file names, which no translation of
//! the program changes.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Worksheet, XlsxError};

use crate::catalogue::Measure;
use crate::form::{ColumnId, Kind, Role, Sheet, Table, TableId};
use crate::money::DONG_PER_MILLION;
use crate::place::CellRef;
use crate::template::filled::Filled;
use crate::template::ranges::{area, col};
use crate::template::style;

/// The years a plan may name.
pub(super) const YEARS: (u16, u16) = (2000, 2100);

pub(super) fn add(worksheet: &mut Worksheet, filled: &Filled<'_>) -> Result<(), XlsxError> {
    let table = filled.table;
    for (column, index) in table.columns.iter().zip(0..) {
        for (kind, rows) in filled.kinds(column) {
            let [first, ..] = rows.as_slice() else { continue };
            let cell = CellRef::new(*first, index);
            if let Some(wrong) = wrong(kind, cell) {
                rule(worksheet, cell, area(index, &rows), &wrong, style::wrong())?;
            }
        }
    }
    let rows: Vec<u32> = (table.first_row()..table.end()).collect();
    for (index, _) in table.amount_columns() {
        let cell = CellRef::new(table.first_row(), index);
        let whole = format!("ROUND({cell},6)=ROUND({cell},0)");
        rule(worksheet, cell, area(index, &rows), &whole, Format::new().set_num_format(style::WHOLE))?;
    }
    Ok(())
}

/// The grand total that the commune declares in đồng, where it is not the sum of its amounts in triệu đồng.
pub(super) fn add_declared_total(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let table = |id| sheet.tables.iter().find(|table| table.id == id);
    let declared = table(TableId::DeclaredTotal).and_then(|table| table.cell(0, &ColumnId::Answer));
    let Some((cell, total)) = declared.zip(table(TableId::Funding).and_then(grand_total)) else { return Ok(()) };
    let differs = format!("IF(ISNUMBER({cell}),ABS({cell}-{}*{DONG_PER_MILLION})>=1,FALSE)", total.absolute());
    rule(worksheet, cell, cell.to_string(), &differs, style::wrong())
}

fn grand_total(table: &Table) -> Option<CellRef> {
    let sum = table.amount_columns().find(|(_, column)| column.role == Role::Sum);
    sum.zip(table.total_row()).map(|((index, _), row)| CellRef::new(row, index))
}

fn rule(
    worksheet: &mut Worksheet,
    cell: CellRef,
    area: String,
    formula: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let rule = ConditionalFormatFormula::new().set_rule(formula).set_format(format).set_multi_range(area);
    worksheet.add_conditional_format(cell.row, col(cell.column), cell.row, col(cell.column), &rule)?;
    Ok(())
}

/// A formula that is true for a cell whose content cannot be what its kind says. Errors are always wrong, nothing and
/// spaces never.
fn wrong(kind: Kind, cell: CellRef) -> Option<String> {
    let (first, last) = YEARS;
    let outside = match kind {
        Kind::Text | Kind::LongText | Kind::Period | Kind::Number(Measure::PassFail) => return None,
        Kind::Choice(choice) => {
            let others: Vec<_> =
                choice.values().into_iter().map(|value| format!("TRIM({cell})<>\"{value}\"")).collect();
            format!("AND({})", others.join(","))
        }
        Kind::Number(Measure::Percentage) => number(cell, &format!("OR({cell}<0,{cell}>100)")),
        Kind::Number(Measure::Count) | Kind::WholeNumber => number(cell, &format!("OR({cell}<0,{cell}<>INT({cell}))")),
        Kind::Number(Measure::Amount | Measure::Area) | Kind::Millions | Kind::Dong => {
            number(cell, &format!("{cell}<0"))
        }
        Kind::Year => number(cell, &format!("OR({cell}<{first},{cell}>{last},{cell}<>INT({cell}))")),
        // A date typed as text is read all the same; a bare year in a date cell is the slip to show.
        Kind::Date => format!("IF(ISNUMBER({cell}),OR({cell}<DATE({first},1,1),{cell}>DATE({last},12,31)),FALSE)"),
    };
    Some(format!("IF(ISERROR({cell}),TRUE,IF(TRIM({cell})=\"\",FALSE,{outside}))"))
}

/// Not a number at all, or one that fails.
fn number(cell: CellRef, fails: &str) -> String {
    format!("IF(ISNUMBER({cell}),{fails},TRUE)")
}
