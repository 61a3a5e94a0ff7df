//! Lần nộp: a number, or words around one.

use crate::district::normalise;
use crate::finding::Finding;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::{Entry, faults};
use crate::workbook::{Sheet, Value};

impl<'a> Reader<'a> {
    /// How many times the commune has sent its form: `2`, `lần 2`, `2 (bổ sung)`, `lần đầu`.
    pub(in crate::submission) fn round(&mut self, sheet: &'a Sheet, at: CellRef) -> Entry<u64> {
        let round = match sheet.cells.get(&at).map(|cell| &cell.value) {
            Some(Value::Text(text)) => round(text),
            _ => None,
        };
        let Some(round) = round else { return self.whole(sheet, at) };
        self.read(sheet, at, |reader, cell, place| {
            reader.say(Finding::new(&faults::READ_AS, place).found(cell.value.shown()).expected(round.to_string()));
            Some(round)
        })
    }
}

/// A round in words: its one number, or the first.
fn round(text: &str) -> Option<u64> {
    let words = normalise(text);
    let numbers: Vec<u64> = words.split(' ').filter_map(|word| word.parse().ok()).collect();
    let known = |word: &str| {
        ["lan", "thu", "nop", "bo", "sung", "lai", "dau", "tien", "dot", "sua"].contains(&word)
            || word.parse::<u64>().is_ok()
    };
    match numbers.as_slice() {
        [round] if words.split(' ').all(known) && words.contains(' ') => Some(*round),
        [] if ["lan dau", "lan dau tien", "dau tien", "lan mot"].contains(&words.as_str()) => Some(1),
        _ => None,
    }
}
