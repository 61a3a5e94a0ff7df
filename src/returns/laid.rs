//! The answers of a submission in the form that goes back, and which cell of the file that was sent went where.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::form::{Answer, ColumnId, FilledIn, Form, FormSheet, Row, SheetId, Table, TableId};
use crate::place::Place;
use crate::returns::form_cell::FormCell;
use crate::returns::room::Roomy;
use crate::returns::value;
use crate::submission::{AnsweredRow, Submission};
use crate::wording::Text;
use crate::workbook::Workbook;

/// Longest text of a cell, in UTF-16 units: a little less than Excel's limit.
const LONGEST: usize = 32_000;

pub(super) struct LaidBack {
    pub form: Form,
    pub answers: FilledIn,
    /// Where the answers went that stood at these places.
    cells: BTreeMap<Place, FormCell>,
    /// Where the rows went: by sheet and number in the file, the first cell that the commune fills.
    rows: BTreeMap<(Arc<str>, u32), FormCell>,
    /// Where the tables went that stood on these sheets.
    sheets: BTreeMap<Arc<str>, FormCell>,
    /// Answers that have no cell in the form, whole.
    pub homeless: Vec<(Place, String)>,
}

impl LaidBack {
    pub(super) fn of(submission: &Submission, workbook: &Workbook) -> Self {
        let roomy = Roomy::of(submission);
        let mut laid = Self {
            form: roomy.form.clone(),
            answers: FilledIn::new(),
            cells: BTreeMap::new(),
            rows: BTreeMap::new(),
            sheets: BTreeMap::new(),
            homeless: Vec::new(),
        };
        for answered in submission.answers.tables() {
            let Some((sheet, table)) = roomy.form.tables().find(|(_, table)| table.id == answered.id) else { continue };
            for (row, key) in answered.rows().zip(roomy.keys(answered.id)) {
                laid.row((sheet, table), (row, key), workbook);
            }
        }
        laid.explanations(submission, &roomy);
        let next = Answer::Number(f64::from(submission.round.saturating_add(1)));
        laid.answers.insert((TableId::General, "round".to_owned(), ColumnId::Answer), next);
        laid
    }

    fn row(
        &mut self,
        (sheet, table): (&FormSheet, &Table),
        (answered, key): (AnsweredRow<'_>, &str),
        workbook: &Workbook,
    ) {
        let rows = table.all_rows();
        let position = rows.iter().position(|row| row.key == *key);
        let found = position.and_then(|at| Some((u32::try_from(at).ok()?, rows.get(at)?)));
        for cell in answered.iter() {
            let at = found.and_then(|(index, row)| {
                let cell_of_form = table.cell(index, cell.column)?;
                let kind = table.column(cell.column).and_then(|(_, column)| row.input(column));
                Some((FormCell { sheet: sheet.id, cell: cell_of_form, kind }, row))
            });
            let shown = cell.entry.shown();
            let Some((at, _)) = at else {
                if !shown.is_empty() {
                    self.homeless.push((cell.entry.place.clone(), shown.to_owned()));
                }
                continue;
            };
            self.know(&cell.entry.place, at);
            match at.kind.and_then(|kind| value::answer(cell.entry, kind, workbook)) {
                Some(Answer::Text(text)) if text.encode_utf16().count() > LONGEST => {
                    self.homeless.push((cell.entry.place.clone(), text));
                }
                Some(answer) => {
                    self.answers.insert((table.id, key.to_owned(), cell.column.clone()), answer);
                }
                None => {}
            }
        }
        if let (Some((index, row)), Some(sheet_name)) = (found, &answered.table.sheet.sheet) {
            let first = first_input(sheet.id, table, (index, row));
            self.rows.extend(first.map(|first| ((Arc::clone(sheet_name), answered.row.number), first)));
        }
    }

    fn know(&mut self, place: &Place, at: FormCell) {
        if place.cell.is_some() {
            self.cells.insert(place.clone(), at);
        }
        if let Some(sheet) = &place.sheet {
            self.sheets.entry(Arc::clone(sheet)).or_insert(at);
        }
    }

    /// Each goes to the row that it was said of.
    fn explanations(&mut self, submission: &Submission, roomy: &Roomy) {
        for said in &submission.explanations {
            let text = said.text.shown();
            if text.is_empty() {
                continue;
            }
            let key = row_of(submission, roomy, said.table, &said.text.place, &said.key);
            let taken = key.and_then(|key| {
                let (sheet, table) = roomy.form.tables().find(|(_, table)| table.id == said.table)?;
                let rows = table.all_rows();
                let index = rows.iter().position(|row| row.key == key)?;
                let (_, column) = table.column(&ColumnId::Explanation)?;
                let kind = rows.get(index)?.input(column)?;
                let cell = table.cell(u32::try_from(index).ok()?, &ColumnId::Explanation)?;
                let id = (said.table, key, ColumnId::Explanation);
                let free = !self.answers.contains_key(&id);
                free.then_some((id, FormCell { sheet: sheet.id, cell, kind: Some(kind) }))
            });
            match taken {
                Some((id, at)) => {
                    self.answers.insert(id, Answer::Text(text.to_owned()));
                    self.know(&said.text.place, at);
                }
                None => self.homeless.push((said.text.place.clone(), text.to_owned())),
            }
        }
    }

    /// Where what stood at a place is now: its cell, else its row, else the table of its sheet.
    pub(super) fn cell(&self, place: &Place) -> Option<FormCell> {
        let exact = self.cells.get(place).copied();
        let sheet = place.sheet.as_ref();
        let row = || self.rows.get(&(Arc::clone(sheet?), place.cell?.row)).copied();
        exact.or_else(row).or_else(|| self.sheets.get(sheet?).copied())
    }

    /// Whether an answer stood there.
    pub(super) fn is_answer(&self, place: &Place) -> bool {
        self.cells.contains_key(place)
    }

    pub(super) fn general(&self) -> Option<FormCell> {
        let (sheet, table) = self.form.tables().find(|(sheet, _)| sheet.id == SheetId::General)?;
        first_input(sheet.id, table, (0, table.rows.first()?))
    }
}

fn first_input(sheet: SheetId, table: &Table, (index, row): (u32, &Row)) -> Option<FormCell> {
    let mut inputs = table.columns.iter().filter_map(|column| Some((column, row.input(column)?)));
    let (column, kind) = inputs.next()?;
    Some(FormCell { sheet, cell: table.cell(index, &column.id)?, kind: Some(kind) })
}

/// The key in the form of the row that an explanation stands in.
fn row_of(submission: &Submission, roomy: &Roomy, table: TableId, place: &Place, label: &Text) -> Option<String> {
    let answered = submission.answers.table(table);
    let by_number = answered.and_then(|answered| {
        let number = place.cell?.row;
        let same = answered.sheet.sheet == place.sheet;
        let index = answered.rows.iter().position(|row| same && row.number == number)?;
        roomy.keys(table).get(index).cloned()
    });
    by_number.or_else(|| {
        let table = roomy.form.table(table)?;
        let key = &table.key_column()?.id;
        let row = table.rows.iter().find(|row| row.text(key).is_some_and(|own| own.plain() == label.plain()))?;
        Some(row.key.clone())
    })
}
