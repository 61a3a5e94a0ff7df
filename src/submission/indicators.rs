//! `Tiêu chí`: one answer for each indicator of the edition.

use crate::catalogue::{Edition, Measure};
use crate::form::{ColumnId, RowKind, TableId};
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::locate::{self, Located};
use crate::submission::rows;
use crate::submission::{Entry, IndicatorAnswer, Quantity};

pub(super) fn answers<'a>(located: &[Located<'a>], edition: &Edition, reader: &mut Reader<'a>) -> Vec<IndicatorAnswer> {
    let Some(table) = locate::find(located, TableId::Indicators) else { return Vec::new() };
    let numbers = rows::by_code_and_name(table, reader);
    for row in table.table.rows.iter().filter(|row| matches!(row.kind, RowKind::Entry | RowKind::Part)) {
        if !numbers.contains_key(row.key.as_str()) {
            rows::report_missing(table, row, reader);
        }
    }
    edition
        .indicators()
        .filter_map(|indicator| {
            let row = *numbers.get(indicator.code.as_str())?;
            let part = indicator.part.as_ref().and_then(|part| numbers.get(part.code.as_str()).copied());
            let mut cells = Cells { table, row, reader };
            Some(IndicatorAnswer {
                code: indicator.code.clone(),
                value: cells.quantity(&ColumnId::Value, indicator.measure),
                assessment: cells.at(&ColumnId::Assessment, Reader::choice_assessment),
                registered: cells.at(&ColumnId::Registered, Reader::choice_yes_no),
                planned: cells.quantity(&ColumnId::PlannedValue, indicator.measure),
                content: cells.at(&ColumnId::Content, Reader::text),
                completion_year: cells.at(&ColumnId::CompletionYear, Reader::year),
                note: cells.at(&ColumnId::Note, Reader::text),
                part: part.map(|row| {
                    Cells { row, table, reader: &mut *cells.reader }.quantity(&ColumnId::Value, indicator.measure)
                }),
                planned_part: part.map(|row| {
                    Cells { row, table, reader: &mut *cells.reader }
                        .quantity(&ColumnId::PlannedValue, indicator.measure)
                }),
            })
        })
        .collect()
}

/// The cells of one row.
struct Cells<'r, 'a, 'l> {
    table: &'l Located<'a>,
    row: u32,
    reader: &'r mut Reader<'a>,
}

impl<'a> Cells<'_, 'a, '_> {
    /// A cell of a column; empty when the workbook lacks the column, which has its own finding.
    fn at<T>(
        &mut self,
        column: &ColumnId,
        read: fn(&mut Reader<'a>, &'a crate::workbook::Sheet, CellRef) -> Entry<T>,
    ) -> Entry<T> {
        match self.table.column(column) {
            Some(column) => read(self.reader, self.table.sheet, CellRef::new(self.row, column)),
            None => Entry::empty(self.reader.place(self.table.sheet, CellRef::new(self.row, 0))),
        }
    }

    fn quantity(&mut self, column: &ColumnId, measure: Measure) -> Entry<Quantity> {
        let Some(at) = self.table.column(column).map(|column| CellRef::new(self.row, column)) else {
            return Entry::empty(self.reader.place(self.table.sheet, CellRef::new(self.row, 0)));
        };
        if measure == Measure::PassFail {
            let entry = self.reader.text(self.table.sheet, at);
            return Entry { value: entry.value.map(Quantity::Words), raw: entry.raw, place: entry.place };
        }
        let entry = self.reader.quantity(self.table.sheet, at, measure);
        Entry { value: entry.value.map(Quantity::Number), raw: entry.raw, place: entry.place }
    }
}
