//! What the rules of the district need of one submission: the rest is let go when its own rules have been applied.

use crate::district::Basis;
use crate::rules::outlier::ComparedNumber;
use crate::rules::pasted_text::OwnText;
use crate::rules::{outlier, pasted_text};
use crate::submission::{Submission, SubmissionId};

/// Of one submission, what is held against the others.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub id: SubmissionId,
    /// Texts that tell something of their own.
    pub(super) texts: Vec<OwnText>,
    /// The numbers of the indicators.
    pub(super) numbers: Vec<ComparedNumber>,
}

impl Compared {
    pub fn of(submission: &Submission, basis: Basis<'_>) -> Self {
        Self {
            id: submission.id(),
            texts: pasted_text::texts(submission, basis),
            numbers: outlier::numbers(submission, basis),
        }
    }
}
