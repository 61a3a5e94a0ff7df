//! What a commune says to what may be found in its workbook, and whose row a cell is in: kept until the office's decisions are
//! applied, when the answers have been let go.

use crate::place::{CellRef, Place};
use crate::submission::{Answerable, Entry, ExplanationEntry, Submission, SubmissionId};

/// The remarks of one submission, by their cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Remarks {
    pub id: SubmissionId,
    /// What stands in the columns of explanations, where it says something.
    explanations: Vec<(Place, String)>,
    /// The columns in which it can say so.
    answerable: Vec<Answerable>,
    indicators: Vec<(Place, String)>,
}

impl Submission {
    /// What the commune says in the row of `place`; of two tables side by side, in its own.
    pub fn explanation(&self, place: &Place) -> Option<&ExplanationEntry> {
        nearest(place, self.explanations.iter().map(|said| (&said.text.place, said)))
    }

    /// What is to be known of it when all findings are there.
    pub fn remarks(&self) -> Remarks {
        let said = self.explanations.iter().map(|said| &said.text);
        let said = said.map(|text| (text.place.clone(), text.answer().unwrap_or_default().to_owned()));
        let numbers = self.answers.indicators().flat_map(|answer| {
            let entries = std::iter::once(answer.value).chain(answer.part);
            entries.map(move |entry: &Entry| (entry.place.clone(), answer.code.to_owned()))
        });
        Remarks {
            id: self.id(),
            explanations: said.collect(),
            answerable: self.answerable.clone(),
            indicators: numbers.collect(),
        }
    }
}

impl Remarks {
    /// The cell in which the commune can explain what stands in the row of `place`; of two tables side by side, in its own.
    pub fn explanation_cell(&self, place: &Place) -> Option<CellRef> {
        let at = place.cell?;
        let columns = self.answerable.iter().filter(|column| column.first.sheet == place.sheet && at.row < column.end);
        let cells = columns.filter_map(|column| column.first.cell).filter(|first| first.row <= at.row);
        cells.min_by_key(|first| further(at, *first)).map(|first| CellRef::new(at.row, first.column))
    }

    /// What the commune says in the row of `place`.
    pub fn explanation(&self, place: &Place) -> Option<&str> {
        let said = self.explanations.iter().map(|(known, words)| (known, words.as_str()));
        nearest(place, said).filter(|words| !words.is_empty())
    }

    /// The code of the indicator in whose row `place` stands.
    pub fn indicator_at(&self, place: &Place) -> Option<&str> {
        let row = place.cell?.row;
        let is_there = |known: &Place| known.sheet == place.sheet && known.cell.is_some_and(|cell| cell.row == row);
        self.indicators.iter().find(|(known, _)| is_there(known)).map(|(_, code)| code.as_str())
    }
}

/// Of what stands at these places the nearest in the row of `place`.
fn nearest<'a, T>(place: &Place, said: impl Iterator<Item = (&'a Place, T)>) -> Option<T> {
    let at = place.cell?;
    let here = said.filter(|(known, _)| known.sheet == place.sheet);
    let cells = here.filter_map(|(known, said)| Some((known.cell?, said)));
    cells.filter(|(cell, _)| cell.row == at.row).min_by_key(|(cell, _)| further(at, *cell)).map(|(_, said)| said)
}

/// How far an explanation is from the cell it may be of: to the right of it first.
const fn further(cell: CellRef, explanation: CellRef) -> (bool, u32) {
    (explanation.column < cell.column, explanation.column.abs_diff(cell.column))
}
