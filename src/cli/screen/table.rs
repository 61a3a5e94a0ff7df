//! A table for a terminal: as wide as it has to be, words whole, colours where they are shown.

use comfy_table::presets::UTF8_FULL;
use comfy_table::{Attribute, Cell, Color, ColumnConstraint, ContentArrangement, LineStyle, Table, Width};
use textwrap::core::display_width;

use crate::cli::screen::Screen;
use crate::finding::Severity;
use crate::message::harmless;

/// Signs that a column takes besides its words: its left line and a space on either side.
const AROUND: usize = 3;

/// A text of so many signs is not divided for want of room, as long as there is another column that can be done without.
const COMFORTABLE: usize = 16;

/// How a cell is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Tone {
    Plain,
    Strong,
    Of(Severity),
}

pub(in crate::cli) struct ScreenCell {
    text: String,
    tone: Tone,
}

impl ScreenCell {
    /// What in the text comes from outside cannot steer the terminal; its lines stay.
    pub(in crate::cli) fn new(text: &str, tone: Tone) -> Self {
        Self { text: harmless::shown(text).into_owned(), tone }
    }

    pub(in crate::cli) fn plain(text: &str) -> Self {
        Self::new(text, Tone::Plain)
    }
}

/// Rows below their headings.
pub(in crate::cli) struct ScreenTable {
    headings: Vec<String>,
    rows: Vec<Vec<ScreenCell>>,
    /// Widths of words that a column has whatever stands in it, so that tables below one another have the same columns.
    fixed: Vec<Option<usize>>,
    /// Columns that a narrow screen goes without, the first one first, and what is said below where one is missing.
    dispensable: (Vec<usize>, String),
    is_ruled: bool,
}

impl ScreenTable {
    pub(in crate::cli) fn new(headings: Vec<String>, rows: Vec<Vec<ScreenCell>>) -> Self {
        Self { fixed: vec![None; headings.len()], headings, rows, dispensable: Default::default(), is_ruled: false }
    }

    /// With a line below each row, for rows of several lines.
    #[must_use]
    pub(in crate::cli) fn ruled(self) -> Self {
        Self { is_ruled: true, ..self }
    }

    #[must_use]
    pub(in crate::cli) fn fixed(self, fixed: Vec<Option<usize>>) -> Self {
        Self { fixed, ..self }
    }

    #[must_use]
    pub(in crate::cli) fn dispensable(self, columns: &[usize], missing: String) -> Self {
        Self { dispensable: (columns.to_vec(), missing), ..self }
    }

    /// The table as lines of text; harmless.
    pub(in crate::cli) fn drawn(self, screen: Screen) -> String {
        let mut least = self.narrowest(COMFORTABLE);
        let left_out = self.left_out(&least, screen);
        let kept = least.iter().enumerate().filter(|(column, _)| !left_out.contains(column));
        if kept.map(|(_, width)| width + AROUND).sum::<usize>() >= screen.width {
            least = self.narrowest(0);
        }
        let shown = |column: usize| !left_out.contains(&column);
        let mut table = Table::new();
        let style = UTF8_FULL.with_solid_inner_borders();
        table.load_style(if self.is_ruled { style } else { style.row_separator(LineStyle::none()) });
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(screen.width).unwrap_or(u16::MAX));
        // Whether there are colours, and how wide it is, the screen knows.
        table.force_no_tty();
        if screen.colours {
            table.enforce_styling();
        }
        let headings = self.headings.iter().enumerate().filter(|(column, _)| shown(*column));
        table.set_header(headings.map(|(_, heading)| Cell::new(heading).add_attribute(Attribute::Bold)));
        for row in self.rows {
            let cells = row.into_iter().enumerate().filter(|(column, _)| shown(*column));
            table.add_row(cells.map(|(_, cell)| toned(cell)));
        }
        let widths = self.fixed.iter().zip(least).enumerate().filter(|(column, _)| shown(*column));
        for (column, (_, (fixed, narrowest))) in table.column_iter_mut().zip(widths) {
            let signs = |words: usize| Width::Fixed(u16::try_from(words + AROUND - 1).unwrap_or(u16::MAX));
            column.set_constraint(match fixed {
                Some(fixed) => ColumnConstraint::Absolute(signs(*fixed)),
                None => ColumnConstraint::LowerBoundary(signs(narrowest)),
            });
        }
        let drawn = table.trim_fmt();
        if left_out.is_empty() { drawn } else { format!("{drawn}\n{}", screen.wrapped(&self.dispensable.1)) }
    }

    /// Signs that each column should have at least: its longest word, and no text of so many is divided.
    fn narrowest(&self, comfort: usize) -> Vec<usize> {
        let of_text = |text: &str| {
            let longest = text.split_whitespace().map(display_width).max().unwrap_or(0);
            longest.max(display_width(text).min(comfort))
        };
        let of_column = |(column, heading): (usize, &String)| {
            let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|cell| of_text(&cell.text));
            cells.chain([of_text(heading)]).max().unwrap_or(0)
        };
        self.headings.iter().enumerate().map(of_column).collect()
    }

    /// The columns without which there is room for the others.
    fn left_out(&self, narrowest: &[usize], screen: Screen) -> Vec<usize> {
        let mut sum = narrowest.iter().map(|width| width + AROUND).sum::<usize>() + 1;
        let mut left_out = Vec::new();
        for column in &self.dispensable.0 {
            if sum <= screen.width {
                break;
            }
            sum -= narrowest.get(*column).map_or(0, |width| width + AROUND);
            left_out.push(*column);
        }
        left_out
    }
}

