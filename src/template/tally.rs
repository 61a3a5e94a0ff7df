//! How many criteria are not met, above the table of indicators.

use rust_xlsxwriter::{Formula, XlsxError};

use crate::drawing::canvas::Canvas;
use crate::drawing::ranges::col;
use crate::form::{Answer, ColumnId, Tally};
use crate::template::filled::FilledTable;
use crate::template::style;

pub(super) fn write(canvas: &mut Canvas, filled: &FilledTable<'_>) -> Result<(), XlsxError> {
    let Some((tally, (_, column))) = Tally::of(filled.table).zip(filled.table.column(&ColumnId::Assessment)) else {
        return Ok(());
    };
    let assessments = filled.numbered().filter_map(|(number, row)| match filled.answer(row, column) {
        Some(Answer::Text(text)) => Some((number, text.as_str())),
        _ => None,
    });
    let assessments: Vec<(u32, &str)> = assessments.collect();
    let shown = tally.shown(|row| assessments.iter().find(|(number, _)| *number == row).map(|(_, text)| *text));
    let formula = Formula::new(tally.formula()).set_result(shown);
    canvas.formula((tally.at.row, col(tally.at.column)), formula, style::caption())?;
    canvas.height(tally.at.row, style::BODY.height([]))
}
