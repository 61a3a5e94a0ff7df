//! Rows whose answers stand one column beside where they belong, as where a block was pasted: nobody reads them, and each block is
//! said once.
//!
//! ```text
//!      F Kết quả   G Đánh giá   H Đăng ký   I Kế hoạch
//! 8                95,5         Đạt         Không              one to the right
//! 9                100          Chưa đạt    Có
//! ```

use crate::finding::Finding;
use crate::form::{ColumnId, Role};
use crate::message::Message;
use crate::place::{CellRef, ranges};
use crate::submission::cells::choices;
use crate::submission::faults;
use crate::submission::noted::{Claim, Noted};
use crate::submission::recognise::Located;
use crate::workbook::Value;

/// So many rows one after the other are no slips.
const FEWEST: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// Of these rows of the indicators, those that are shifted.
pub(super) fn rows(table: &Located<'_>, rows: &[u32]) -> (Vec<u32>, Noted) {
    let mut noted = Noted::default();
    let mut shifted = Vec::new();
    let mut sorted = rows.to_vec();
    sorted.sort_unstable();
    for side in [Side::Right, Side::Left] {
        // A second number of an indicator has no assessment: it goes with the rows around it.
        let says = |row: &u32| is_shifted(table, *row, side).unwrap_or(true);
        for block in
            sorted.chunk_by(|one, other| says(one) == says(other)).filter(|block| block.first().is_some_and(says))
        {
            if block.iter().filter(|row| is_shifted(table, **row, side) == Some(true)).count() < FEWEST {
                continue;
            }
            report(table, block, side, &mut noted);
            shifted.extend(block);
        }
    }
    (shifted, noted)
}

/// Whether the row's assessment stands on that side of its column; `None` where the row has none anywhere.
fn is_shifted(table: &Located<'_>, row: u32, side: Side) -> Option<bool> {
    let column = table.column(&ColumnId::Assessment)?;
    let beside = match side {
        Side::Left => column.checked_sub(1)?,
        Side::Right => column + 1,
    };
    let value = |column: u32| table.sheet.cells.get(&CellRef::new(row, column)).map(|cell| &cell.value);
    let assesses = |value: &Value| matches!(value, Value::Text(text) if choices::is_assessment(text));
    let here = value(column);
    match (here, value(beside)) {
        (None, None) | (Some(Value::Number(_)), None) => None,
        (Some(here), _) if assesses(here) => Some(false),
        (here, Some(beside)) if assesses(beside) => Some(match (side, here) {
            (Side::Left, Some(here)) => is_yes_or_no(here),
            // What is met needs no registration: then what is to be done tells it, where a plan belongs.
            (Side::Left, None) => table.cell(row, &ColumnId::PlannedValue).is_some_and(|cell| is_sentence(&cell.value)),
            (Side::Right, here) => !here.is_some_and(is_yes_or_no),
        }),
        _ => Some(false),
    }
}

fn is_sentence(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.split(' ').count() > 2)
}

fn is_yes_or_no(value: &Value) -> bool {
    matches!(value, Value::Text(text) if choices::is_yes_or_no(text))
}

/// Says a block, at its first cell, with the cells that it takes up.
fn report(table: &Located<'_>, block: &[u32], side: Side, noted: &mut Noted) {
    let inputs = table.table.columns.iter().filter(|column| matches!(column.role, Role::Input(_)));
    let inputs: Vec<u32> = inputs.filter_map(|column| table.column(&column.id)).collect();
    let (Some(first), Some(last)) = (inputs.iter().min().copied(), inputs.iter().max().copied()) else { return };
    let columns = match side {
        Side::Left => first.saturating_sub(1)..=last,
        Side::Right => first..=last,
    };
    let cells = block.iter().flat_map(|row| columns.clone().map(|column| CellRef::new(*row, column)));
    let cells: Vec<CellRef> = cells.filter(|at| table.sheet.cells.contains_key(at)).collect();
    let Some(at) = cells.first().copied() else { return };
    cells.iter().for_each(|at| noted.claim(table, *at, Claim::Named(faults::SHIFTED_BLOCK.code)));
    let mut by_column = cells.clone();
    by_column.sort_by_key(|at| (at.column, at.row));
    let what = Message::new(if side == Side::Left { "shifted-left" } else { "shifted-right" });
    let finding = Finding::new(&faults::SHIFTED_BLOCK, &table.place(at)).with("side", what);
    noted.say(finding.with("rows", block.len()).with("cells", ranges(by_column).join(", ")));
}
