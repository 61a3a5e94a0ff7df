//! The commune's own check of its form before it is sent, for a browser: one page that holds the whole core, the office's profile and its
//! edition. Nothing is decided here that the command line does not decide.
//!
//! ```text
//! profile + edition + module ──page──▶ kiem-tra.html
//! in it: request + bytes of a file ──[Checker::answer]──▶ what is found in the file, as JSON, or the bytes of a document
//! ```
//!
//! The module is this crate for WebAssembly (`browser`), built apart by `scripts/build-checker.sh`: it weighs megabytes and would be another
//! one with each change, so no repository holds it. What a file does to it stays in it: the page ends it after ten seconds, and begins a
//! new one when it fell; then a request says what became of the file ([`Request::Refuse`]).

mod checked;
mod figures;
mod page;
mod points;
mod product;
mod request;
mod row;
mod sent;

use std::cell::OnceCell;

use crate::catalogue::{self, Edition};
use crate::district::{self, Basis, Profile};
use crate::form::Forms;
use crate::message::{Language, Messages};
use crate::rules;
use crate::template::Press;
use crate::toml_file::TomlError;

pub use page::{CheckerPage, MARK};
pub use product::Product;
pub use request::{OfficeSettings, Request};

/// What an office holds a file against, as it read its settings.
#[derive(Debug)]
pub struct OfficeBasis {
    edition: Edition,
    profile: Profile,
    language: Language,
}

impl OfficeBasis {
    /// # Errors
    /// A mistake in a text: not so where the page was made from settings that were read before.
    pub fn read(settings: &OfficeSettings<'_>) -> Result<Self, TomlError> {
        let mut profile = district::parse("ntm.toml", &settings.profile)?;
        let edition = catalogue::parse("edition", &settings.edition)?;
        Ok(Self {
            edition: rules::decided_levels(edition, &mut profile, "ntm.toml")?,
            profile,
            language: settings.language.parse().unwrap_or_default(),
        })
    }
}

/// Checks the files of communes, one at a time.
pub struct Checker<'a> {
    forms: Forms<'a>,
    messages: Messages,
    /// In which returns and documents are written, whatever language the messages are in.
    official: Messages,
    /// Made when the first return is asked for.
    press: OnceCell<Press>,
}

impl<'a> Checker<'a> {
    pub fn new(office: &'a OfficeBasis) -> Self {
        Self {
            forms: Forms::new(Basis { edition: &office.edition, profile: &office.profile }),
            messages: Messages::new(office.language),
            official: Messages::new(Language::Vi),
            press: OnceCell::new(),
        }
    }

    fn press(&self) -> &Press {
        self.press.get_or_init(|| Press::of(&self.forms))
    }
}

#[cfg(test)]
mod tests;
