//! The scale of a column's percentages: 95 or 0.95. The column as a whole is the evidence; a cell alone is none.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::place::CellRef;
use crate::submission::number::{self, Reading, Unit};
use crate::workbook::{Cell as Content, Sheet, Value};

/// So many shares are a habit, not a slip.
const HABIT: usize = 3;

/// A number format of percent over a number this large was laid over a percentage typed as 95.
const SHOWN_TOO_LARGE: Decimal = Decimal::TEN;

/// What is known of a cell whose number is not simply the percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// A share of one, as the whole column is: said once, for the column.
    Share,
    /// A share of one by its own number format.
    ShareAlone,
    /// The percentage itself, under a number format that shows it a hundredfold.
    Hundred,
    /// A share of one among percentages, or one of too few.
    Doubtful,
}

/// The cells of a column that need a second look; the others hold their percentage.
#[derive(Debug, Clone, Default)]
pub(super) struct Scale {
    cells: BTreeMap<CellRef, Cell>,
    habit: bool,
}

impl Scale {
    /// Looks at the cells of a column that hold percentages; with each, whether less than one per cent is unlikely there.
    pub(super) fn new(sheet: &Sheet, cells: &[(CellRef, bool)]) -> Self {
        let numbers: Vec<(CellRef, Decimal, bool, bool)> = cells
            .iter()
            .filter_map(|(at, unlikely)| {
                let cell = sheet.cells.get(at)?;
                let number = typed(cell).filter(|number| *number > Decimal::ZERO)?;
                Some((*at, number, cell.percent, *unlikely))
            })
            .collect();
        let shares = numbers.iter().filter(|(_, number, ..)| *number <= Decimal::ONE).count();
        let formatted = numbers.iter().filter(|(_, number, percent, _)| *percent && *number <= Decimal::ONE).count();
        let all_shares = shares == numbers.len() && shares >= HABIT;
        let judge = |(at, number, percent, unlikely): (CellRef, Decimal, bool, bool)| {
            let cell = match (number <= Decimal::ONE, percent) {
                (true, _) if all_shares => Cell::Share,
                (true, true) if formatted >= HABIT => Cell::Share,
                (true, true) => Cell::ShareAlone,
                (true, false) if unlikely && number < Decimal::ONE => Cell::Doubtful,
                (false, true) if number > SHOWN_TOO_LARGE => Cell::Hundred,
                (false, true) => Cell::ShareAlone,
                _ => return None,
            };
            Some((at, cell))
        };
        Self { cells: numbers.into_iter().filter_map(judge).collect(), habit: all_shares }
    }

    pub(super) fn of(&self, at: CellRef) -> Option<Cell> {
        self.cells.get(&at).copied()
    }

    /// Whether every percentage was written as a share of one.
    pub(super) const fn is_habit(&self) -> bool {
        self.habit
    }

    /// What is known of one column.
    pub(super) fn only(&self, column: u32) -> Self {
        let cells = self.cells.iter().filter(|(at, _)| at.column == column).map(|(at, cell)| (*at, *cell));
        Self { cells: cells.collect(), habit: self.habit }
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.cells.extend(other.cells);
    }

    /// How many cells were read a hundredfold because the column is written so.
    pub(super) fn shares(&self) -> usize {
        self.cells.values().filter(|cell| **cell == Cell::Share).count()
    }
}

/// The bare number of a cell; one with a sign or unit says its scale itself.
fn typed(cell: &Content) -> Option<Decimal> {
    match &cell.value {
        Value::Number(number) => number::from_cell(*number),
        Value::Text(text) => match number::from_text(text, Unit::Percent) {
            Reading::Plain(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}
