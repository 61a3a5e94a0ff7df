//! What a commune wrote and the form has no place for: whole, for nobody may have to open the old file again.

use std::collections::BTreeSet;

use crate::finding::{Finding, Scope};
use crate::place::Place;
use crate::returns::Reply;
use crate::returns::laid::LaidBack;
use crate::submission::faults;
use crate::workbook::BesideKind;

/// More of them are counted by what is found, not listed: nobody reads further.
const MOST: usize = 3_000;

pub(super) fn of(reply: Reply<'_>, laid: &LaidBack) -> Vec<(Place, String)> {
    let mut texts = laid.homeless.clone();
    let mut known: BTreeSet<Place> = texts.iter().map(|(place, _)| place.clone()).collect();
    for finding in reply.findings.iter().filter(|finding| names_loose_cells(finding)) {
        for place in places(finding, reply) {
            if texts.len() < MOST && !laid.is_answer(&place) && known.insert(place.clone()) {
                texts.extend(shown(&place, reply).map(|text| (place, text)));
            }
        }
    }
    texts.extend(on_cells(reply));
    texts
}

/// What lies on cells, in notes and text boxes.
fn on_cells(reply: Reply<'_>) -> impl Iterator<Item = (Place, String)> {
    let named = |place: &Place| {
        let mut findings = reply.findings.iter().filter(|one| one.rule.code == faults::WORDS_ON_A_CELL.code);
        findings.any(|finding| finding.place == *place)
    };
    let sheets = reply.workbook.sheets.iter();
    let all = sheets.flat_map(move |sheet| {
        sheet.beside.iter().map(move |beside| (reply.workbook.place_at(sheet, beside.at), beside))
    });
    let named = all.filter(move |(place, beside)| beside.kind != BesideKind::Replaced && named(place));
    named.map(|(place, beside)| (place, beside.value.shown().into_owned()))
}

/// A heading that was retyped or is missing is no text of the commune's; what a copied sheet says is in the sheet that is read.
fn names_loose_cells(finding: &Finding) -> bool {
    let about_headings = [
        &faults::MISSING_TABLE,
        &faults::MISSING_HEADING,
        &faults::HEADING_RETYPED,
        &faults::HEADING_OF_ANOTHER_TIME,
        &faults::SAME_SHEET_TWICE,
    ];
    finding.rule.scope == Scope::Structure && !about_headings.iter().any(|rule| rule.code == finding.rule.code)
}

fn places(finding: &Finding, reply: Reply<'_>) -> Vec<Place> {
    let whole = [faults::SHEET_OF_ITS_OWN.code, faults::OTHER_NUMBERING.code].contains(&finding.rule.code);
    let sheet = reply.workbook.sheets.iter().find(|sheet| Some(&sheet.name) == finding.place.sheet.as_ref());
    match sheet.filter(|_| whole && finding.place.cell.is_none()) {
        Some(sheet) => sheet.cells.iter().map(|(at, _)| reply.workbook.place_at(sheet, *at)).collect(),
        None => finding.places().filter(|place| place.cell.is_some()).collect(),
    }
}

fn shown(place: &Place, reply: Reply<'_>) -> Option<String> {
    let sheet = reply.workbook.sheets.iter().find(|sheet| Some(&sheet.name) == place.sheet.as_ref())?;
    Some(sheet.cells.get(&place.cell?)?.value.shown().into_owned())
}
