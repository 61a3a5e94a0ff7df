//! An earlier summary, read back: what it says that a later one can be compared with, and what the office has marked in it.
//!
//! ```text
//! workbook ──headed──▶ tables by their headings ──contents──▶ letters, amounts, models, changes ──changes──▶ what changed
//!                                               ──marks──▶ models chosen, conditions filled in ──▶ carried into the new summary
//! ```
//!
//! Everything is known by what it means, a commune and an indicator, a model or a condition, never by the number of its row: the
//! office may have sorted it, or saved it in another program.

mod changes;
mod contents;
mod headed;
mod in_profile;
mod marks;

use crate::comparison::Change;
use crate::consolidation::{Analysis, District};
use crate::district::Basis;
use crate::message::{Message, Messages};
use crate::summary::MARK;
use crate::summary::earlier::contents::SummaryContents;
use crate::summary::earlier::headed::SummaryWords;
use crate::workbook::Workbook;

pub(super) use marks::CarriedMarks;
pub use marks::OfficeMarks;

/// A summary of an earlier time.
pub struct EarlierSummary {
    contents: SummaryContents,
    marks: OfficeMarks,
}

impl EarlierSummary {
    /// `None` of a workbook that is no summary.
    pub fn read(workbook: &Workbook, basis: Basis<'_>) -> Option<Self> {
        workbook.properties.contains_key(MARK).then(|| {
            let words = SummaryWords::new();
            Self {
                contents: SummaryContents::read(workbook, basis, &words),
                marks: OfficeMarks::read(workbook, basis.profile, &words),
            }
        })
    }

    /// What the office has marked in it.
    pub const fn marks(&self) -> &OfficeMarks {
        &self.marks
    }

    /// What has changed since, by the names of the communes.
    pub fn changes(
        &self,
        district: &District,
        analysis: &Analysis<'_>,
        basis: Basis<'_>,
        messages: &Messages,
    ) -> Vec<(String, Vec<Change>)> {
        let now = SummaryContents::of((district, analysis), basis, messages);
        changes::between(&self.contents, &now, (district, basis))
    }

    /// What cannot be compared: what no summary holds, and what this one does not have any more.
    pub fn not_compared(&self) -> Vec<Message> {
        let missing = self.contents.missing().map(|what| Message::new("since-missing").with("what", what));
        std::iter::once(Message::new("since-summary")).chain(missing).collect()
    }
}
