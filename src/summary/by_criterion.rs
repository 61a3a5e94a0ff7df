//! `Theo tiêu chí`: of each criterion and indicator, how many communes stand where, and who is in charge.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::{Criterion, Indicator};
use crate::district::Department;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::letter::Letter;
use crate::summary::matrix::Lettered;
use crate::summary::page::Page;
use crate::summary::records::Records;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

/// Columns that stay in view.
const NAMES: u16 = 2;

/// The matrices that are counted over.
#[derive(Clone, Copy)]
pub(super) struct Matrices<'a> {
    pub(super) criteria: &'a Lettered,
    pub(super) indicators: &'a Lettered,
}

pub(super) fn sheet(material: Material<'_>, matrices: Matrices<'_>) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let widths = [7.0, 56.0].into_iter().chain([10.5; Letter::OF_INDICATORS.len()]).chain([32.0, 32.0]).collect();
    let mut page = Page::new(&messages.get("summary-sheet-by-criterion"), 0x0054_8235, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-by-criterion").with("year", material.year())))?;
    page.note(&messages.get("summary-note-by-criterion"))?;
    let records = Records::of(material);
    let mut rows = Vec::new();
    let mut numbers = 0_usize..;
    for (criterion, at) in material.basis.edition.criteria.iter().zip(0..) {
        rows.push((Weight::Total, of_criterion(material, criterion, matrices.criteria, at)));
        for (indicator, at) in criterion.indicators.iter().zip(&mut numbers) {
            rows.push((Weight::Normal, of_indicator(material, indicator, &records, matrices.indicators, at)));
        }
    }
    let rows = page.register(&headings(messages), rows.into_iter(), messages)?;
    page.worksheet.set_freeze_panes(rows.first, NAMES)?;
    Ok(page.worksheet)
}

fn headings(messages: &Messages) -> Vec<String> {
    let mut headings = vec![messages.get("summary-code"), messages.get("summary-criterion-or-indicator")];
    headings.extend(Letter::OF_INDICATORS.map(|letter| match letter {
        Letter::Met => messages.get("summary-communes-met"),
        Letter::Registered => messages.get("summary-communes-registered"),
        Letter::BasicallyMet => messages.get("summary-communes-basically-met"),
        Letter::NotMet => messages.get("summary-communes-not-met"),
        Letter::NotApplicable => messages.get("summary-communes-not-applicable"),
        Letter::Unanswered => messages.get("summary-communes-unanswered"),
        Letter::NotReported => messages.get("summary-communes-not-reported"),
    }));
    headings.extend([messages.get("summary-lead"), messages.get("summary-co-leads")]);
    headings
}

/// A criterion has fewer letters than an indicator; the others have no count.
fn of_criterion<'a>(material: Material<'a>, criterion: &'a Criterion, matrix: &Lettered, at: usize) -> Vec<Cell<'a>> {
    let Material { district, messages, .. } = material;
    let letters: Vec<Letter> =
        district.communes.iter().map(|commune| Letter::of_criterion_in(district, commune, criterion)).collect();
    let counts = Letter::OF_INDICATORS.map(|letter| {
        if Letter::OF_CRITERIA.contains(&letter) {
            Cell::CountOf(matrix.count(at, &letter.sign(messages)), times(letter, &letters))
        } else {
            Cell::Empty
        }
    });
    cells(material, &criterion.code, &criterion.name, counts)
}

fn of_indicator<'a>(
    material: Material<'a>,
    indicator: &'a Indicator,
    records: &Records<'_>,
    matrix: &Lettered,
    at: usize,
) -> Vec<Cell<'a>> {
    let Material { district, messages, .. } = material;
    let letters: Vec<Letter> = district.communes.iter().map(|commune| records.letter(commune, indicator)).collect();
    let counts = Letter::OF_INDICATORS
        .map(|letter| Cell::CountOf(matrix.count(at, &letter.sign(messages)), times(letter, &letters)));
    cells(material, &indicator.code, &indicator.name, counts)
}

fn times(letter: Letter, letters: &[Letter]) -> usize {
    letters.iter().filter(|other| **other == letter).count()
}

fn cells<'a>(
    material: Material<'a>,
    code: &'a str,
    name: &'a str,
    counts: [Cell<'a>; Letter::OF_INDICATORS.len()],
) -> Vec<Cell<'a>> {
    let profile = material.basis.profile;
    let name_of = |department: &'a Department| department.name.as_str();
    let co_leads: Vec<&str> = profile.co_leads(code).into_iter().map(name_of).collect();
    let mut cells = vec![Cell::centred(code), Cell::text(name)];
    cells.extend(counts);
    cells.push(profile.lead(code).map_or(Cell::Empty, |lead| Cell::text(name_of(lead))));
    cells.push(Cell::text(co_leads.join(", ")));
    cells
}
