//! C22: text in an encoding from before Unicode, in one cell and in a whole workbook.

use ntm_xlsx::form::{ColumnId, STAMP_SHEET, TableId};

use crate::seeded_mistakes::{Said, Seed, Sown, seed, shown};
use crate::support::old_text::{tcvn3, vni};
use crate::support::plain::Content;

pub(super) fn seeds() -> Vec<Seed> {
    let sown = Sown::new();
    let content = sown.cell(TableId::Indicators, "1.1", ColumnId::Content);
    let mut one = sown.plain();
    one.set(content, Content::text(&tcvn3("Thực hiện từ năm 2021").expect("old text")));
    vec![
        seed("a text is in an old encoding", &one, [("C22", shown(content))]),
        whole("a whole workbook is in TCVN3", &sown, tcvn3),
        whole("a whole workbook is in VNI", &sown, vni),
    ]
}

/// Every text that the encoding can hold is in it; each sheet says so once.
fn whole(name: &'static str, sown: &Sown, old: fn(&str) -> Option<String>) -> Seed {
    let mut plain = sown.plain();
    let mut expected: Vec<Said> = Vec::new();
    for (sheet, cells) in plain.0.iter_mut().filter(|(sheet, _)| sheet != STAMP_SHEET) {
        let mut first = None;
        for (at, content) in cells.iter_mut() {
            if let Content::Text(text) = content
                && let Some(text) = old(text)
            {
                *content = Content::Text(text);
                first = first.or(Some(*at));
            }
        }
        expected.extend(first.map(|at| ("C22", shown((sheet, at)))));
    }
    Seed { name, files: vec![("mau.xlsx".to_owned(), plain.bytes())], expected }
}
