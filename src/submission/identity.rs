//! Which submission it is: all that two of one commune are told apart by.

use chrono::NaiveDate;

use crate::place::Place;

/// A commune's round in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionId {
    /// The workbook.
    pub place: Place,
    /// Official code, when the name in the form or the stamp names a commune of the profile.
    pub commune: Option<String>,
    /// Lần nộp; 1 when the form does not say.
    pub round: u32,
    /// The day of the commune's document, where it says one.
    pub document_date: Option<NaiveDate>,
}
