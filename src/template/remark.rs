//! The column `Kiểm tra`: beside each row the remark of the first constraint that it violates, as a formula with its result.

use rust_xlsxwriter::{ConditionalFormatFormula, Worksheet, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::drawing::ranges::{area, col};
use crate::drawing::style::lined;
use crate::form::{CheckLine, NOTE, Role, Table, WARNING};
use crate::place::CellRef;
use crate::template::formula::Stand;
use crate::template::sight::AsTyped;
use crate::template::style;

/// How remarks of empty cells begin.
const MISSING: &str = "Chưa";

pub(super) fn write(canvas: &mut Canvas, table: &Table, typed: &AsTyped<'_>) -> Result<(), XlsxError> {
    let Some(column) = column(table) else { return Ok(()) };
    let mut rows = Vec::new();
    for line in lines(table, typed) {
        let stand = Stand { form: typed.form, sheet: line.sheet, table, row: line.number };
        let Some(formula) = typed.made.remark(stand, &line.constraints) else { continue };
        let formula = formula.set_result(typed.remark(line));
        canvas.formula((line.number, col(column)), formula, style::remark())?;
        rows.push(line.number);
    }
    mark(canvas.sheet()?, column, &rows)
}

/// The lines of a table's rows.
fn lines<'a>(table: &Table, typed: &'a AsTyped<'_>) -> impl Iterator<Item = &'a CheckLine<'a>> {
    let id = table.id;
    typed.check.lines.iter().filter(move |line| line.table.id == id && line.row.is_some())
}

/// The column of a table's remarks.
pub(super) fn column(table: &Table) -> Option<u32> {
    table.places().find(|(_, column)| column.role == Role::Check).map(|(index, _)| index)
}

/// The longest remark that a row may get: its room has to be there before.
pub(super) fn longest<'a>(table: &Table, number: u32, typed: &'a AsTyped<'_>) -> &'a str {
    let line = lines(table, typed).find(|line| line.number == number);
    let remarks = line.into_iter().flat_map(|line| &*line.constraints).map(|constraint| constraint.remark.as_str());
    remarks.max_by_key(|remark| remark.chars().count()).unwrap_or_default()
}

/// Red for what must be corrected, amber for what must be explained; what is only missing yet is no wall of red, and what is only noted
/// stays plain.
pub(super) fn mark(worksheet: &mut Worksheet, column: u32, rows: &[u32]) -> Result<(), XlsxError> {
    let [first, ..] = rows else { return Ok(()) };
    let cell = CellRef::new(*first, column);
    let begins = |word: &str| format!("LEFT({cell},{})=\"{word}\"", word.chars().count());
    let (missing, warning) = (begins(MISSING), begins(WARNING));
    let error = format!("AND(LEN({cell})>0,NOT({missing}),NOT({warning}),NOT({}))", begins(NOTE));
    let cell_column = col(column);
    let looks = [(error, style::wrong()), (missing, style::missing()), (warning, style::doubtful())];
    for (formula, format) in looks {
        let rule = ConditionalFormatFormula::new().set_rule(formula.as_str()).set_format(lined(format));
        let rule = rule.set_multi_range(area(column, rows));
        worksheet.add_conditional_format(*first, cell_column, *first, cell_column, &rule)?;
    }
    Ok(())
}
