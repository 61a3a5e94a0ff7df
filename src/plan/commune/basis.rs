//! Căn cứ: the documents that a commune names, one a line; else those of the settings.

use crate::plan::basis_line::basis_line;
use crate::plan::commune::sender::Sender;
use crate::plan::own_text::lines;

pub(super) fn documents(sender: Sender<'_>) -> Vec<String> {
    match sender.part("basis") {
        Some(text) => lines(text).flat_map(|line| line.split(';')).filter_map(basis_line).collect(),
        None => sender.documents().commune.basis.iter().filter_map(|line| basis_line(&sender.fill(line))).collect(),
    }
}
