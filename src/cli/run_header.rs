//! What a run goes by: said first, so that nobody works with another profile, edition or day than the one that was meant.

use chrono::NaiveDate;

use crate::cli::failure::Failure;
use crate::cli::settings::Settings;
use crate::cli::voice;
use crate::message::{Message, Messages, harmless};

/// Names the profile and the edition.
///
/// # Errors
/// Standard output cannot be written to.
pub(super) fn say(settings: &Settings, messages: &Messages) -> Result<(), Failure> {
    voice::say_beside(&lines(settings, messages).join("\n"))
}

/// The same with the day that the run takes as today.
///
/// # Errors
/// As [`say`].
pub(super) fn say_on(settings: &Settings, today: NaiveDate, messages: &Messages) -> Result<(), Failure> {
    let mut lines = lines(settings, messages);
    let deadline = settings.profile.plan.deadline;
    let said = Message::new(if today < deadline { "header-before" } else { "header-after" });
    lines.push(messages.text(&said.with("deadline", deadline).with("today", today)));
    voice::say_beside(&lines.join("\n"))
}

fn lines(settings: &Settings, messages: &Messages) -> Vec<String> {
    let profile = &settings.profile;
    let of = match &settings.file {
        Some(path) => Message::new("header-profile").with("path", path.display().to_string()),
        None => Message::new("header-embedded"),
    };
    let of = of.with("district", &profile.district).with("year", profile.plan.year.to_string());
    let edition = Message::new("header-edition").with("name", &settings.edition.name);
    [of, edition].map(|line| harmless::on_one_line(&messages.text(&line)).into_owned()).to_vec()
}
