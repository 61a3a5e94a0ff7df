//! `Thay đổi so với lần trước`: what has changed since an earlier time, and what became of the office's own marks.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::comparison::{self, Change};
use crate::message::{Message, Messages};
use crate::summary::OfficeMarks;
use crate::summary::earlier::CarriedMarks;

/// What a summary is to say of an earlier time.
#[derive(Debug, Default)]
pub struct Since {
    /// By the names of the communes.
    pub changes: Vec<(String, Vec<Change>)>,
    /// What the office has written into the summary of then.
    pub marks: OfficeMarks,
    /// What could not be compared.
    pub not_compared: Vec<Message>,
}

impl Since {
    pub(super) fn sheet(&self, carried: &CarriedMarks<'_>, messages: &Messages) -> Result<Worksheet, XlsxError> {
        let count = carried.count();
        let moved = (count > 0).then(|| Message::new("since-carried").with("count", count));
        let left = carried.left.iter().cloned();
        let notes: Vec<Message> = left.chain(moved).chain(self.not_compared.iter().cloned()).collect();
        comparison::sheet(&self.changes, (&messages.get("changes-since"), &notes), messages)
    }
}
