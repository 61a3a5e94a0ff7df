//! The scale of a column's percentages: 95 or 0.95. The column as a whole is the evidence; a cell alone is none.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::place::CellRef;
use crate::wording::number::{self, NumberOf, Numeral};
use crate::workbook::{Cell, Sheet, Value};

/// So many cells are a habit, not a slip.
const HABIT: usize = 3;

/// A number format of percent over a number this large was laid over a percentage typed as 95.
const SHOWN_TOO_LARGE: Decimal = Decimal::TEN;

/// Twice everything, which is no share; a little above one may be one that is wrong.
const NO_SHARE: Decimal = Decimal::TWO;

/// What is known of a cell whose number is not simply the percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::submission) enum OnScale {
    /// A share of one, as the column is written: said once, for the column.
    Share,
    /// A share of one by its own number format.
    ShareAlone,
    /// The percentage itself in a column of shares: it is too large to be one.
    NoShare,
    /// The percentage itself, under a number format that shows it a hundredfold, as the whole column is: said once.
    Hundred,
    /// The same, in one cell.
    HundredAlone,
    /// A share of one among percentages, one of too few, or a number that may be either.
    Doubtful,
}

/// A cell that holds a percentage.
#[derive(Debug, Clone, Copy)]
pub(in crate::submission) struct Percentage {
    pub(in crate::submission) at: CellRef,
    /// Less than one per cent is unlikely here.
    pub(in crate::submission) unlikely: bool,
    /// Above and below which a bare number may be a share of one.
    pub(in crate::submission) doubtful: Option<(Decimal, Decimal)>,
}

/// The cells of a column that need a second look; the others hold their percentage.
#[derive(Debug, Clone, Default)]
pub(in crate::submission) struct Scale {
    cells: BTreeMap<CellRef, OnScale>,
    shares_prevail: bool,
    habit: bool,
}

impl Scale {
    /// Looks at the cells of a column that hold percentages.
    pub(in crate::submission) fn new(sheet: &Sheet, cells: &[Percentage]) -> Self {
        let number = |asked: &Percentage| {
            let cell = sheet.cells.get(&asked.at)?;
            let number = typed(cell).filter(|number| *number > Decimal::ZERO)?;
            let doubtful = asked.doubtful.is_some_and(|(above, below)| above < number && number < below);
            Some((asked.at, ScaledNumber { number, percent: cell.percent, unlikely: asked.unlikely, doubtful }))
        };
        let numbers: Vec<(CellRef, ScaledNumber)> = cells.iter().filter_map(number).collect();
        let column = ScaledColumn::of(&numbers);
        let cells = numbers.into_iter().filter_map(|(at, number)| Some((at, column.judge(number)?)));
        Self { cells: cells.collect(), shares_prevail: column.shares_prevail, habit: column.shares }
    }

    pub(in crate::submission) fn of(&self, at: CellRef) -> Option<OnScale> {
        self.cells.get(&at).copied()
    }

    /// Whether percentages are written as shares of one, but for a few.
    pub(in crate::submission) const fn is_habit(&self) -> bool {
        self.habit
    }

    /// Whether a number format of percent lies over the percentages of a column.
    pub(in crate::submission) fn lies_over(&self, column: u32) -> bool {
        self.all(OnScale::Hundred).any(|at| at.column == column)
    }

    /// Whether nothing speaks against it, be it only a cell or two that speak for it.
    pub(in crate::submission) const fn shares_prevail(&self) -> bool {
        self.shares_prevail
    }

    /// What is known of one column.
    pub(in crate::submission) fn only(&self, column: u32) -> Self {
        let cells = self.cells.iter().filter(|(at, _)| at.column == column).map(|(at, cell)| (*at, *cell));
        Self { cells: cells.collect(), ..*self }
    }

    pub(in crate::submission) fn extend(&mut self, other: Self) {
        self.cells.extend(other.cells);
    }

    /// The cells that are read so because the whole column is written so.
    pub(in crate::submission) fn all(&self, wanted: OnScale) -> impl Iterator<Item = CellRef> {
        self.cells.iter().filter(move |(_, cell)| **cell == wanted).map(|(at, _)| *at)
    }
}

#[derive(Debug, Clone, Copy)]
struct ScaledNumber {
    number: Decimal,
    /// Shown as a percentage.
    percent: bool,
    /// Less than one per cent is unlikely here.
    unlikely: bool,
    /// It may be a share of one, whatever the others are.
    doubtful: bool,
}

impl ScaledNumber {
    fn is_share(&self) -> bool {
        self.number <= Decimal::ONE
    }
}

/// What the numbers of a column say together.
struct ScaledColumn {
    shares: bool,
    shares_prevail: bool,
    /// Many shares of one were typed as they are, without a format.
    typed_shares: bool,
    /// Many shares of one have the format of percent.
    formatted_shares: bool,
    /// A format of percent lies over numbers that were typed as percentages.
    laid_over: bool,
    /// Shares of one are no rarity: whether a small number is one, nobody knows.
    open: bool,
}

