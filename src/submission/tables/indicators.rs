//! `Tiêu chí`: one row for each number of the edition's indicators.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Edition, Indicator, Level, Measure};
use crate::finding::Finding;
use crate::form::{ColumnId, RowKind};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::{OnScale, Percentage, Scale, typed};
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::submission::rows::{self, Identified};
use crate::submission::tables::layout::{LaidRow, Layout};
use crate::submission::tables::{misplaced, shifted};
use crate::submission::{RowKey, faults};
use crate::workbook::Sheet;

/// The rows of the form that were found, and how the table writes its percentages. Of an indicator without its row the second number
/// is not read either.
pub(super) fn lay<'l, 'a>(located: &'l Located<'a>, edition: &Edition) -> ((Layout<'l, 'a>, Scale), Noted) {
    let (identified, mut noted) = rows::by_code_and_name(located);
    let mut laid = Vec::new();
    let mut is_read = false;
    for row in &located.table.rows {
        let number = match row.kind {
            RowKind::Group | RowKind::Heading => continue,
            RowKind::Entry | RowKind::Part => identified.rows.get(row.key.as_str()),
        };
        if identified.is_missing(&row.key) {
            noted.say(rows::missing(located, row));
        }
        is_read = number.is_some() && (is_read || row.kind == RowKind::Entry);
        if let Some(number) = number.filter(|_| is_read) {
            laid.push(LaidRow { key: RowKey::Known(row.key.clone()), number: *number, form: Some(row) });
        }
    }
    let scale = noted.keep(scale(located, edition, &identified));
    let mut layout = Layout::new(located, laid);
    let mut numbers: Vec<u32> = identified.rows.values().copied().collect();
    layout.shifted = noted.keep(shifted::rows(located, &layout.rows.iter().map(|row| row.number).collect::<Vec<_>>()));
    numbers.retain(|row| !layout.shifted.contains(row));
    layout.misplaced = noted.keep(misplaced::columns(located, &numbers));
    ((layout, scale), noted)
}

/// How the table writes its percentages: by both columns together where they agree, else each by itself. What a whole
/// column has in common is said once, at its heading.
fn scale(table: &Located<'_>, edition: &Edition, identified: &Identified<'_>) -> (Scale, Noted) {
    let mut noted = Noted::default();
    let rows: Vec<(u32, &Indicator, &Level)> = edition
        .indicators()
        .filter(|indicator| indicator.measure == Measure::Percentage)
        .flat_map(|indicator| {
            let of_code = move |(code, level)| Some((*identified.rows.get(code)?, indicator, level));
            numbers(indicator).filter_map(of_code)
        })
        .collect();
    let column = |id| table.column(id).map(|column| (id, column));
    let columns: Vec<_> = [ColumnId::Value, ColumnId::PlannedValue].iter().filter_map(column).collect();
    let scales = columns.iter().map(|(id, column)| {
        let cell = |(row, indicator, level): &(u32, &Indicator, &Level)| Percentage {
            at: CellRef::new(*row, *column),
            // Where more is better, less than one per cent is unlikely.
            unlikely: indicator.direction == Some(Direction::AtLeast),
            doubtful: indicator.doubtful_shares(level),
        };
        (*id, *column, rows.iter().map(cell).collect::<Vec<_>>())
    });
    let scales: Vec<_> = scales.collect();
    let all: Vec<Percentage> = scales.iter().flat_map(|(.., cells)| cells.iter().copied()).collect();
    let together = Scale::new(table.sheet, &all);
    let one_habit = together.is_habit();
    let mut whole = Scale::default();
    for (id, column, cells) in scales {
        let alone = Scale::new(table.sheet, &cells);
        let scale = if one_habit && alone.shares_prevail() { together.only(column) } else { alone };
        let heading = table.table.column(id).map(|(_, column)| column.heading.as_str()).unwrap_or_default();
        let place = table.place(CellRef::new(table.heading_row, column));
        for habit in [shares_of_one(&scale), percent_laid_over(&scale, table.sheet)].into_iter().flatten() {
            let finding = Finding::new(&faults::SCALE_OF_A_COLUMN, &place).with("heading", heading);
            noted.say(finding.with("habit", habit));
        }
        whole.extend(scale);
    }
    (whole, noted)
}

/// What is said of a column of shares of one.
fn shares_of_one(scale: &Scale) -> Option<Message> {
    let count = scale.all(OnScale::Share).count();
    (count > 0).then(|| Message::new("shares-of-one").with("count", count))
}

/// What is said of a column whose number format shows its percentages a hundredfold, with the first of them.
fn percent_laid_over(scale: &Scale, sheet: &Sheet) -> Option<Message> {
    let first = scale.all(OnScale::Hundred).next()?;
    let number = sheet.cells.get(&first).and_then(typed)?;
    let shown = number.checked_mul(Decimal::ONE_HUNDRED)?;
    let habit = Message::new("percent-laid-over").with("count", scale.all(OnScale::Hundred).count());
    Some(habit.with("number", number).with("shown", format!("{} %", shown.normalize())))
}

/// Code and level of the indicator's numbers.
fn numbers(indicator: &Indicator) -> impl Iterator<Item = (&str, &Level)> {
    let part = indicator.part.as_ref().map(|part| (part.code.as_str(), &part.level));
    std::iter::once((indicator.code.as_str(), &indicator.level)).chain(part)
}
