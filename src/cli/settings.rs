//! The options resolved: which edition and which district.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::catalogue::{self, DEFAULT_EDITION, Edition};
use crate::cli::arguments::Options;
use crate::cli::failure::Failure;
use crate::cli::working_folder::{PROFILE, WorkingFolder};
use crate::cli::{near_names, ordinary};
use crate::district::{self, Basis, DEFAULT_PROFILE, Profile};
use crate::message::Messages;
use crate::rules;

/// Longest file of settings: that of the whole country has some three megabytes.
const MOST_BYTES: u64 = 20_000_000;

pub(super) struct Settings {
    pub edition: Edition,
    pub profile: Profile,
    /// The file of the profile; the embedded one where there is none.
    pub file: Option<PathBuf>,
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
        let here = PathBuf::from(PROFILE);
        let beside = Some(here).filter(is_there).or_else(|| folder.map(|folder| folder.at(PROFILE)).filter(is_there));
        let profile_file = options.profile.clone().or(beside);
        if options.profile.is_none() {
            near_names::say(profile_file.as_deref().unwrap_or(Path::new(PROFILE)), messages);
        }
        let profile_name = profile_file.as_ref().map_or_else(|| PROFILE.to_owned(), |path| path.display().to_string());
        let profile = match &profile_file {
            Some(path) => district::parse(&profile_name, &text_of(path)?)?,
            None => district::parse(&profile_name, DEFAULT_PROFILE)?,
        };
        let named = profile.catalogue.as_ref().map(|name| match profile_file.as_deref().and_then(Path::parent) {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        });
        let edition = match options.catalogue.clone().or(named) {
            Some(path) => catalogue::parse(&path.display().to_string(), &text_of(&path)?)?,
            None => catalogue::parse("edition", DEFAULT_EDITION)?,
        };
        let settings = Self { edition, profile, file: profile_file };
        // Whoever names another edition without a profile has none in which to name other codes.
        if settings.file.is_some() {
            rules::verify(&profile_name, settings.basis())?;
        }
        Ok(settings)
    }

    pub(super) fn basis(&self) -> Basis<'_> {
        Basis { edition: &self.edition, profile: &self.profile }
    }
}

/// The text of a file of settings.
///
/// # Errors
/// It cannot be read, or is no text.
pub(super) fn text_of(path: &Path) -> Result<String, Failure> {
    let fault = |source| Failure::CannotRead { path: path.to_owned(), source };
    let bytes = ordinary::read(path, MOST_BYTES).map_err(fault)?;
    let bytes = bytes.ok_or_else(|| Failure::TooLong { path: path.to_owned(), most: MOST_BYTES })?;
    String::from_utf8(bytes).map_err(|error| fault(Error::new(ErrorKind::InvalidData, error)))
}
