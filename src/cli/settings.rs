//! The options resolved: which edition and which district.

use std::path::{Path, PathBuf};

use crate::catalogue::{self, DEFAULT_EDITION, Edition};
use crate::cli::arguments::Options;
use crate::cli::failure::Failure;
use crate::cli::near_names;
use crate::cli::profile_file::{ProfileText, text_of};
use crate::cli::working_folder::{PROFILE, SETTINGS_WORKBOOK, WorkingFolder};
use crate::district::{self, Basis, Profile};
use crate::message::Messages;
use crate::rules;

pub(super) struct Settings {
    pub edition: Edition,
    pub profile: Profile,
    /// The file of the profile; the embedded one where there is none.
    pub file: Option<PathBuf>,
    pub texts: SettingsTexts,
}

/// What the settings were read from, as it is handed on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SettingsTexts {
    pub profile: String,
    pub edition: String,
}

impl Settings {
    /// Reads the profile and the edition: what is named, else what lies in the current or the working folder, else what is embedded.
    /// A file beside it that was perhaps meant is named.
    ///
    /// # Errors
    /// A file cannot be read, or has a mistake in it.
    pub(super) fn resolve(
        options: &Options,
        folder: Option<&WorkingFolder>,
        messages: &Messages,
    ) -> Result<Self, Failure> {
        // Also a link to nothing or a folder of this name: whoever put it there means it to be read.
        let is_there = |path: &PathBuf| path.symlink_metadata().is_ok();
        let places = [Some(PathBuf::new()), folder.map(|folder| folder.at(""))].into_iter().flatten();
        // The workbook was made from the file: it is the later word.
        let named = places.flat_map(|place| [place.join(SETTINGS_WORKBOOK), place.join(PROFILE)]);
        let profile_file = options.profile.clone().or_else(|| named.into_iter().find(is_there));
        if options.profile.is_none() {
            near_names::say(profile_file.as_deref().unwrap_or(Path::new(PROFILE)), messages);
        }
        let text = profile_file.as_deref().map(ProfileText::of).transpose()?.unwrap_or_default();
        let profile_name = profile_file.as_ref().map_or_else(|| PROFILE.to_owned(), |path| path.display().to_string());
        let mut profile = district::parse(&profile_name, text.text()).map_err(|fault| text.failure(fault))?;
        let named = profile.catalogue.as_ref().map(|name| match profile_file.as_deref().and_then(Path::parent) {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        });
        let (edition_name, edition_text) = match options.catalogue.clone().or(named) {
            Some(path) => (path.display().to_string(), text_of(&path)?),
            None => ("edition".to_owned(), DEFAULT_EDITION.to_owned()),
        };
        let edition = catalogue::parse(&edition_name, &edition_text)?;
        let edition =
            rules::decided_levels(edition, &mut profile, &profile_name).map_err(|fault| text.failure(fault))?;
        let texts = SettingsTexts { profile: text.text().to_owned(), edition: edition_text };
        let settings = Self { edition, profile, file: profile_file, texts };
        // Whoever names another edition without a profile has none in which to name other codes.
        if settings.file.is_some() {
            rules::verify(&profile_name, settings.basis()).map_err(|fault| text.failure(fault))?;
        }
        Ok(settings)
    }

    pub(super) fn basis(&self) -> Basis<'_> {
        Basis { edition: &self.edition, profile: &self.profile }
    }
}
