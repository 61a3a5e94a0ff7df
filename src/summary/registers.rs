//! What the registers of models and of village changes share.

use crate::consolidation::RegistrationRecord;
use crate::drawing::table::TableCell;
use crate::form::Theme;
use crate::message::{Message, Messages};

pub(super) fn text(text: &Option<String>) -> TableCell<'_> {
    text.as_deref().map_or(TableCell::Empty, TableCell::text)
}

pub(super) fn completion(record: &RegistrationRecord) -> TableCell<'static> {
    record.completion.map_or(TableCell::Empty, |period| TableCell::centred(period.to_string()))
}

pub(super) fn theme(record: &RegistrationRecord, messages: &Messages) -> TableCell<'static> {
    record.theme.map_or(TableCell::Empty, |theme| TableCell::centred(messages.text(&theme_word(theme))))
}

pub(super) const fn theme_word(theme: Theme) -> Message {
    match theme {
        Theme::Bright => Message::new("summary-theme-bright"),
        Theme::Green => Message::new("summary-theme-green"),
        Theme::Clean => Message::new("summary-theme-clean"),
        Theme::Safe => Message::new("summary-theme-safe"),
        Theme::Environment => Message::new("summary-theme-environment"),
        Theme::Housing => Message::new("summary-theme-housing"),
        Theme::Other => Message::new("summary-theme-other"),
    }
}
