//! `settings`: the profile as a workbook, to be changed in Excel.

use std::path::PathBuf;

use chrono::Datelike;
use toml::Table;

use crate::cli::Outcome;
use crate::cli::arguments::{Options, SettingsArguments};
use crate::cli::closing::Closing;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::settings::Settings;
use crate::cli::working_folder::{SETTINGS_WORKBOOK, WorkingFolder};
use crate::message::{Message, Messages};
use crate::settings_workbook;

/// Writes the workbook. One that is there already is checked, and stays as it is.
///
/// # Errors
/// The profile has a mistake in it, or the workbook cannot be written.
pub(super) fn run(
    arguments: &SettingsArguments,
    options: &Options,
    folder: Option<&WorkingFolder>,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let settings = Settings::resolve(options, folder, messages)?;
    let usual = || folder.map_or_else(|| PathBuf::from(SETTINGS_WORKBOOK), |folder| folder.at(SETTINGS_WORKBOOK));
    let path = arguments.output.clone().unwrap_or_else(usual);
    let mut closing = Closing::default();
    if path.symlink_metadata().is_ok() {
        if settings.file.as_ref() != Some(&path) {
            return Err(Failure::WouldOverwrite { path });
        }
        closing.wrote(Message::new("settings-kept"), &path);
    } else {
        let profile: Table =
            toml::from_str(&settings.texts.profile).map_err(|error| Failure::Internal(error.to_string()))?;
        let year = u16::try_from(settings.profile.plan.deadline.year()).unwrap_or(2000);
        let bytes = settings_workbook::workbook(&profile, &settings.edition, year, messages);
        let bytes = bytes.map_err(|error| Failure::Internal(error.to_string()))?;
        Output::open(&path)?.write_all(&bytes)?.say(messages);
        closing.wrote(Message::new("settings-made"), &path);
    }
    closing.next(Message::new("settings-next").with("path", path.display().to_string()));
    closing.say(messages)?;
    Ok(Outcome::Clean)
}
