//! `Theo cơ quan`: what each department has to push: its indicators and the communes that do not meet them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::Indicator;
use crate::consolidation::Letter;
use crate::district::Department;
use crate::message::{Message, Messages};
use crate::summary::page::Page;
use crate::summary::ranges::Rows;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, names};

const COLUMNS: usize = 8;
/// Columns of counts: communes that do not meet an indicator, those of them that registered it, those that remain.
const COUNTS: [u16; 3] = [2, 3, 4];

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { basis, messages, .. } = material;
    let widths = vec![8.0, 62.0, 9.0, 9.0, 9.0, 34.0, 34.0, 34.0];
    let mut page = Page::new(&messages.get("summary-sheet-by-department"), 0x0054_8235, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-by-department").with("year", material.year())))?;
    page.note(&messages.get("summary-note-by-department"))?;
    page.worksheet.set_repeat_rows(page.next, page.next)?;
    page.headings(&headings(material))?;
    page.freeze(2)?;
    let unmet: Vec<(&Indicator, Unmet<'_>)> =
        basis.edition.indicators().zip(0..).map(|(indicator, at)| (indicator, Unmet::of(material, at))).collect();
    for department in basis.profile.departments.iter().map(Some).chain([None]) {
        block(&mut page, material, department, &unmet)?;
    }
    Ok(page.worksheet)
}

/// A department with its sums, its indicators, and those in which it helps another one. Without a department: the
/// indicators that nobody leads.
fn block<'a>(
    page: &mut Page,
    material: Material<'a>,
    department: Option<&'a Department>,
    unmet: &[(&'a Indicator, Unmet<'a>)],
) -> Result<(), XlsxError> {
    let Material { basis, messages, .. } = material;
    let id = |department: &Department| department.id.clone();
    let is_led = |indicator: &Indicator| basis.profile.lead(&indicator.code).map(id) == department.map(id);
    let led: Vec<_> = unmet.iter().filter(|(indicator, _)| is_led(indicator)).collect();
    let helps = |indicator: &Indicator| {
        basis.profile.co_leads(&indicator.code).into_iter().any(|other| Some(&other.id) == department.map(|d| &d.id))
    };
    let helped = unmet.iter().map(|(indicator, _)| *indicator).filter(|indicator| helps(indicator));
    let helped: Vec<&str> = helped.map(|indicator| indicator.code.as_str()).collect();
    if led.is_empty() && helped.is_empty() {
        return Ok(());
    }
    let name = department.map_or_else(|| messages.get("summary-no-lead"), |department| department.name.clone());
    let first = page.next + 1;
    let rows = Rows { first, end: first.saturating_add(u32::try_from(led.len()).unwrap_or(u32::MAX)) };
    let mut heading = vec![Cell::Empty, Cell::text(name)];
    let counts: [fn(&Unmet<'_>) -> usize; 3] = [|u| u.all.len(), |u| u.registered.len(), |u| u.remaining.len()];
    heading.extend(
        COUNTS
            .into_iter()
            .zip(counts)
            .map(|(column, count)| Cell::CountOf(rows.sum(column), led.iter().map(|(_, unmet)| count(unmet)).sum())),
    );
    heading.resize_with(COLUMNS, || Cell::Empty);
    page.row(Weight::Total, &heading)?;
    for (indicator, unmet) in led {
        page.row(Weight::Normal, &cells(material, indicator, unmet))?;
    }
    if !helped.is_empty() {
        let text = Message::new("summary-co-leads-in").with("codes", helped.join(", "));
        let mut cells = vec![Cell::Empty, Cell::text(messages.text(&text))];
        cells.resize_with(COLUMNS, || Cell::Empty);
        page.row(Weight::Normal, &cells)?;
    }
    Ok(())
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    let year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    [
        messages.get("summary-code"),
        messages.get("summary-department-and-indicator"),
        messages.get("summary-communes-unmet-count"),
        messages.get("summary-communes-registered-count"),
        messages.get("summary-communes-remaining"),
        messages.get("summary-communes-unmet"),
        year("summary-of-which-registered"),
        messages.get("summary-of-which-remaining"),
    ]
}

fn cells<'a>(material: Material<'a>, indicator: &'a Indicator, unmet: &Unmet<'_>) -> Vec<Cell<'a>> {
    let listed = |names: &[&str]| listed(names, material.messages);
    vec![
        Cell::centred(&indicator.code),
        Cell::text(&indicator.name),
        Cell::Count(unmet.all.len()),
        Cell::Count(unmet.registered.len()),
        Cell::Count(unmet.remaining.len()),
        Cell::text(listed(&unmet.all)),
        Cell::text(listed(&unmet.registered)),
        Cell::text(listed(&unmet.remaining)),
    ]
}

/// A dash where there is nobody, so that nobody looks for a missing list.
pub(super) fn listed(names: &[&str], messages: &Messages) -> String {
    if names.is_empty() { "–".to_owned() } else { names::communes(names, messages) }
}

/// The communes that have reported and in which an indicator does not stand.
#[derive(Default)]
pub(super) struct Unmet<'a> {
    pub(super) all: Vec<&'a str>,
    pub(super) registered: Vec<&'a str>,
    pub(super) remaining: Vec<&'a str>,
}

impl<'a> Unmet<'a> {
    /// `at` is the number of the indicator in the edition.
    pub(super) fn of(material: Material<'a>, at: usize) -> Self {
        let mut unmet = Self::default();
        for (commune, letters) in material.district.communes.iter().zip(&material.letters.indicators) {
            let letter = letters.get(at).copied().unwrap_or(Letter::Unanswered);
            if !commune.has_reported() || letter.stands() {
                continue;
            }
            let name = commune.name.as_str();
            unmet.all.push(name);
            let part = if letter == Letter::Registered { &mut unmet.registered } else { &mut unmet.remaining };
            part.push(name);
        }
        unmet
    }
}
