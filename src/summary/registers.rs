//! What the registers of models and of village changes share.

use crate::consolidation::RegistrationRecord;
use crate::drawing::table::TableCell;
use crate::form::Theme;
use crate::message::Messages;

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
