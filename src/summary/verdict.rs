//! Words that say yes or no, and their colours, which a rule gives by the word.

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, XlsxError};

use crate::consolidation::Letter;
use crate::drawing::page::Page;
use crate::drawing::ranges::Rows;
use crate::message::Messages;

/// Whether a condition is fulfilled.
pub(super) fn word(is_met: bool, messages: &Messages) -> String {
    messages.get(if is_met { "summary-verdict-met" } else { "summary-verdict-not-met" })
}

/// Colours the cells of a column that say yes or no like the letters of the matrices.
pub(super) fn colour(page: &mut Page, rows: Rows, column: u16, messages: &Messages) -> Result<(), XlsxError> {
    let Some(last) = rows.last() else { return Ok(()) };
    let words = [
        (messages.get("summary-enough-yes"), Letter::Met),
        (messages.get("summary-enough-no"), Letter::NotMet),
        (messages.get("summary-verdict-met"), Letter::Met),
        (messages.get("summary-verdict-not-met"), Letter::NotMet),
    ];
    for (word, letter) in words {
        let (fill, font) = letter.colours();
        let format = Format::new().set_background_color(fill).set_font_color(font);
        let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word)).set_format(format);
        page.canvas.sheet()?.add_conditional_format(rows.first, column, last, column, &rule)?;
    }
    Ok(())
}
