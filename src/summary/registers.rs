//! What the registers of models and of village changes share.

use std::collections::BTreeMap;

use crate::consolidation::RegistrationRecord;
use crate::drawing::table::TableCell;
use crate::form::Theme;
use crate::message::Messages;
use crate::summary::Material;

/// Records commune by commune in the order of the profile; within a commune as it wrote them.
pub(super) fn in_profile_order<T>(
    material: Material<'_>,
    records: impl Iterator<Item = T>,
    commune: impl Fn(&T) -> Option<&str>,
) -> Vec<T> {
    let communes = material.district.communes.iter().zip(0_usize..);
    let positions: BTreeMap<&str, usize> = communes.map(|(commune, at)| (commune.code.as_str(), at)).collect();
    let mut records: Vec<T> = records.collect();
    records.sort_by_key(|record| commune(record).and_then(|code| positions.get(code)).copied().unwrap_or(usize::MAX));
    records
}

/// The records that are counted.
pub(super) fn counted(records: &[RegistrationRecord]) -> impl Iterator<Item = &RegistrationRecord> {
    records.iter().filter(|record| record.source.counted)
}

pub(super) fn text(text: &Option<String>) -> TableCell<'_> {
    text.as_deref().map_or(TableCell::Empty, TableCell::text)
}

pub(super) fn completion(record: &RegistrationRecord) -> TableCell<'static> {
    record.completion.map_or(TableCell::Empty, |period| TableCell::centred(period.to_string()))
}

pub(super) fn theme(record: &RegistrationRecord, messages: &Messages) -> TableCell<'static> {
    record.theme.map_or(TableCell::Empty, |theme| TableCell::centred(theme_name(theme, messages)))
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
