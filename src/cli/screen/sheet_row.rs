//! The row of a sheet in which something was found, drawn as a piece of that sheet: the letters of its columns, its number, and what
//! stands in it, as far as there is room.

use textwrap::core::display_width;

use crate::message::{Language, Messages, harmless};
use crate::place::{CellRef, column_letters};
use crate::workbook::{Sheet, Value};

/// Signs of a cell that are shown.
const WIDEST: usize = 22;

/// Signs that a column has room for at least: the letters of the last one.
const NARROWEST: usize = 3;

/// Stands before what was found.
const MARK: &str = "►";

pub(in crate::cli) struct SheetRow {
    /// The cell that is spoken of.
    at: CellRef,
    /// Columns from the left, each with what stands in it.
    cells: Vec<(u32, String)>,
}

impl SheetRow {
    /// The row of a cell, in the words of a language.
    pub(in crate::cli) fn of(sheet: &Sheet, at: CellRef, messages: &Messages) -> Self {
        let shown = |value: &Value| match (value, messages.language()) {
            (Value::Number(number), Language::Vi) => number.to_string().replace('.', ","),
            _ => short(&value.shown()),
        };
        let cells = sheet.cells.row(at.row).map(|(cell, held)| (cell.column, shown(&held.value)));
        let mut cells: Vec<(u32, String)> = cells.collect();
        match cells.binary_search_by_key(&at.column, |(column, _)| *column) {
            Ok(found) => cells.iter_mut().skip(found).take(1).for_each(|(_, text)| *text = format!("{MARK} {text}")),
            Err(before) => cells.insert(before, (at.column, format!("{MARK} {}", messages.get("screen-empty")))),
        }
        Self { at, cells }
    }

    /// As lines no wider than so many signs: the cell itself, what stands first in the row, then what stands nearest.
    pub(in crate::cli) fn drawn(&self, width: usize) -> String {
        let number = (u64::from(self.at.row) + 1).to_string();
        let own = self.cells.iter().position(|(column, _)| *column == self.at.column).unwrap_or(0);
        let mut wanted: Vec<usize> = (0..self.cells.len()).collect();
        wanted.sort_by_key(|position| match *position {
            position if position == own => (0, 0),
            position @ 0..=1 => (1, position),
            position => (2, position.abs_diff(own)),
        });
        let wide = |text: &str| display_width(text).max(NARROWEST);
        let taken = |position: usize| self.cells.get(position).map_or(0, |(_, text)| wide(text) + 3);
        let mut room = width.saturating_sub(number.len() + 4);
        wanted.retain(|position| {
            let fits = taken(*position) <= room || *position == own;
            if fits {
                room = room.saturating_sub(taken(*position));
            }
            fits
        });
        wanted.sort_unstable();
        let shown = wanted.iter().filter_map(|position| self.cells.get(*position));
        let (mut letters, mut texts, mut line) =
            (format!(" {} ", " ".repeat(number.len())), format!(" {number} "), "─".repeat(number.len() + 2));
        for (column, text) in shown {
            let width = wide(text);
            let padded = |text: &str| format!("│ {text}{} ", " ".repeat(width.saturating_sub(display_width(text))));
            letters.push_str(&padded(&column_letters(*column)));
            texts.push_str(&padded(text));
            line.push('┼');
            line.push_str(&"─".repeat(width + 2));
        }
        [letters, line, texts].map(|line| line.trim_end().to_owned()).join("\n")
    }
}

/// The text on one line, and no longer than is shown.
fn short(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = harmless::on_one_line(&words);
    if words.chars().count() <= WIDEST {
        return words.into_owned();
    }
    let cut: String = words.chars().take(WIDEST - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::SheetRow;
    use crate::place::CellRef;

    #[test]
    fn the_cell_itself_and_what_is_nearest_to_it_are_drawn() {
        let cells = ["6.1", "Nhà văn hóa hoặc hội…", "100", "► 95x", "Chưa đạt", "2025"];
        let cells = (0..).zip(cells.map(str::to_owned)).collect();
        let row = SheetRow { at: CellRef::new(22, 3), cells };
        insta::assert_snapshot!(row.drawn(60), @r"
            │ A   │ B                     │ C   │ D     │ F
        ────┼─────┼───────────────────────┼─────┼───────┼──────
         23 │ 6.1 │ Nhà văn hóa hoặc hội… │ 100 │ ► 95x │ 2025
        ");
        insta::assert_snapshot!(row.drawn(20), @r"
            │ A   │ D
        ────┼─────┼───────
         23 │ 6.1 │ ► 95x
        ");
    }
}
