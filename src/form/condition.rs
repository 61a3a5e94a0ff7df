//! What can be said of the cells of a row, as data: `template` renders it as an Excel formula, `rules` evaluates it.
//!
//! Everything here means the same on both sides. A cell that holds an error is neither empty, nor a text, nor a number, so no
//! condition but [`Condition::IsError`] holds for it.
//!
//! Of names, codes and fillers a formula sees less than the program does: a village without its accents, a second code in a sentence.
//! Whatever a formula says of them, the program says too.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::form::{Choice, ColumnId, TableId};
use crate::money::Money;
use crate::wording::codes::unknown_code;
use crate::wording::fillers::says_nothing;
use crate::wording::names::same_village;
use crate::wording::{Text, documents, is_word, phrases, times};

/// A cell that a condition looks at.
#[derive(Debug, Clone, PartialEq)]
pub enum ConditionCell {
    /// Of the row that the constraint belongs to.
    Here(ColumnId),
    /// Of a known row, by its key.
    In(TableId, String, ColumnId),
}

/// What a cell is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    Number(Decimal),
    Cell(ConditionCell),
    /// So many times what stands in a cell.
    Times(ConditionCell, Decimal),
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
    IsError(ConditionCell),
    IsEmpty(ConditionCell),
    /// Empty, or a text of nothing but dots and dashes.
    SaysNothing(ConditionCell),
    /// The same, a single sign, or, as only the program knows, a text that tells nothing ("sẽ bổ sung sau").
    TellsNothing(ConditionCell),
    /// Neither empty nor an error.
    IsFilled(ConditionCell),
    IsNumber(ConditionCell),
    IsText(ConditionCell),
    /// A text that is a number from nought to so many, or a little less, but for a word or sign around it that
    /// stands for another: `95%`, `lần 2`. Which sign
    /// parts its decimals, the spreadsheet decides by itself.
    ReadsAsNumber {
        cell: ConditionCell,
        around: (&'static str, &'static str),
        most: u32,
    },
    /// One of some words, whatever the case, with or without its accents.
    Is(ConditionCell, Vec<String>),
    /// A text that names none of some villages.
    IsNoVillage(ConditionCell, Vec<String>),
    /// A text that names the same village as a row above in the same column.
    Repeats(ColumnId),
    /// A text that says something, and has no number of a document: `…/KH-UBND`, or a day.
    HasNoDocumentNumber(ConditionCell),
    /// What looks like a code is none of these.
    NamesUnknownCode(ConditionCell, Vec<String>),
    /// One of some phrases stands in one of some cells, with its accents or without.
    Mentions(Vec<ConditionCell>, &'static [&'static str]),
    WithinList(ConditionCell, Choice),
    /// Both are numbers, and compare so.
    Compare(ConditionCell, Comparison, Operand),
    /// A number with more decimals than so many.
    FinerThan(ConditionCell, u32),
    /// A text that says something, and no day: `2024`, `tháng 1/2024`.
    NamesNoDay(ConditionCell),
    /// A text in which none of some digits stand: it names no year that begins so, or is so.
    NamesNone(ConditionCell, Vec<String>),
    /// Something is filled in the table, beyond what the office may have filled itself.
    Begun(TableId),
    /// An amount of at least so many triệu đồng that is more than a hundred times every smaller one.
    StandsOut(ConditionCell, Decimal),
    /// A task group has money from no source. False while one of its amounts cannot be read.
    Unfunded(String),
    /// An amount in đồng that is not the sum of all amounts in triệu đồng. False while one of these cannot be read.
    NotTheSum(ConditionCell),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen<'a> {
    Nothing,
    Number(Decimal),
    Text(Cow<'a, Text>),
    /// A value of a list, in the form's words.
    Word(&'static str),
    Error,
}

/// A filled form as a condition sees it, from one of its rows.
pub trait Sight {
    fn cell(&self, cell: &ConditionCell) -> Seen<'_>;

    /// The same of a column in the rows above.
    fn above(&self, column: &ColumnId) -> Vec<Seen<'_>>;

    fn is_begun(&self, table: TableId) -> bool;

    /// How many rows of a table are filled.
    fn rows(&self, table: TableId) -> usize;

    /// A task group's amounts, or all; `None` in place of one that cannot be read.
    fn amounts(&self, group: Option<&str>) -> Vec<Option<Money>>;
}

impl Condition {
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// The tables that it looks at beyond its own row.
    pub fn tables(&self) -> BTreeSet<TableId> {
        let of_cell = |cell: &ConditionCell| match cell {
            ConditionCell::Here(_) => None,
            ConditionCell::In(table, ..) => Some(*table),
        };
        match self {
            Self::IsError(cell)
            | Self::IsEmpty(cell)
            | Self::SaysNothing(cell)
            | Self::IsFilled(cell)
            | Self::IsNumber(cell)
            | Self::IsText(cell)
            | Self::ReadsAsNumber { cell, .. }
            | Self::NamesNoDay(cell)
            | Self::Is(cell, _)
            | Self::IsNoVillage(cell, _)
            | Self::TellsNothing(cell)
            | Self::HasNoDocumentNumber(cell)
            | Self::NamesUnknownCode(cell, _)
            | Self::WithinList(cell, _)
            | Self::FinerThan(cell, _)
            | Self::NamesNone(cell, _) => of_cell(cell).into_iter().collect(),
            Self::Compare(cell, _, operand) => {
                let other = match operand {
                    Operand::Number(_) => None,
                    Operand::Cell(other) | Operand::Times(other, _) => of_cell(other),
                    Operand::Rows(table) => Some(*table),
                };
                of_cell(cell).into_iter().chain(other).collect()
            }
            Self::Mentions(cells, _) => cells.iter().filter_map(of_cell).collect(),
            Self::Repeats(_) => BTreeSet::new(),
            Self::Begun(table) => BTreeSet::from([*table]),
            Self::StandsOut(cell, _) | Self::NotTheSum(cell) => {
                of_cell(cell).into_iter().chain([TableId::Funding]).collect()
            }
            Self::Unfunded(_) => BTreeSet::from([TableId::Funding]),
            Self::All(conditions) | Self::Any(conditions) => conditions.iter().flat_map(Self::tables).collect(),
            Self::Not(condition) => condition.tables(),
        }
    }

    pub fn holds(&self, sight: &impl Sight) -> bool {
        match self {
            Self::IsError(cell) => sight.cell(cell) == Seen::Error,
            Self::IsEmpty(cell) => sight.cell(cell) == Seen::Nothing,
            Self::SaysNothing(cell) => match sight.cell(cell) {
                Seen::Nothing => true,
                Seen::Text(text) => says_nothing(&text),
                Seen::Number(_) | Seen::Word(_) | Seen::Error => false,
            },
            Self::TellsNothing(cell) => match sight.cell(cell) {
                Seen::Nothing => true,
                Seen::Text(text) => text.tells_nothing(),
                Seen::Number(number) => number.to_string().len() < 2,
                Seen::Word(_) | Seen::Error => false,
            },
            Self::IsFilled(cell) => matches!(sight.cell(cell), Seen::Number(_) | Seen::Text(_) | Seen::Word(_)),
            Self::IsNumber(cell) => number(sight, cell).is_some(),
            Self::IsText(cell) => matches!(sight.cell(cell), Seen::Text(_)),
            Self::ReadsAsNumber { cell, around, most } => match sight.cell(cell) {
                Seen::Text(text) => {
                    let number = text.to_lowercase().replace(around.0, around.1).trim().parse::<Decimal>();
                    number.is_ok_and(|number| (Decimal::ZERO..=Decimal::from(*most)).contains(&number))
                }
                _ => false,
            },
            Self::Is(cell, words) => is_one_of(&sight.cell(cell), words),
            Self::IsNoVillage(cell, villages) => {
                name(sight.cell(cell)).is_some_and(|name| !villages.iter().any(|village| same_village(village, &name)))
            }
            Self::Repeats(column) => name(sight.cell(&ConditionCell::Here(column.clone()))).is_some_and(|own| {
                let mut above = sight.above(column).into_iter().filter_map(name);
                above.any(|name| same_village(&name, &own))
            }),
            Self::HasNoDocumentNumber(cell) => match sight.cell(cell) {
                Seen::Text(text) => !text.tells_nothing() && !documents::has_number(&text),
                _ => false,
            },
            Self::NamesUnknownCode(cell, known) => match sight.cell(cell) {
                Seen::Text(text) => unknown_code(&text, known).is_some(),
                Seen::Number(number) => unknown_code(&number.to_string(), known).is_some(),
                Seen::Nothing | Seen::Word(_) | Seen::Error => false,
            },
            Self::Mentions(cells, phrases) => cells.iter().any(|cell| match sight.cell(cell) {
                Seen::Text(text) => phrases::stand_in(phrases, &text),
                _ => false,
            }),
            Self::WithinList(cell, choice) => is_one_of(&sight.cell(cell), &choice.values()),
            Self::Compare(cell, comparison, operand) => {
                let other = match operand {
                    Operand::Number(number) => Some(*number),
                    Operand::Cell(other) => number(sight, other),
                    Operand::Times(other, factor) => number(sight, other).and_then(|one| one.checked_mul(*factor)),
                    Operand::Rows(table) => Some(Decimal::from(sight.rows(*table))),
                };
                number(sight, cell).zip(other).is_some_and(|(one, other)| comparison.holds(one, other))
            }
            Self::FinerThan(cell, decimals) => {
                number(sight, cell).is_some_and(|number| number.round_dp(*decimals) != number)
            }
            Self::NamesNoDay(cell) => match sight.cell(cell) {
                Seen::Text(text) => !says_nothing(&text) && times::day(&text).is_none(),
                _ => false,
            },
            Self::NamesNone(cell, digits) => match sight.cell(cell) {
                Seen::Text(text) => !digits.iter().any(|digits| text.contains(digits.as_str())),
                _ => false,
            },
            Self::Begun(table) => sight.is_begun(*table),
            Self::StandsOut(cell, least) => number(sight, cell).is_some_and(|number| stands_out(number, *least, sight)),
            Self::Unfunded(group) => sum(sight, Some(group)) == Some(Money::default()),
            Self::NotTheSum(cell) => {
                let declared = number(sight, cell).and_then(|number| Money::from_whole(number).ok());
                declared.zip(sum(sight, None)).is_some_and(|(declared, sum)| declared != sum)
            }
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(sight)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(sight)),
            Self::Not(condition) => !condition.holds(sight),
        }
    }
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

fn number(sight: &impl Sight, cell: &ConditionCell) -> Option<Decimal> {
    match sight.cell(cell) {
        Seen::Number(number) => Some(number),
        _ => None,
    }
}

/// A text that says something.
fn name(seen: Seen<'_>) -> Option<Cow<'_, Text>> {
    match seen {
        Seen::Text(text) if !says_nothing(&text) => Some(text),
        _ => None,
    }
}

/// `None` while one of the amounts cannot be read.
fn sum(sight: &impl Sight, group: Option<&str>) -> Option<Money> {
    sight.amounts(group).into_iter().sum()
}

fn stands_out(number: Decimal, least: Decimal, sight: &impl Sight) -> bool {
    let others = sight.amounts(None).into_iter().flatten().map(Money::millions);
    let usual = others.filter(|other| *other < least && !other.is_zero()).max();
    let limit = usual.and_then(|usual| usual.checked_mul(Decimal::ONE_HUNDRED));
    number >= least && limit.is_some_and(|limit| number > limit)
}

fn is_one_of(seen: &Seen<'_>, words: &[impl AsRef<str>]) -> bool {
    match seen {
        Seen::Text(text) => words.iter().any(|word| is_word(text, word.as_ref())),
        Seen::Word(value) => words.iter().any(|word| word.as_ref() == *value),
        Seen::Nothing | Seen::Number(_) | Seen::Error => false,
    }
}
