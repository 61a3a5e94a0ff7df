//! Rows of the form that stand there a second time: each is named, and a pasted block of them once.

use crate::finding::Finding;
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::faults;
use crate::submission::listing::left_out;
use crate::submission::noted::Noted;
use crate::submission::recognise::Located;
use crate::submission::rows::inputs;
use crate::wording::Text;

/// So many rows right below one another were pasted together.
const BLOCK: usize = 3;

/// A row that was found before.
pub(super) struct Repeat {
    /// Where its label stands.
    pub at: CellRef,
    pub label: Text,
}

/// Which rows stand there a second time, with what is left out because of it.
pub(super) fn report(located: &Located<'_>, mut repeats: Vec<Repeat>) -> Noted {
    let mut noted = Noted::default();
    repeats.sort_by_key(|repeat| repeat.at.row);
    for block in repeats.chunk_by(|one, other| one.at.row + 1 == other.at.row) {
        match block {
            [first, .., last] if block.len() >= BLOCK => {
                let rows = Message::new("rows-twice").with("first", &*first.label).with("last", &*last.label);
                say(located, block, rows.with("count", block.len()), &mut noted);
            }
            _ => block.chunks(1).for_each(|row| say(located, row, Message::new("row-twice"), &mut noted)),
        }
    }
    noted
}

fn say(located: &Located<'_>, rows: &[Repeat], what: Message, noted: &mut Noted) {
    let Some(first) = rows.first() else { return };
    let cells: Vec<(CellRef, String)> = rows.iter().flat_map(|row| inputs(located, row.at.row)).collect();
    noted.name(located, cells.iter().map(|(at, _)| *at), &faults::ROW_TWICE);
    let what = what.with("found", &*first.label);
    let finding = Finding::new(&faults::ROW_TWICE, &located.place(first.at)).found(&*first.label);
    let finding = finding.in_cells(cells.iter().map(|(at, _)| *at));
    noted.say(finding.with("what", what).with("cells", left_out(&cells)));
}
