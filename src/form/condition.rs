//! What can be said of the cells of a row, as data: `template` renders it as an Excel formula, `rules` evaluates it.
//!
//! Everything here means the same on both sides. A cell that holds an error is neither empty, nor a text, nor a number, so no
//! condition but [`Condition::IsError`] holds for it.

use rust_decimal::Decimal;

use crate::district::normalise;
use crate::form::{Choice, ColumnId, TableId, YEARS};
use crate::money::Money;

/// A cell that a condition looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Of the row that the constraint belongs to.
    Here(ColumnId),
    /// Of a known row, by its key.
    In(TableId, String, ColumnId),
}

/// What a cell is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    Number(Decimal),
    Cell(Cell),
    /// How many rows of a table are filled.
    Rows(TableId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    IsError(Cell),
    IsEmpty(Cell),
    /// Neither empty nor an error.
    IsFilled(Cell),
    IsNumber(Cell),
    /// One of a list's values, whatever the case, with or without its accents.
    Is(Cell, String),
    WithinList(Cell, Choice),
    /// Both are numbers, and compare so.
    Compare(Cell, Comparison, Operand),
    /// A number with more decimals than so many.
    FinerThan(Cell, u32),
    /// A text without a year of four digits: whatever it is, it names no day, month or year.
    NamesNoYear(Cell),
    /// Something is filled in the table, beyond what the office may have filled itself.
    Begun(TableId),
    /// A task group has money from no source. False while one of its amounts cannot be read.
    Unfunded(String),
    /// An amount in đồng that is not the sum of all amounts in triệu đồng. False while one of these cannot be read.
    NotTheSum(Cell),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    Nothing,
    Number(Decimal),
    Text(String),
    Error,
}

/// A filled form as a condition sees it, from one of its rows.
pub trait Sight {
    fn cell(&self, cell: &Cell) -> Seen;

    fn is_begun(&self, table: TableId) -> bool;

    /// How many rows of a table are filled.
    fn rows(&self, table: TableId) -> usize;

    /// The sum of a task group's amounts, or of all; `None` while one of them cannot be read.
    fn money(&self, group: Option<&str>) -> Option<Money>;
}

impl Condition {
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    pub fn holds(&self, sight: &impl Sight) -> bool {
        match self {
            Self::IsError(cell) => sight.cell(cell) == Seen::Error,
            Self::IsEmpty(cell) => sight.cell(cell) == Seen::Nothing,
            Self::IsFilled(cell) => matches!(sight.cell(cell), Seen::Number(_) | Seen::Text(_)),
            Self::IsNumber(cell) => number(sight, cell).is_some(),
            Self::Is(cell, word) => is(&sight.cell(cell), word),
            Self::WithinList(cell, choice) => {
                let seen = sight.cell(cell);
                choice.values().into_iter().any(|word| is(&seen, word))
            }
            Self::Compare(cell, comparison, operand) => {
                let other = match operand {
                    Operand::Number(number) => Some(*number),
                    Operand::Cell(other) => number(sight, other),
                    Operand::Rows(table) => Some(Decimal::from(sight.rows(*table))),
                };
                number(sight, cell).zip(other).is_some_and(|(one, other)| comparison.holds(one, other))
            }
            Self::FinerThan(cell, decimals) => {
                number(sight, cell).is_some_and(|number| number.round_dp(*decimals) != number)
            }
            Self::NamesNoYear(cell) => match sight.cell(cell) {
                Seen::Text(text) => !centuries().any(|century| text.contains(&century)),
                _ => false,
            },
            Self::Begun(table) => sight.is_begun(*table),
            Self::Unfunded(group) => sight.money(Some(group)) == Some(Money::default()),
            Self::NotTheSum(cell) => {
                let declared = number(sight, cell).and_then(|number| Money::from_whole(number).ok());
                declared.zip(sight.money(None)).is_some_and(|(declared, sum)| declared != sum)
            }
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(sight)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(sight)),
            Self::Not(condition) => !condition.holds(sight),
        }
    }
}

/// The first two digits of the years that a plan may name.
pub fn centuries() -> impl Iterator<Item = String> {
    (YEARS.0 / 100..=YEARS.1 / 100).map(|century| century.to_string())
}

impl Comparison {
    fn holds(self, one: Decimal, other: Decimal) -> bool {
        match self {
            Self::Less => one < other,
            Self::AtMost => one <= other,
            Self::Equal => one == other,
            Self::AtLeast => one >= other,
            Self::More => one > other,
        }
    }
}

fn number(sight: &impl Sight, cell: &Cell) -> Option<Decimal> {
    match sight.cell(cell) {
        Seen::Number(number) => Some(number),
        _ => None,
    }
}

/// As a spreadsheet compares texts after TRIM: the case does not matter, nor how many spaces there are.
fn is(seen: &Seen, word: &str) -> bool {
    let Seen::Text(text) = seen else { return false };
    let text = text.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase();
    text == word.to_lowercase() || text == normalise(word)
}
