//! The terminal that somebody sits before: how wide it is, and whether it shows colours. Where standard output goes to a file or
//! another program there is none, and everything is plain, a line a thing.

mod sheet_row;
mod table;

pub(super) use sheet_row::SheetRow;
pub(super) use table::{ScreenCell, ScreenTable, Tone};

use console::Term;
use textwrap::{Options, WordSplitter};

/// Narrower than this nothing can be laid out.
const NARROWEST: usize = 40;

#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    /// Signs in a line.
    pub(super) width: usize,
    pub(super) colours: bool,
}

impl Screen {
    /// The one that standard output is, if it is one. `NO_COLOR` takes its colours away.
    pub(super) fn here() -> Option<Self> {
        Self::of(&Term::stdout())
    }

    /// This one, if it is one.
    pub(super) fn of(terminal: &Term) -> Option<Self> {
        // The last place stays free: older consoles of Windows begin a new line there.
        let width = || usize::from(terminal.size().1).saturating_sub(1).max(NARROWEST);
        terminal.is_term().then(|| Self { width: width(), colours: console::colors_enabled() })
    }

    /// The text in lines that fit, words whole; what goes on in a second line is set in.
    pub(super) fn wrapped(self, text: &str) -> String {
        text.split('\n').map(|line| self.one_wrapped(line)).collect::<Vec<_>>().join("\n")
    }

    fn one_wrapped(self, line: &str) -> String {
        let words = line.trim_start_matches(' ');
        let indent = " ".repeat(line.len() - words.len());
        let further = format!("{indent}  ");
        let options = Options::new(self.width).initial_indent(&indent).subsequent_indent(&further);
        // What is longer than a line, the path of a file perhaps, is to be copied whole.
        textwrap::fill(words, options.break_words(false).word_splitter(WordSplitter::NoHyphenation))
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn lines_end_between_words_and_go_on_set_in() {
        let screen = Screen { width: 20, colours: false };
        let text = "  → Gửi ba phiếu góp ý\n\n/mot/duong/dan/rat/dai/tep.xlsx";
        assert_eq!(screen.wrapped(text), "  → Gửi ba phiếu góp\n    ý\n\n/mot/duong/dan/rat/dai/tep.xlsx");
    }
}
