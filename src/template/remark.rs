//! The column `Kiểm tra`: beside each row the remark of the first constraint that it violates, as a formula with its result.

use rust_xlsxwriter::{ConditionalFormatFormula, Formula, Worksheet, XlsxError};

use crate::form::{Constraint, Role, Row, Sheet, Table, WARNING};
use crate::place::CellRef;
use crate::template::filled::Filled;
use crate::template::formula::Stand;
use crate::template::ranges::{area, col};
use crate::template::sight::{AsTyped, FromRow};
use crate::template::style;

pub(super) fn write(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    filled: &Filled<'_>,
    typed: &AsTyped<'_>,
) -> Result<(), XlsxError> {
    let table = filled.table;
    let Some(column) = column(table) else { return Ok(()) };
    let mut rows = Vec::new();
    for (number, row) in filled.numbered() {
        let constraints = table.constraints_of(row);
        let formula = Stand { form: typed.form, sheet, table, row: number }.remark(&constraints);
        let Some(formula) = formula.filter(|_| !constraints.is_empty()) else { continue };
        let result = shown(&constraints, &FromRow { whole: typed, table, row: Some(row) });
        let formula = Formula::new(format!("={formula}")).set_result(result);
        worksheet.write_formula_with_format(number, col(column), formula, &style::remark())?;
        rows.push(number);
    }
    mark(worksheet, column, &rows)
}

/// The remark that the formula results in.
pub(super) fn shown<'a>(constraints: &'a [Constraint], sight: &FromRow<'_>) -> &'a str {
    let first = constraints.iter().find(|constraint| constraint.violated.holds(sight));
    first.map_or("", |constraint| constraint.remark.as_str())
}

/// The column of a table's remarks.
pub(super) fn column(table: &Table) -> Option<u32> {
    (0..).zip(&table.columns).find(|(_, column)| column.role == Role::Check).map(|(index, _)| index)
}

/// The longest remark that a row may get: its room has to be there before.
pub(super) fn longest(table: &Table, row: &Row) -> String {
    let remarks = table.constraints_of(row).into_iter().map(|constraint| constraint.remark);
    remarks.max_by_key(|remark| remark.chars().count()).unwrap_or_default()
}

/// Red for what must be corrected, amber for what must be explained.
pub(super) fn mark(worksheet: &mut Worksheet, column: u32, rows: &[u32]) -> Result<(), XlsxError> {
    let [first, ..] = rows else { return Ok(()) };
    let cell = CellRef::new(*first, column);
    let (cell_column, letters) = (col(column), WARNING.chars().count());
    let warning = format!("LEFT({cell},{letters})=\"{WARNING}\"");
    let error = format!("AND(LEN({cell})>0,NOT({warning}))");
    for (formula, format) in [(error, style::wrong()), (warning, style::doubtful())] {
        let rule = ConditionalFormatFormula::new().set_rule(formula.as_str()).set_format(format);
        let rule = rule.set_multi_range(area(column, rows));
        worksheet.add_conditional_format(*first, cell_column, *first, cell_column, &rule)?;
    }
    Ok(())
}