fn toned(ScreenCell { text, tone }: ScreenCell) -> Cell {
    let cell = Cell::new_owned(text);
    match tone {
        Tone::Plain => cell,
        Tone::Strong => cell.add_attribute(Attribute::Bold),
        Tone::Of(Severity::Error) => cell.fg(Color::Red).add_attribute(Attribute::Bold),
        Tone::Of(Severity::Warning) => cell.fg(Color::Yellow),
        Tone::Of(Severity::Information) => cell.fg(Color::Cyan),
    }
}

#[cfg(test)]
mod tests {
    use super::{Screen, ScreenCell, ScreenTable, Tone};
    use crate::finding::Severity;

    fn table() -> ScreenTable {
        let row = |texts: [&str; 3]| texts.map(ScreenCell::plain).into();
        let headings = ["Xã", "Ngày", "Việc phải làm"].map(str::to_owned).into();
        ScreenTable::new(
            headings,
            vec![row(["Bản Bo", "10/02/2024", "Ghi lại số của chỉ tiêu"]), row(["Tả Lèng", "", ""])],
        )
    }

    fn screen(width: usize) -> Screen {
        Screen { width, colours: false }
    }

    #[test]
    fn a_table_is_as_wide_as_the_screen_lets_it_be_and_divides_no_word() {
        insta::assert_snapshot!(table().drawn(screen(40)), @r"
        ┌─────────┬────────────┬───────────────┐
        │ Xã      │ Ngày       │ Việc phải làm │
        ╞═════════╪════════════╪═══════════════╡
        │ Bản Bo  │ 10/02/2024 │ Ghi lại số    │
        │         │            │ của chỉ tiêu  │
        │ Tả Lèng │            │               │
        └─────────┴────────────┴───────────────┘
        ");
        insta::assert_snapshot!(table().dispensable(&[1], "Thiếu ngày.".to_owned()).drawn(screen(36)), @r"
        ┌─────────┬────────────────────┐
        │ Xã      │ Việc phải làm      │
        ╞═════════╪════════════════════╡
        │ Bản Bo  │ Ghi lại số của chỉ │
        │         │ tiêu               │
        │ Tả Lèng │                    │
        └─────────┴────────────────────┘
        Thiếu ngày.
        ");
    }

    #[test]
    fn what_stands_in_a_cell_steers_nothing_and_colours_are_the_screens() {
        let cell = || vec![vec![ScreenCell::new("\u{1b}[2J\u{202e}", Tone::Of(Severity::Error))]];
        let drawn = |colours| ScreenTable::new(vec!["Ô".to_owned()], cell()).drawn(Screen { width: 40, colours });
        assert!(drawn(false).contains("│ ␛[2J<U+202E> │") && !drawn(false).contains('\u{1b}'), "{}", drawn(false));
        assert!(drawn(true).contains("\u{1b}[38;5;9m"), "{:?}", drawn(true));
    }
}
