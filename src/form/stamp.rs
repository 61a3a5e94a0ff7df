//! What a template says of itself: in custom document properties, again on a hidden sheet.

use chrono::NaiveDate;

use crate::catalogue::Edition;
use crate::district::{Commune, Profile};

/// Raised whenever a sheet, table or column of the form changes its meaning.
pub const FORM_VERSION: &str = "2";

/// The hidden sheet that repeats the stamp: name in column A, value in column B.
pub const STAMP_SHEET: &str = "_ntm";

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    pub edition: String,
    pub form_version: String,
    /// Official code; empty for a form that belongs to no commune.
    pub commune: String,
    pub year: String,
}

impl Stamp {
    pub fn new(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> Self {
        Self {
            edition: edition.id.clone(),
            form_version: FORM_VERSION.to_owned(),
            commune: commune.map(|commune| commune.code.clone()).unwrap_or_default(),
            year: profile.plan.year.to_string(),
        }
    }

    /// Names and values as they are written.
    pub fn entries(&self) -> [(&'static str, &str); 4] {
        [
            ("ntm-edition", &self.edition),
            ("ntm-form", &self.form_version),
            ("ntm-commune", &self.commune),
            ("ntm-year", &self.year),
        ]
    }

    /// The day a new form is dated, always the same one for its year. Whatever program saves the form puts its own day there.
    pub fn dated(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.parse().ok()?, 1, 1)
    }

    /// Reads the stamp back; `None` when no entry of it is there.
    pub fn read<'a>(get: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
        let text = |name| get(name).map(str::to_owned);
        let (edition, form_version) = (text("ntm-edition"), text("ntm-form"));
        (edition.is_some() || form_version.is_some()).then(|| Self {
            edition: edition.unwrap_or_default(),
            form_version: form_version.unwrap_or_default(),
            commune: text("ntm-commune").unwrap_or_default(),
            year: text("ntm-year").unwrap_or_default(),
        })
    }
}
