//! The two documents that are made for a commune: what each is called as a file, and how it is made.

use crate::plan::PlanError;
use crate::plan::commune::{Sender, plan, registrations};
use crate::plan::made::Made;
use crate::wording::normalise;

/// What is made for a commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommuneDocument {
    Plan,
    Registrations,
}

impl CommuneDocument {
    pub const ALL: [Self; 2] = [Self::Plan, Self::Registrations];

    /// `ke-hoach_03412_binh-lu.docx`
    pub fn file_name(self, code: &str, commune: &str) -> String {
        let name = match self {
            Self::Plan => "ke-hoach",
            Self::Registrations => "danh-sach-dang-ky",
        };
        format!("{name}_{code}_{}.docx", normalise(commune).replace(' ', "-"))
    }

    /// # Errors
    /// A text of more than four gigabytes.
    pub fn made(self, sender: Sender<'_>) -> Result<Made, PlanError> {
        match self {
            Self::Plan => plan(sender),
            Self::Registrations => registrations(sender),
        }
    }
}
