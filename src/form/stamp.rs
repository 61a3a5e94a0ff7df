//! What a template says of itself: in custom document properties, again on a hidden sheet.

use std::sync::Arc;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::catalogue::Edition;
use crate::district::{Commune, Profile};
use crate::form::FormSheet;

/// Raised whenever a sheet, table or column of the form changes its meaning.
pub const FORM_VERSION: &str = "2";

/// The hidden sheet that repeats the stamp: name in column A, value in column B.
pub const STAMP_SHEET: &str = "_ntm";

/// The column of that sheet with the seals of what the form carries over.
pub const CARRIED_SEAL_COLUMN: u32 = 3;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    pub edition: String,
    pub form_version: String,
    /// Official code; empty for a form that belongs to no commune.
    pub commune: String,
    pub year: String,
    /// Stands for every text that the office gives in the form: another one is a form from before the office changed its data.
    pub texts: String,
    /// From when the form carries answers over; empty for a form that carries nothing.
    pub carried: String,
}

/// Whether a form that came back has the texts that the office gives now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    Present,
    /// The office has changed its data since.
    Earlier,
    /// The form does not say: its stamp was lost.
    Unknown,
}

impl Stamp {
    /// Without the texts.
    pub fn new(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> Self {
        Self {
            edition: edition.id.clone(),
            form_version: FORM_VERSION.to_owned(),
            commune: commune.map(|commune| commune.code.clone()).unwrap_or_default(),
            year: profile.plan.year.to_string(),
            texts: String::new(),
            carried: String::new(),
        }
    }

    /// The same for a form of these sheets.
    pub(super) fn of(self, sheets: &[Arc<FormSheet>]) -> Self {
        Self { texts: digest(sheets), ..self }
    }

    /// Whether it stands on the same year, edition and form as another, whatever their texts.
    pub fn is_of_the_collection(&self, other: &Self) -> bool {
        let parts = |stamp: &Self| [stamp.year.clone(), stamp.edition.clone(), stamp.form_version.clone()];
        parts(self) == parts(other)
    }

    /// How the texts of a form that came back stand to those of the form now.
    pub fn printing(stamp: Option<&Self>, now: &Self) -> Printing {
        match stamp {
            Some(stamp) if stamp.texts.is_empty() => Printing::Unknown,
            Some(stamp) if stamp.texts == now.texts => Printing::Present,
            Some(_) => Printing::Earlier,
            None => Printing::Unknown,
        }
    }

    /// Names and values as they are written.
    pub fn entries(&self) -> [(&'static str, &str); 6] {
        [
            ("ntm-edition", &self.edition),
            ("ntm-form", &self.form_version),
            ("ntm-commune", &self.commune),
            ("ntm-year", &self.year),
            ("ntm-texts", &self.texts),
            ("ntm-carried", &self.carried),
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
            texts: text("ntm-texts").unwrap_or_default(),
            carried: text("ntm-carried").unwrap_or_default(),
        })
    }
}

/// The same for the same texts in the same places, short enough to be read out on the telephone.
fn digest(sheets: &[Arc<FormSheet>]) -> String {
    const BYTES: usize = 6;
    let mut digest = Sha256::new();
    let mut add = |text: &str| {
        digest.update(text);
        digest.update([0]);
    };
    for sheet in sheets {
        add(&sheet.title);
        sheet.notes.iter().for_each(|note| add(note));
        for table in &sheet.tables {
            add(table.caption.as_deref().unwrap_or_default());
            add(&table.row_count().to_string());
            table.columns.iter().for_each(|column| add(&column.heading));
            table.rows.iter().flat_map(|row| &row.given).for_each(|(_, text)| add(text));
        }
    }
    digest.finalize().iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
}
