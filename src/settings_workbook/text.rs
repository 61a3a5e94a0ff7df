//! The text of an `ntm.toml` that was read from a workbook, and the cell behind each of its lines: by it a mistake of the text is one of the
//! workbook.

use std::collections::BTreeMap;

use crate::message::{Arg, Message};
use crate::place::CellRef;
use crate::settings_workbook::declared::{Field, Holds};
use crate::settings_workbook::words::in_words_of_cells;
use crate::toml_file::TomlError;

/// A profile as text, and where each of its lines stands in the workbook.
#[derive(Default)]
pub struct SettingsText {
    pub text: String,
    cells: Vec<Option<LineCell>>,
    /// Where the value of a key stands or would stand, by the line that its table begins with.
    places: BTreeMap<(usize, &'static str), (&'static Field, CellRef)>,
}

/// Where a line comes from.
#[derive(Clone)]
pub(super) struct LineCell {
    pub(super) sheet: String,
    pub(super) at: CellRef,
    /// What its column holds; nothing for the line that an entry begins with.
    pub(super) holds: Option<Holds>,
}

/// A mistake of the workbook, by its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongSettings {
    pub sheet: String,
    pub cell: CellRef,
    pub what: Message,
    pub suggestion: Option<String>,
}

impl SettingsText {
    /// The cell of a mistake of the text; `None` where it stands in what the workbook does not hold.
    pub fn at_cell(&self, fault: &TomlError) -> Option<WrongSettings> {
        let LineCell { sheet, at, holds } = self.cells.get(fault.line.checked_sub(1)?)?.clone()?;
        if let Some((field, cell)) = self.missing(fault) {
            let what = Message::new("settings-missing").with("heading", field.heading);
            return Some(WrongSettings { sheet, cell, what, suggestion: None });
        }
        let (what, is_of_text) = match in_words_of_cells(&fault.what, holds) {
            Some(what) => (what, false),
            None => (fault.what.clone(), true),
        };
        // A word of the text file is no help in a cell.
        let suggestion = fault.suggestion.clone().filter(|_| is_of_text);
        Some(WrongSettings { sheet, cell: at, what, suggestion })
    }

    /// The column that has nothing and must have something.
    fn missing(&self, fault: &TomlError) -> Option<(&'static Field, CellRef)> {
        let key = fault.what.args.iter().find_map(|(name, arg)| match arg {
            Arg::Text(key) if *name == "key" && fault.what.id == "toml-missing-key" => Some(key.as_str()),
            _ => None,
        })?;
        let ((line, _), _) = self.places.range(..(fault.line + 1, "")).next_back()?;
        let (_, place) =
            self.places.range((*line, "")..).take_while(|((of, _), _)| of == line).find(|((_, k), _)| *k == key)?;
        Some(*place)
    }

    /// The line that a table begins with, and where the values of its keys would stand.
    pub(super) fn begin(
        &mut self,
        line: &str,
        cell: LineCell,
        fields: impl Iterator<Item = (&'static Field, CellRef)>,
    ) {
        self.line(line, Some(cell));
        let number = self.cells.len();
        self.places.extend(fields.map(|(field, at)| ((number, field.key), (field, at))));
    }

    pub(super) fn line(&mut self, line: &str, cell: Option<LineCell>) {
        self.text.push_str(line);
        self.text.push('\n');
        self.cells.push(cell);
    }
}
