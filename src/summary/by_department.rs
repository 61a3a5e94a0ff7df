//! `Theo cơ quan`: what each department has to push: its indicators and the communes that do not meet them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::Indicator;
use crate::district::Department;
use crate::message::{Message, Messages};
use crate::summary::letter::Letter;
use crate::summary::page::Page;
use crate::summary::records::Records;
use crate::summary::style::Weight;
use crate::summary::table::Cell;
use crate::summary::{Material, names};

const COLUMNS: usize = 6;

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { basis, messages, .. } = material;
    let widths = vec![8.0, 62.0, 9.0, 36.0, 36.0, 36.0];
    let mut page = Page::new(&messages.get("summary-sheet-by-department"), 0x0054_8235, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-by-department").with("year", material.year())))?;
    page.note(&messages.get("summary-note-by-department"))?;
    page.worksheet.set_repeat_rows(page.next, page.next)?;
    page.headings(&headings(material))?;
    page.freeze(2)?;
    let records = Records::of(material);
    let led_by = |department: Option<&Department>| -> Vec<&Indicator> {
        let id = |department: &Department| department.id.clone();
        let lead = |indicator: &&Indicator| basis.profile.lead(&indicator.code).map(id) == department.map(id);
        basis.edition.indicators().filter(lead).collect()
    };
    let departments = basis.profile.departments.iter().map(Some).chain([None]);
    for department in departments {
        let indicators = led_by(department);
        if indicators.is_empty() {
            continue;
        }
        let name = department.map_or_else(|| messages.get("summary-no-lead"), |department| department.name.clone());
        let mut heading = vec![Cell::Empty, Cell::text(name)];
        heading.resize_with(COLUMNS, || Cell::Empty);
        page.row(Weight::Total, &heading)?;
        for indicator in indicators {
            page.row(Weight::Normal, &cells(material, indicator, &records))?;
        }
    }
    Ok(page.worksheet)
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    let year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    [
        messages.get("summary-code"),
        messages.get("summary-department-and-indicator"),
        messages.get("summary-communes-unmet-count"),
        messages.get("summary-communes-unmet"),
        year("summary-of-which-registered"),
        messages.get("summary-of-which-remaining"),
    ]
}

fn cells<'a>(material: Material<'a>, indicator: &'a Indicator, records: &Records<'_>) -> Vec<Cell<'a>> {
    let unmet = Unmet::of(material, indicator, records);
    let listed = |names: &[&str]| listed(names, material.messages);
    vec![
        Cell::centred(&indicator.code),
        Cell::text(&indicator.name),
        Cell::Count(unmet.all.len()),
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
    pub(super) fn of(material: Material<'a>, indicator: &Indicator, records: &Records<'_>) -> Self {
        let mut unmet = Self::default();
        for commune in material.reported() {
            let letter = records.letter(commune, indicator);
            if letter.stands() {
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