impl ScaledColumn {
    fn of(numbers: &[(CellRef, ScaledNumber)]) -> Self {
        let count = |wanted: fn(&ScaledNumber) -> bool| numbers.iter().filter(|(_, number)| wanted(number)).count();
        // Where less than one per cent is usual, a small number says nothing about the others.
        let telling = count(|n| n.unlikely);
        let shares = count(|n| n.unlikely && n.is_share());
        let bare = count(|n| n.unlikely && !n.percent && n.number < Decimal::ONE);
        let too_large = count(|n| n.percent && n.number >= NO_SHARE);
        let shares_prevail = most(shares, telling);
        Self {
            shares: shares >= HABIT && shares_prevail,
            shares_prevail,
            typed_shares: bare >= HABIT,
            formatted_shares: count(|n| n.percent && n.is_share()) >= HABIT,
            laid_over: too_large >= HABIT && most(too_large, count(|n| n.percent)),
            open: bare > 0 && bare * 4 >= telling,
        }
    }

    fn judge(&self, cell: ScaledNumber) -> Option<OnScale> {
        let ScaledNumber { number, percent, doubtful, .. } = cell;
        match (cell.is_share(), percent) {
            (true, _) if self.shares => Some(OnScale::Share),
            // Typed before the format came or after: what is shown says nothing.
            (true, true) if self.laid_over => Some(OnScale::Doubtful),
            (true, true) if self.formatted_shares => Some(OnScale::Share),
            (true, true) => Some(OnScale::ShareAlone),
            (true, false) if self.open || doubtful => Some(OnScale::Doubtful),
            (false, true) if self.laid_over && number < NO_SHARE => Some(OnScale::Doubtful),
            (false, true) if self.laid_over => Some(OnScale::Hundred),
            (false, true) if number > SHOWN_TOO_LARGE => Some(OnScale::HundredAlone),
            (false, true) => Some(OnScale::ShareAlone),
            (false, false) if self.shares && self.typed_shares && number < NO_SHARE => Some(OnScale::Doubtful),
            (false, false) if self.shares && self.typed_shares => Some(OnScale::NoShare),
            _ => None,
        }
    }
}

/// At least three quarters.
const fn most(part: usize, whole: usize) -> bool {
    part * 4 >= whole * 3
}

/// The bare number of a cell; one with a sign or unit says its scale itself.
pub(in crate::submission) fn typed(cell: &Cell) -> Option<Decimal> {
    match &cell.value {
        Value::Number(number) => number::from_cell(*number),
        Value::Text(text) => match number::from_text(text, NumberOf::Percent) {
            Numeral::Plain(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{OnScale, ScaledColumn, ScaledNumber};
    use crate::place::CellRef;
    use rust_decimal::Decimal;

    /// How the numbers of a column are read; with each, whether it has the format of percent.
    fn judged(numbers: &[(&str, bool)]) -> Vec<Option<OnScale>> {
        let number = |(row, (number, percent)): (u32, &(&str, bool))| {
            let number = number.parse::<Decimal>().expect("a number");
            let doubtful = number < Decimal::ONE;
            (CellRef::new(row, 5), ScaledNumber { number, percent: *percent, unlikely: true, doubtful })
        };
        let numbers: Vec<_> = (0..).zip(numbers).map(number).collect();
        let column = ScaledColumn::of(&numbers);
        numbers.into_iter().map(|(_, number)| column.judge(number)).collect()
    }

    #[test]
    fn an_odd_percentage_among_shares_is_no_share() {
        let read = judged(&[("0.9", false), ("0.8", false), ("1", false), ("0.13", false), ("95", false)]);
        assert_eq!(read, [[Some(OnScale::Share); 4].as_slice(), &[Some(OnScale::NoShare)]].concat());
    }

    #[test]
    fn a_little_more_than_one_among_shares_is_asked() {
        let read = judged(&[("0.9", false), ("0.8", false), ("0.7", false), ("0.6", false), ("1.2", false)]);
        assert_eq!(read.last(), Some(&Some(OnScale::Doubtful)));
    }

    #[test]
    fn an_odd_share_among_percentages_is_asked_and_nothing_else() {
        let read = judged(&[("95", false), ("80", false), ("1", false), ("60", false), ("70", false), ("0.9", false)]);
        assert_eq!(read, [[None; 5].as_slice(), &[Some(OnScale::Doubtful)]].concat());
    }

    #[test]
    fn where_half_are_shares_every_small_number_is_asked() {
        let read = judged(&[("0.9", false), ("0.8", false), ("1", false), ("60", false), ("70", false)]);
        assert_eq!(read, [[Some(OnScale::Doubtful); 3].as_slice(), &[None; 2]].concat());
    }

    #[test]
    fn a_format_of_percent_is_a_share_alone_and_in_a_column() {
        assert_eq!(judged(&[("0.95", true), ("80", false)]), [Some(OnScale::ShareAlone), None]);
        let column = judged(&[("0.95", true), ("0.9", true), ("0.8", true), ("80", false), ("70", false)]);
        assert_eq!(column, [[Some(OnScale::Share); 3].as_slice(), &[None; 2]].concat());
    }

    #[test]
    fn a_format_laid_over_a_column_changes_no_number() {
        let read = judged(&[("95", true), ("80", true), ("10", true), ("70", true), ("1", true)]);
        assert_eq!(read, [[Some(OnScale::Hundred); 4].as_slice(), &[Some(OnScale::Doubtful)]].concat());
        assert_eq!(judged(&[("95", true), ("80", false)]), [Some(OnScale::HundredAlone), None]);
    }
}
