//! `Mô hình điểm` and `Thay đổi của bản`: what the communes registered, commune by commune.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::RegistrationRecord;
use crate::form::Theme;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::page::Page;
use crate::summary::style::Weight;
use crate::summary::table::Cell;

pub(super) fn pilot_models(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let title = Message::new("summary-title-pilot-models").with("year", material.year());
    let name = messages.get("summary-model");
    register(material, &messages.get("summary-sheet-pilot-models"), &title, name, &material.district.pilot_models)
}

pub(super) fn village_changes(material: Material<'_>) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let title = Message::new("summary-title-village-changes").with("year", material.year());
    let name = messages.get("summary-village");
    register(material, &messages.get("summary-sheet-village-changes"), &title, name, &material.district.village_changes)
}

/// Records commune by commune in the order of the profile; within a commune as it wrote them.
pub(super) fn in_profile_order<'a, T>(
    material: Material<'a>,
    records: impl Iterator<Item = &'a T>,
    commune: impl Fn(&T) -> Option<&str>,
) -> Vec<&'a T> {
    let communes = material.district.communes.iter().zip(0_usize..);
    let positions: BTreeMap<&str, usize> = communes.map(|(commune, at)| (commune.code.as_str(), at)).collect();
    let mut records: Vec<&T> = records.collect();
    records.sort_by_key(|record| commune(record).and_then(|code| positions.get(code)).copied().unwrap_or(usize::MAX));
    records
}

/// The records that are counted.
pub(super) fn counted(records: &[RegistrationRecord]) -> impl Iterator<Item = &RegistrationRecord> {
    records.iter().filter(|record| record.source.counted)
}

fn register(
    material: Material<'_>,
    name: &str,
    title: &Message,
    what: String,
    records: &[RegistrationRecord],
) -> Result<Worksheet, XlsxError> {
    let messages = material.messages;
    let widths = vec![6.0, 16.0, 26.0, 44.0, 22.0, 14.0, 16.0, 12.0, 26.0, 15.0];
    let mut page = Page::new(name, 0x00C6_5911, widths, messages)?;
    page.title(&messages.text(title))?;
    let headings = [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        what,
        messages.get("summary-content"),
        messages.get("summary-location"),
        messages.get("summary-theme"),
        messages.get("summary-related"),
        messages.get("summary-completion"),
        messages.get("summary-file"),
        messages.get("summary-cell"),
    ];
    let records = in_profile_order(material, counted(records), |record| record.source.commune.as_deref());
    let rows = records.into_iter().zip(1..).map(|(record, number)| (Weight::Normal, cells(record, number, messages)));
    page.register(&headings, rows, messages)?;
    Ok(page.worksheet)
}

fn cells<'a>(record: &'a RegistrationRecord, number: usize, messages: &Messages) -> Vec<Cell<'a>> {
    let text = |text: &'a Option<String>| text.as_deref().map_or(Cell::Empty, Cell::text);
    let place = &record.source.place;
    vec![
        Cell::Count(number),
        Cell::text(&record.source.commune_name),
        text(&record.name),
        text(&record.content),
        text(&record.location),
        record.theme.map_or(Cell::Empty, |theme| Cell::centred(theme_name(theme, messages))),
        text(&record.related),
        record.completion.map_or(Cell::Empty, |period| Cell::centred(period.to_string())),
        Cell::text(&*place.workbook),
        Cell::text(place.within_workbook()),
    ]
}

fn theme_name(theme: Theme, messages: &Messages) -> String {
    match theme {
        Theme::Bright => messages.get("summary-theme-bright"),
        Theme::Green => messages.get("summary-theme-green"),
        Theme::Clean => messages.get("summary-theme-clean"),
        Theme::Safe => messages.get("summary-theme-safe"),
        Theme::Environment => messages.get("summary-theme-environment"),
        Theme::Housing => messages.get("summary-theme-housing"),
        Theme::Other => messages.get("summary-theme-other"),
    }
}
