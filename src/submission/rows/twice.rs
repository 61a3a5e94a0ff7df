//! Rows of the form that stand there a second time: each is named, and a pasted block of them once.

use crate::finding::Finding;
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::cells::Reader;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::locate::Located;
use crate::submission::rows::take_inputs;

/// So many rows right below one another were pasted together.
const BLOCK: usize = 3;

/// A row that was found before.
pub(super) struct Repeat {
    /// Where its label stands.
    pub at: CellRef,
    pub label: String,
}

/// Says which rows stand there a second time, with what is left out because of it.
pub(super) fn report<'a>(located: &Located<'a>, mut repeats: Vec<Repeat>, reader: &mut Reader<'a>) {
    repeats.sort_by_key(|repeat| repeat.at.row);
    for block in repeats.chunk_by(|one, other| one.at.row + 1 == other.at.row) {
        match block {
            [first, .., last] if block.len() >= BLOCK => {
                let rows = Message::new("rows-twice").with("first", &first.label).with("last", &last.label);
                say(located, block, rows.with("count", block.len()), reader);
            }
            _ => block.chunks(1).for_each(|row| say(located, row, Message::new("row-twice"), reader)),
        }
    }
}

fn say<'a>(located: &Located<'a>, rows: &[Repeat], what: Message, reader: &mut Reader<'a>) {
    let Some(first) = rows.first() else { return };
    let cells: Vec<(CellRef, String)> = rows.iter().flat_map(|row| take_inputs(located, row.at.row, reader)).collect();
    let what = what.with("found", &first.label);
    let finding = Finding::new(&faults::ROW_TWICE, &reader.place(located.sheet, first.at)).found(&first.label);
    reader.say(finding.with("what", what).with("cells", left_out(&cells)));
}
