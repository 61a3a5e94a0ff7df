//! `Lộ trình`: how far each commune still is from all criteria, and whether what it registered is enough.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::catalogue::Indicator;
use crate::consolidation::CommuneStanding;
use crate::message::Message;
use crate::summary::Material;
use crate::summary::letter::Letter;
use crate::summary::page::Page;
use crate::summary::records::Records;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

/// Columns that stay in view.
const NAMES: u16 = 2;
const COLUMNS: usize = 10;

pub(super) fn sheet(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let Material { district, messages, .. } = material;
    let widths = vec![6.0, 20.0, 12.0, 12.0, 11.0, 26.0, 11.0, 44.0, 26.0, 12.0];
    let mut page = Page::new(&messages.get("summary-sheet-roadmap"), 0x0054_8235, widths, messages)?;
    page.title(&messages.text(&Message::new("summary-title-roadmap").with("goal", goal(material))))?;
    let note = Message::new("summary-note-roadmap").with("year", material.year());
    page.note(&messages.text(&note.with("goal", goal(material))))?;
    let records = Records::of(material);
    let rows = district.communes.iter().zip(1..).map(|(commune, number)| row(material, commune, number, &records));
    let rows = page.register(&headings(material), rows, messages)?;
    page.worksheet.set_freeze_panes(rows.first, NAMES)?;
    Ok(page.worksheet)
}

/// A year as text: a count would be written with a separator.
fn goal(material: Material<'_>) -> String {
    material.basis.profile.plan.goal_year.to_string()
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    let criteria = Message::new("summary-criteria-now").with("total", material.basis.edition.criteria.len());
    let of_year = |id: &'static str| messages.text(&Message::new(id).with("year", material.year()));
    let of_goal = |id: &'static str| messages.text(&Message::new(id).with("goal", goal(material)));
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.text(&criteria),
        messages.get("summary-criteria-planned"),
        of_year("summary-criteria-remaining"),
        messages.get("summary-criteria-remaining-codes"),
        of_year("summary-indicators-remaining"),
        messages.get("summary-indicators-remaining-codes"),
        of_goal("summary-planned-after-goal"),
        messages.get("summary-plan-is-enough"),
    ]
}

fn row<'a>(
    material: Material<'a>,
    commune: &'a CommuneStanding,
    number: usize,
    records: &Records<'a>,
) -> (Weight, Vec<Cell<'a>>) {
    let Material { district, basis, messages, .. } = material;
    let mut cells = vec![Cell::Count(number), Cell::text(&commune.name)];
    if !commune.has_reported() {
        cells.push(Cell::centred(messages.get("summary-not-reported")));
        cells.resize_with(COLUMNS, || Cell::Empty);
        return (Weight::Muted, cells);
    }
    let stays = |letter: Letter| !letter.stands() && letter != Letter::Registered;
    let criteria = basis.edition.criteria.iter();
    let criteria = criteria.filter(|criterion| stays(Letter::of_criterion_in(district, commune, criterion)));
    let criteria: Vec<&str> = criteria.map(|criterion| criterion.code.as_str()).collect();
    let indicators = basis.edition.indicators().filter(|indicator| stays(records.letter(commune, indicator)));
    let indicators: Vec<&str> = indicators.map(|indicator| indicator.code.as_str()).collect();
    let late: Vec<String> = basis
        .edition
        .indicators()
        .filter_map(|indicator| planned_late(material, commune, indicator, records))
        .collect();
    let is_enough = criteria.is_empty() && late.is_empty();
    cells.extend([
        Cell::Count(commune.criteria_met),
        Cell::Count(commune.criteria_with_registrations),
        Cell::Count(criteria.len()),
        Cell::text(criteria.join(", ")),
        Cell::Count(indicators.len()),
        Cell::text(indicators.join(", ")),
        Cell::text(late.join(", ")),
        Cell::centred(if is_enough { messages.get("summary-enough-yes") } else { messages.get("summary-enough-no") }),
    ]);
    (Weight::Normal, cells)
}

/// `13.3 (2027)` where an indicator that does not stand is planned for after the goal year.
fn planned_late(
    material: Material<'_>,
    commune: &CommuneStanding,
    indicator: &Indicator,
    records: &Records<'_>,
) -> Option<String> {
    let record = records.at(commune, indicator).filter(|record| !record.stands_now())?;
    let year = record.completion_year.filter(|year| *year > material.basis.profile.plan.goal_year)?;
    Some(format!("{} ({year})", indicator.code))
}
