//! `Tiêu chí`: one answer for each indicator of the edition.

use rust_decimal::Decimal;

use crate::catalogue::{Direction, Edition, Indicator, Level, Measure};
use crate::finding::Finding;
use crate::form::{ColumnId, RowKind, TableId};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::locate::{self, Located};
use crate::submission::misplaced;
use crate::submission::rows::{self, Identified};
use crate::submission::scale::{self, Percentage, Scale};
use crate::submission::{Entry, IndicatorAnswer, Quantity};
use crate::wording::number::{Bound, bound};
use crate::workbook::{Cell as Content, Sheet, Value};

pub(super) fn answers<'a>(located: &[Located<'a>], edition: &Edition, reader: &mut Reader<'a>) -> Vec<IndicatorAnswer> {
    let Some(table) = locate::find(located, TableId::Indicators) else { return Vec::new() };
    let identified = rows::by_code_and_name(table, reader);
    for row in table.table.rows.iter().filter(|row| matches!(row.kind, RowKind::Entry | RowKind::Part)) {
        if identified.is_missing(&row.key) {
            rows::report_missing(table, row, reader);
        }
    }
    let scale = scale(table, edition, &identified, reader);
    let numbers = identified.rows;
    let misplaced = misplaced::columns(table, &numbers.values().copied().collect::<Vec<_>>(), reader);
    edition
        .indicators()
        .filter_map(|indicator| {
            let row = *numbers.get(indicator.code.as_str())?;
            let part = indicator.part.as_ref().and_then(|part| numbers.get(part.code.as_str()).copied());
            let mut cells = Cells { table, row, scale: &scale, misplaced: &misplaced, reader };
            Some(IndicatorAnswer {
                code: indicator.code.clone(),
                value: cells.quantity(&ColumnId::Value, indicator),
                assessment: cells.at(&ColumnId::Assessment, Reader::choice_assessment),
                registered: cells.at(&ColumnId::Registered, Reader::choice_yes_no),
                planned: cells.quantity(&ColumnId::PlannedValue, indicator),
                content: cells.at(&ColumnId::Content, Reader::text),
                completion_year: cells.at(&ColumnId::CompletionYear, Reader::year),
                note: cells.at(&ColumnId::Note, Reader::remark),
                part: part.map(|row| {
                    Cells { row, reader: &mut *cells.reader, ..cells }.quantity(&ColumnId::Value, indicator)
                }),
                planned_part: part.map(|row| {
                    Cells { row, reader: &mut *cells.reader, ..cells }.quantity(&ColumnId::PlannedValue, indicator)
                }),
            })
        })
        .collect()
}

/// How the table writes its percentages: by both columns together where they agree, else each by itself. What a whole
/// column has in common is said once, at its heading.
fn scale<'a>(table: &Located<'a>, edition: &Edition, identified: &Identified<'a>, reader: &mut Reader<'a>) -> Scale {
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
        let place = reader.place(table.sheet, CellRef::new(table.heading_row, column));
        for habit in [shares_of_one(&scale), percent_laid_over(&scale, table.sheet)].into_iter().flatten() {
            let finding = Finding::new(&faults::SCALE_OF_A_COLUMN, &place).with("heading", heading);
            reader.say(finding.with("habit", habit));
        }
        whole.extend(scale);
    }
    whole
}

/// What is said of a column of shares of one.
fn shares_of_one(scale: &Scale) -> Option<Message> {
    let count = scale.all(scale::Cell::Share).count();
    (count > 0).then(|| Message::new("shares-of-one").with("count", count))
}

/// What is said of a column whose number format shows its percentages a hundredfold, with the first of them.
fn percent_laid_over(scale: &Scale, sheet: &Sheet) -> Option<Message> {
    let first = scale.all(scale::Cell::Hundred).next()?;
    let number = sheet.cells.get(&first).and_then(scale::typed)?;
    let shown = number.checked_mul(Decimal::ONE_HUNDRED)?;
    let habit = Message::new("percent-laid-over").with("count", scale.all(scale::Cell::Hundred).count());
    Some(habit.with("number", number).with("shown", format!("{} %", shown.normalize())))
}

/// `≤ 95` where at least something is asked, `≥ 12` where at most something is: how much it is, it does not say.
fn is_bound_against(cell: &Content, direction: Option<Direction>) -> bool {
    let Value::Text(text) = &cell.value else { return false };
    match bound(text) {
        Some(Bound::AtMost) => direction == Some(Direction::AtLeast),
        Some(Bound::AtLeast) => matches!(direction, Some(Direction::AtMost | Direction::NoneAllowed)),
        None => false,
    }
}

/// Code and level of the indicator's numbers.
fn numbers(indicator: &Indicator) -> impl Iterator<Item = (&str, &Level)> {
    let part = indicator.part.as_ref().map(|part| (part.code.as_str(), &part.level));
    std::iter::once((indicator.code.as_str(), &indicator.level)).chain(part)
}

/// The cells of one row.
struct Cells<'r, 'a, 'l> {
    table: &'l Located<'a>,
    row: u32,
    scale: &'l Scale,
    /// Columns that hold another one's answers.
    misplaced: &'l [u32],
    reader: &'r mut Reader<'a>,
}

impl<'a> Cells<'_, 'a, '_> {
    /// A cell of a column; empty when the workbook lacks the column, which has its own finding.
    fn at<T>(&mut self, column: &ColumnId, read: fn(&mut Reader<'a>, &'a Sheet, CellRef) -> Entry<T>) -> Entry<T> {
        match self.table.column(column) {
            Some(column) if self.misplaced.contains(&column) => {
                self.reader.unread(self.table.sheet, CellRef::new(self.row, column))
            }
            Some(column) => read(self.reader, self.table.sheet, CellRef::new(self.row, column)),
            None => Entry::empty(self.reader.no_cell(self.table.sheet)),
        }
    }

    fn quantity(&mut self, column: &ColumnId, indicator: &Indicator) -> Entry<Quantity> {
        let measure = indicator.measure;
        let Some(at) = self.table.column(column).map(|column| CellRef::new(self.row, column)) else {
            return Entry::empty(self.reader.no_cell(self.table.sheet));
        };
        if measure == Measure::PassFail {
            let entry = self.reader.text(self.table.sheet, at);
            return Entry { value: entry.value.map(Quantity::Words), raw: entry.raw, place: entry.place };
        }
        let sheet = self.table.sheet;
        let entry = match sheet.cells.get(&at).is_some_and(|cell| is_bound_against(cell, indicator.direction)) {
            true => self.reader.no_number(sheet, at),
            false => self.reader.quantity(sheet, at, measure, self.scale),
        };
        Entry { value: entry.value.map(Quantity::Number), raw: entry.raw, place: entry.place }
    }
}
