//! What nobody has read: every cell that no step claims and that is not the form's own text is named, so that nothing is lost
//! silently.

mod beside;
mod check_sheet;
mod given;
mod groups;
mod own_texts;

use crate::finding::Finding;
use crate::form::{Check, Form, Printing, STAMP_SHEET};
use crate::message::Message;
use crate::place::CellRef;
use crate::submission::advice;
use crate::submission::faults;
use crate::submission::leftover::check_sheet::CheckSheet;
use crate::submission::leftover::own_texts::OwnTexts;
use crate::submission::listing::{listed, shown};
use crate::submission::noted::Noted;
use crate::submission::recognise::{self, Found, Located};
use crate::workbook::{Cell, Struck, Unread, Workbook};

/// Cells with what they show.
type ShownCells = Vec<(CellRef, String)>;

/// The commune's own form, by which its workbook is held; which texts it has; whether it is one of this collection.
#[derive(Clone, Copy)]
pub(super) struct OwnForm<'f> {
    pub form: &'f Form,
    pub printing: Printing,
    pub is_of_the_collection: bool,
}

/// Of a form from before the office changed its data, the cells in which the office gives something are named in one finding.
pub(super) fn report(workbook: &Workbook, own: OwnForm<'_>, found: &Found<'_>, noted: &Noted) -> Noted {
    let mut named = Noted::default();
    let mut of_the_office = Vec::new();
    let notes = advice::sealed_notes(workbook);
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        if &*sheet.name == STAMP_SHEET || found.is_copy(index) {
            continue;
        }
        let here: Vec<&Located<'_>> = found.on(index).collect();
        let own_texts = OwnTexts::new(own.form, &here, workbook.tells_formulas);
        let check = recognise::is_check(sheet).then(|| CheckSheet::new(own.form));
        let is_own = |at: CellRef, cell: &Cell| {
            own_texts.is_own(at, cell)
                || match &check {
                    Some(check) => check.computes(at, cell),
                    None => own_texts.is_remark(at, cell),
                }
        };
        let advice = advice::sealed_rows(sheet);
        let claimed = noted.claimed(index);
        let mut rest: ShownCells = unclaimed(sheet.cells.iter(), &claimed)
            .filter(|(at, cell)| !is_own(*at, cell) && !advice::is_sealed(*at, &advice))
            .map(|(at, cell)| (at, whole(cell)))
            .collect();
        let of_form = !here.is_empty() || check.is_some();
        if own.printing == Printing::Earlier && of_form {
            // What the list of remarks is looked up in is nobody's to fill, and moves with every change.
            rest.retain(|(at, _)| check.is_none() || !Check::HIDDEN.contains(&at.column));
            let given: ShownCells = rest.extract_if(.., |(at, _)| check.is_some() || own_texts.is_given(*at)).collect();
            if !given.is_empty() {
                of_the_office.push(format!("{}: {}", sheet.name, listed(&given)));
            }
        }
        if of_form {
            named.add(beside::report(workbook, sheet, &notes));
        }
        match rest.len() {
            cells if !of_form && cells + sheet.beside.len() > 0 => {
                let finding = Finding::new(&faults::SHEET_OF_ITS_OWN, &workbook.place_of(sheet));
                let what = Message::new("own-sheet").with("cells", cells + sheet.beside.len());
                named.say(finding.with("what", what));
            }
            0 => {}
            _ => named.add(groups::report((workbook, sheet), (own.form, &here), rest)),
        }
    }
    for sheet in &workbook.not_read {
        let place = workbook.place_of_unread(sheet);
        named.say(match sheet.why {
            Unread::NoCells => {
                Finding::new(&faults::SHEET_OF_ITS_OWN, &place).with("what", Message::new("sheet-without-cells"))
            }
            Unread::Lost => Finding::new(&faults::LOST_SHEET, &place).with("what", Message::new("sheet-lost")),
            Unread::Twin => Finding::new(&faults::LOST_SHEET, &place).with("what", Message::new("sheet-twin")),
        });
    }
    if !of_the_office.is_empty() && own.is_of_the_collection {
        // The office has changed its data since the form was sent. A form of another collection is said to be one.
        let finding = Finding::new(&faults::OTHER_TEXTS, &workbook.place());
        named.say(finding.with("cells", of_the_office.join("; ")));
    }
    named
}

/// What a cell shows, with what is struck through in it.
fn whole(cell: &Cell) -> String {
    match &cell.struck {
        Struck::Part(words) => format!("{words} {}", shown(&cell.value)),
        Struck::No | Struck::Whole => shown(&cell.value),
    }
}

/// The cells that are not among the claimed; both are in the order of their places.
fn unclaimed<'c>(
    cells: impl Iterator<Item = (&'c CellRef, &'c Cell)>,
    claimed: &[CellRef],
) -> impl Iterator<Item = (CellRef, &'c Cell)> {
    let mut claimed = claimed.iter().peekable();
    cells.map(|(at, cell)| (*at, cell)).filter(move |(at, _)| {
        while claimed.next_if(|claim| **claim < *at).is_some() {}
        claimed.peek() != Some(&at)
    })
}
