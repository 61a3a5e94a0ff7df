//! The options resolved: which edition and which district.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::catalogue::{self, DEFAULT_EDITION, Edition};
use crate::cli::arguments::Options;
use crate::cli::failure::Failure;
use crate::cli::ordinary;
use crate::district::{self, Basis, DEFAULT_PROFILE, Profile};
use crate::rules;

/// The profile that is read when nobody names one.
const PROFILE_FILE: &str = "ntm.toml";

/// Longest file of settings: that of the whole country has some three megabytes.
const MOST_BYTES: u64 = 20_000_000;

pub(super) struct Settings {
    pub edition: Edition,
    pub profile: Profile,
}

impl Settings {
    /// Reads the profile and the edition: what is named, else what lies beside, else what is embedded.
    pub(super) fn resolve(options: &Options) -> Result<Self, Failure> {
        // Also a link to nothing or a folder of this name: whoever put it there means it to be read.
        let beside = Path::new(PROFILE_FILE).symlink_metadata().is_ok().then(|| PathBuf::from(PROFILE_FILE));
        let profile_file = options.profile.clone().or(beside);
        let profile_name =
            profile_file.as_ref().map_or_else(|| PROFILE_FILE.to_owned(), |path| path.display().to_string());
        let profile = match &profile_file {
            Some(path) => district::parse(&profile_name, &read(path)?)?,
            None => district::parse(&profile_name, DEFAULT_PROFILE)?,
        };
        let named = profile.catalogue.as_ref().map(|name| match profile_file.as_deref().and_then(Path::parent) {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        });
        let edition = match options.catalogue.clone().or(named) {
            Some(path) => catalogue::parse(&path.display().to_string(), &read(&path)?)?,
            None => catalogue::parse("edition", DEFAULT_EDITION)?,
        };
        let settings = Self { edition, profile };
        rules::verify(&profile_name, settings.basis())?;
        Ok(settings)
    }

    pub(super) fn basis(&self) -> Basis<'_> {
        Basis { edition: &self.edition, profile: &self.profile }
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    let fault = |source| Failure::CannotRead { path: path.to_owned(), source };
    let bytes = ordinary::read(path, MOST_BYTES).map_err(fault)?;
    let bytes = bytes.ok_or_else(|| Failure::TooLong { path: path.to_owned(), most: MOST_BYTES })?;
    String::from_utf8(bytes).map_err(|error| fault(Error::new(ErrorKind::InvalidData, error)))
}
