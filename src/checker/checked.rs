//! What is found in a file, as the page draws it.

use serde::Serialize;

use crate::checker::figures::{CommuneFunding, KeyFigure};
use crate::checker::points::SheetPoints;
use crate::checker::product::OfferedProduct;
use crate::checker::sent::SentFile;
use crate::checker::{figures, points};
use crate::consolidation::{FileRecord, FileStatus, Filled, Overview};
use crate::form::Forms;
use crate::message::{Message, Messages};
use crate::report::RunReport;

#[derive(Serialize)]
pub(super) struct Checked<'a> {
    verdict: Option<FileVerdict>,
    /// Whose it is, where anybody's.
    whose: Option<String>,
    filled: Option<FilledCells>,
    figures: Vec<KeyFigure>,
    funding: Option<CommuneFunding>,
    sheets: Vec<SheetPoints>,
    /// Said where not everything is drawn.
    more: Option<String>,
    products: Vec<OfferedProduct>,
    /// As `validate --format json` prints it of this file alone.
    report: RunReport<'a>,
}

/// Whether the file may be sent as it is.
#[derive(Serialize)]
struct FileVerdict {
    state: FileVerdictState,
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum FileVerdictState {
    /// Nothing to correct or to explain.
    Ready,
    /// Something to look at again.
    Doubtful,
    /// Something to correct.
    Wrong,
    /// It cannot be read as a form.
    Unreadable,
}

/// Required cells.
#[derive(Serialize)]
struct FilledCells {
    percent: usize,
    text: String,
}

impl<'a> Checked<'a> {
    pub(super) fn of(
        (sent, overview): (&'a SentFile, &'a Overview<'a>),
        forms: &Forms<'a>,
        messages: &Messages,
    ) -> Self {
        let basis = forms.basis();
        let told = (&sent.district, &sent.findings, &sent.progress);
        let record = sent.record();
        let (sheets, left) = points::by_sheet(sent, forms, messages);
        Self {
            verdict: record.map(|record| FileVerdict::of(record, messages)),
            whose: record.and_then(|record| whose(record, messages)),
            filled: record.and_then(|record| record.filled).map(|filled| FilledCells::of(filled, messages)),
            figures: figures::of((sent, &overview.figures), basis, messages),
            funding: sent.standing().map(|_| CommuneFunding::of(&overview.figures.funding, messages)),
            sheets,
            more: (left > 0).then(|| messages.text(&Message::new("checker-more").with("count", left))),
            products: OfferedProduct::of(sent, messages),
            report: RunReport::of(told, (&overview.figures, &overview.statements), &[], basis, messages),
        }
    }
}

impl FileVerdict {
    fn of(record: &FileRecord, messages: &Messages) -> Self {
        let (state, said) = match (record.status, record.errors, record.warnings) {
            (FileStatus::Rejected, ..) => (FileVerdictState::Unreadable, Message::new("checker-unreadable")),
            (_, 0, 0) => (FileVerdictState::Ready, Message::new("checker-ready")),
            (_, 0, warnings) => {
                (FileVerdictState::Doubtful, Message::new("checker-warnings").with("warnings", warnings))
            }
            (_, errors, warnings) => {
                let said = Message::new("checker-errors").with("errors", errors);
                (FileVerdictState::Wrong, said.with("warnings", warnings))
            }
        };
        Self { state, text: messages.text(&said) }
    }
}

fn whose(record: &FileRecord, messages: &Messages) -> Option<String> {
    let round = record.round.filter(|_| !record.commune_name.is_empty())?;
    let said = Message::new("checker-whose").with("commune", &record.commune_name);
    Some(messages.text(&said.with("round", round as usize)))
}

impl FilledCells {
    fn of(filled: Filled, messages: &Messages) -> Self {
        let said = Message::new("checker-filled").with("percent", filled.percent());
        let said = said.with("filled", filled.filled).with("required", filled.required);
        Self { percent: filled.percent(), text: messages.text(&said) }
    }
}
