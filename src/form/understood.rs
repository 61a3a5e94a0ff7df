//! What the program reads although it is written otherwise than the form asks: no fault in a row whose formula can tell it from one, and
//! noted there.

use crate::catalogue::Measure;
use crate::form::constraint::here;
use crate::form::rules::{READ_AS, UNREADABLE_NUMBER};
use crate::form::{Choice, ColumnId, Condition, ConditionCell, Constraint, Kind, ROUNDS};

/// The faults of a cell, less what the program reads all the same.
pub(super) fn unless_read(mut faults: Vec<Constraint>, column: &ColumnId, kind: Kind) -> Vec<Constraint> {
    for fault in &mut faults {
        let read = match kind {
            Kind::Choice(choice) => usual_mark(choice, here(column.clone())),
            _ if fault.rule.code == UNREADABLE_NUMBER.code => plain_number(kind, here(column.clone())),
            _ => None,
        };
        read.into_iter().for_each(|read| fault.unless(read));
    }
    faults
}

/// A text that the program reads as a number of this kind and a formula can tell from others. Sums pass over texts: among amounts
/// there is none.
fn plain_number(kind: Kind, cell: ConditionCell) -> Option<Condition> {
    let (around, most) = match kind {
        Kind::Number(Measure::Percentage) => (("%", ""), 100),
        Kind::Round => (("lần", ""), ROUNDS.1.into()),
        // A share is no count, and larger ones may be days.
        Kind::WholeNumber | Kind::Number(Measure::Count | Measure::Area | Measure::Amount) => (("%", "x"), 20_000),
        _ => return None,
    };
    Some(Condition::ReadsAsNumber { cell, around, most })
}

/// The usual marks for values of a list that the program reads (`wording::marks`), as far as a formula has room for them.
fn usual_mark(choice: Choice, cell: ConditionCell) -> Option<Condition> {
    let marks: &[&str] = match choice {
        Choice::Assessment => &["Đ", "CĐ", "KĐ"],
        Choice::YesNo => &["x"],
        Choice::Theme => return None,
    };
    Some(Condition::Is(cell, marks.iter().map(|mark| (*mark).to_owned()).collect()))
}

/// What is read although it is written otherwise, once for all cells of a row: said last, when nothing is wrong.
pub(super) fn read_all_the_same<'a>(cells: impl Iterator<Item = (&'a ColumnId, Kind)>) -> Option<Constraint> {
    let read = cells.filter_map(|(column, kind)| {
        let cell = || here(column.clone());
        let read = match kind {
            Kind::Choice(choice) => usual_mark(choice, cell())?,
            // What is no number was said before.
            _ => plain_number(kind, cell()).map(|_| Condition::IsText(cell()))?,
        };
        Some((column.clone(), read))
    });
    let (columns, read): (Vec<ColumnId>, Vec<Condition>) = read.unzip();
    let first = columns.into_iter().next()?;
    Some(Constraint::note(&READ_AS, first, Condition::Any(read), "nên ghi số hoặc chọn từ danh sách"))
}
