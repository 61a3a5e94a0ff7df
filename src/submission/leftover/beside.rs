//! What lies on the cells of a sheet without being in them: nobody adds it up, so each is named at its cell.

use std::collections::BTreeSet;

use crate::finding::Finding;
use crate::form::seal;
use crate::message::Message;
use crate::submission::faults;
use crate::submission::listing::{shortened, shown};
use crate::submission::noted::Noted;
use crate::workbook::{Beside, BesideKind, Sheet, Workbook};

/// `sealed` are the seals of the notes that the office itself has put there.
pub(super) fn report(workbook: &Workbook, sheet: &Sheet, sealed: &BTreeSet<String>) -> Noted {
    let mut noted = Noted::default();
    let is_sealed = |beside: &&Beside| sealed.contains(&seal([&*beside.value.shown()]));
    for beside in sheet.beside.iter().filter(|beside| sealed.is_empty() || !is_sealed(beside)) {
        let place = workbook.place_at(sheet, beside.at);
        let found = shortened(&shown(&beside.value));
        let on_cell = |what: &'static str| {
            let what = Message::new(what).with("found", &found);
            Finding::new(&faults::WORDS_ON_A_CELL, &place).found(&found).with("what", what)
        };
        noted.say(match beside.kind {
            BesideKind::Note => on_cell("note-on-cell"),
            BesideKind::TextBox => on_cell("box-on-cell"),
            BesideKind::Replaced => {
                let read = sheet.cells.get(&beside.at).map(|cell| shown(&cell.value));
                let finding = Finding::new(&faults::CELL_TWICE, &place).found(&found);
                finding.with("read", read.map(|read| shortened(&read)).unwrap_or_default())
            }
        });
    }
    noted
}
