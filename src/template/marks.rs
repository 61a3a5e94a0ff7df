//! Red cells: values that cannot be right. Pasting goes round validations, but not round these.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Worksheet, XlsxError};

use crate::drawing::ranges::{area, col};
use crate::drawing::style::WHOLE;
use crate::form::{ColumnId, Condition, ConditionCell, YesNo};
use crate::place::{CellRef, column_letters};
use crate::template::filled::FilledTable;
use crate::template::formula::Stand;
use crate::template::style;

pub(super) fn add(worksheet: &mut Worksheet, stand: Stand<'_>, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    let table = filled.table;
    for (index, column) in table.places() {
        for (kind, rows) in filled.kinds(column) {
            let [first, ..] = rows.as_slice() else { continue };
            let faults = table.faults(kind, &column.id).into_iter().map(|fault| fault.violated);
            let error = Condition::IsError(ConditionCell::Here(column.id.clone()));
            let wrong = Condition::Any(faults.chain([error]).collect());
            if let Some(wrong) = (Stand { row: *first, ..stand }).condition(&wrong) {
                rule(worksheet, CellRef::new(*first, index), area(index, &rows), &wrong, style::wrong())?;
            }
        }
    }
    for (number, row) in filled.numbered() {
        for constraint in
            row.constraints.iter().filter(|constraint| matches!(constraint.violated, Condition::NotTheSum(_)))
        {
            let wrong = Stand { row: number, ..stand }.condition(&constraint.violated);
            if let Some((wrong, (index, _))) = wrong.zip(table.column(&constraint.column)) {
                let cell = CellRef::new(number, index);
                rule(worksheet, cell, cell.to_string(), &wrong, style::wrong())?;
            }
        }
    }
    unconfirmed(worksheet, filled)?;
    let rows: Vec<u32> = (table.first_row()..table.end()).collect();
    for (index, _) in table.amount_columns() {
        let cell = CellRef::new(table.first_row(), index);
        let whole = format!("ROUND({cell},6)=ROUND({cell},0)");
        rule(worksheet, cell, area(index, &rows), &whole, Format::new().set_num_format(WHOLE))?;
    }
    Ok(())
}

/// What was carried over looks like it until the commune confirms it.
fn unconfirmed(worksheet: &mut Worksheet, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    let table = filled.table;
    let Some((confirmed, column)) = table.column(&ColumnId::Confirmed) else { return Ok(()) };
    let rows: Vec<u32> = filled.kinds(column).into_iter().flat_map(|(_, rows)| rows).collect();
    let [first, ..] = rows.as_slice() else { return Ok(()) };
    for id in [ColumnId::Answer, ColumnId::Value, ColumnId::Assessment, ColumnId::Village, ColumnId::Confirmed] {
        if let Some((index, _)) = table.column(&id) {
            let open = format!("${}{}=\"{}\"", column_letters(confirmed), first + 1, YesNo::No.text());
            rule(worksheet, CellRef::new(*first, index), area(index, &rows), &open, style::carried())?;
        }
    }
    Ok(())
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
