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

/// What the font of a run in a binary workbook says.
#[derive(Clone, Copy, Default)]
pub(super) struct RunFont {
    pub(super) lettering: Option<Lettering>,
    pub(super) struck: bool,
}

impl Run {
    /// The runs of a text, of which each begins at the letter that its font is given for; before the first one there is the cell's.
    pub(super) fn apart(letters: &[u16], fonts: &[(u16, RunFont)]) -> Vec<Self> {
        let starts = fonts.iter().map(|(start, _)| usize::from(*start).min(letters.len()));
        let starts: Vec<usize> = std::iter::once(0).chain(starts).chain([letters.len()]).collect();
        let fonts = std::iter::once(None).chain(fonts.iter().map(|(_, font)| Some(font)));
        let run = |(ends, font): (&[usize], Option<&RunFont>)| {
            let [start, end] = ends else { return None };
            let text = String::from_utf16_lossy(letters.get(*start..*end)?);
            Some(Self { text, struck: font.map(|font| font.struck), font: font.map(|font| font.lettering) })
        };
        starts.windows(2).zip(fonts).filter_map(run).collect()
    }
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

    /// Lays on a cell that holds this text what the fonts of its pieces say; those of the cell itself lie on it already.
    pub(super) fn lay_on(&self, cell: &mut Cell) {
        if let Some(own) = self.cell(cell.struck == Struck::Whole, cell.lettering) {
            *cell = Cell { value: own.value, struck: own.struck, lettering: own.lettering, ..cell.clone() };
        }
    }

    /// The text alone.
    pub(super) fn into_value(self) -> Option<Value> {
        self.value
    }
}
