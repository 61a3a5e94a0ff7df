//! A text as a cell holds it, with the runs of it that have a font of their own.

use crate::wording::Lexicon;
use crate::workbook::content::text_value;
use crate::workbook::limits::MOST_RUNS;
use crate::workbook::{Cell, Lettering, Struck, Value};

/// A text, and what is known of its pieces.
pub(super) struct RichWords {
    /// `None` when nothing is seen of it.
    value: Option<Value>,
    /// Its runs, where any has a font of its own.
    runs: Vec<Run>,
}

/// A piece of a text; what its font does not say, the cell's does.
#[derive(Default)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) struck: Option<bool>,
    pub(super) font: Option<Option<Lettering>>,
}

impl RichWords {
    pub(super) fn new(mut runs: Vec<Run>) -> Self {
        let value = match runs.as_slice() {
            [run] => text_value(&run.text),
            runs => text_value(&runs.iter().map(|run| run.text.as_str()).collect::<String>()),
        };
        if runs.len() > MOST_RUNS || runs.iter().all(|run| run.struck.is_none() && run.font.is_none()) {
            runs.clear();
        }
        Self { value, runs }
    }

    /// The same where it may be one of the known texts: most are, and need not be looked at again.
    pub(super) fn of_known(runs: Vec<Run>, known: &Lexicon) -> Self {
        let text = match runs.as_slice() {
            [run] if run.struck.is_none() && run.font.is_none() => known.get(&run.text),
            _ => None,
        };
        text.map_or_else(|| Self::new(runs), |text| Self { value: Some(Value::Text(text)), runs: Vec::new() })
    }

    /// The cell that holds it; whether its own font has a line through it, and which letters that draws.
    pub(super) fn cell(&self, struck: bool, lettering: Option<Lettering>) -> Option<Cell> {
        let mut cell = Cell { lettering, ..Cell::new(self.value.clone()?) };
        if struck {
            cell.struck = Struck::Whole;
        }
        if self.runs.is_empty() {
            return Some(cell);
        }
        let seen = || self.runs.iter().filter(|run| !run.text.trim().is_empty());
        let mut fonts = seen().map(|run| run.font.unwrap_or(lettering));
        if let Some(first) = fonts.next()
            && fonts.all(|font| font == first)
        {
            cell.lettering = first;
        }
        let is_struck = |run: &&Run| run.struck.unwrap_or(struck);
        cell.struck = match (seen().any(|run| is_struck(&run)), seen().all(|run| is_struck(&run))) {
            (false, _) => Struck::No,
            (true, true) => Struck::Whole,
            (true, false) => {
                let text = |wanted: bool| -> String {
                    let runs = self.runs.iter().filter(|run| is_struck(run) == wanted);
                    runs.map(|run| run.text.as_str()).collect()
                };
                cell.value = text_value(&text(false))?;
                Struck::Part(text(true).trim().into())
            }
        };
        Some(cell)
    }

    /// The text alone.
    pub(super) fn into_value(self) -> Option<Value> {
        self.value
    }
}
