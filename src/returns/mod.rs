//! What the office sends back to a commune: its answers in a fresh form of the present version, with a sheet in front that says what
//! is to be corrected, and a text to send it with. Never the commune's own file edited.
//!
//! ```text
//! submission ──room──▶ form with room for all of it ──laid──▶ answers, and which cell of the file went where
//! findings ──points──▶ what is said, and where ──▶ letter (the sheet in front), marks (colours and notes), texts (Zalo, e-mail)
//! ```
//!
//! The language is always Vietnamese, as the form's.

mod answer;
mod form_cell;
mod laid;
mod letter;
mod letter_page;
mod marks;
mod points;
mod room;
mod texts;
mod unplaced;
mod value;

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use crate::comparison::Progress;
use crate::district::Basis;
use crate::finding::Findings;
use crate::message::Messages;
use crate::submission::Submission;
use crate::template::{Dressing, Press, TemplateError};
use crate::workbook::Workbook;

pub use answer::{FileAnswer, MadeReturn, ReturnKind, answers};
pub use texts::{confirmation, refusal, reminder, text};

/// The custom property by which a return is known.
pub const MARK: &str = "ntm-return";

/// Why a return could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReturnError {
    #[error(transparent)]
    Template(#[from] TemplateError),
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
}

/// A submission with all that is to be said of it.
#[derive(Clone, Copy)]
pub struct Reply<'a> {
    /// As it was sent, in Unicode.
    pub workbook: &'a Workbook,
    pub submission: &'a Submission,
    /// Of this workbook, settled.
    pub findings: &'a Findings,
    /// What became of the findings of the round before, where there was one.
    pub progress: Option<&'a Progress>,
    pub basis: Basis<'a>,
    /// The day on which it is sent back.
    pub today: NaiveDate,
    pub messages: &'a Messages,
}

/// The workbook that goes back to the commune. The same reply gives the same bytes.
///
/// # Errors
/// Those of the library that writes it.
pub fn workbook(reply: Reply<'_>, press: &Press) -> Result<Vec<u8>, ReturnError> {
    let laid = laid::LaidBack::of(reply.submission, reply.workbook);
    let points = points::ReturnPoints::of(reply, &laid);
    let marks = marks::of(&points, reply.messages);
    let front = letter::sheet(reply, &points, &marks)?;
    let property = (MARK, reply.submission.round.to_string());
    Ok(press.dressed(&laid.form, &laid.answers, Dressing { front, marks, property })?)
}
