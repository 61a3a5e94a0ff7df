//! The file of the profile: `ntm.toml`, or the workbook of settings, read as the text of one.

use std::io::{Error, ErrorKind};
use std::path::Path;

use toml::Table;

use crate::cli::failure::Failure;
use crate::cli::inputs::Input;
use crate::cli::working_folder::PROFILE;
use crate::cli::{ordinary, receive};
use crate::district::DEFAULT_PROFILE;
use crate::settings_workbook::{self, SettingsText};
use crate::toml_file::{self, TomlError};

/// Longest file of settings: that of the whole country has some three megabytes.
const MOST_BYTES: u64 = 20_000_000;

/// The text of a profile, wherever it comes from.
pub(super) enum ProfileText {
    Plain(String),
    OfWorkbook { file: String, read: SettingsText },
}

impl Default for ProfileText {
    /// The embedded one.
    fn default() -> Self {
        Self::Plain(DEFAULT_PROFILE.to_owned())
    }
}

impl ProfileText {
    /// # Errors
    /// The file cannot be read, or has not the sheets of a workbook of settings.
    pub(super) fn of(path: &Path) -> Result<Self, Failure> {
        if path.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
            return Ok(Self::Plain(text_of(path)?));
        }
        // The wording of documents stays in the file beside it.
        let beside = path.with_file_name(PROFILE);
        let text = if beside.is_file() { text_of(&beside)? } else { DEFAULT_PROFILE.to_owned() };
        let base: Table = toml_file::read(&beside.display().to_string(), &text)?;
        let file = path.display().to_string();
        let input = Input { name: file.clone(), path: path.to_owned() };
        let unreadable = || Failure::CannotRead { path: path.to_owned(), source: ErrorKind::InvalidData.into() };
        let workbook = receive::workbook(&input)?.ok_or_else(unreadable)?;
        let read = settings_workbook::read(&workbook, &base);
        let read = read.map_err(|wrong| Failure::DataCell { file: file.clone(), wrong: Box::new(wrong) })?;
        Ok(Self::OfWorkbook { file, read })
    }

    pub(super) fn text(&self) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::OfWorkbook { read, .. } => &read.text,
        }
    }

    /// A mistake, by its line or by its cell.
    pub(super) fn failure(&self, fault: TomlError) -> Failure {
        match self {
            Self::Plain(_) => Failure::Data(fault),
            Self::OfWorkbook { file, read } => match read.at_cell(&fault) {
                Some(wrong) => Failure::DataCell { file: file.clone(), wrong: Box::new(wrong) },
                None => Failure::Data(fault),
            },
        }
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
