//! What can be had besides the findings, where it is ready: the workbook that the district would send back, and the documents to sign.
//! Byte for byte what the command line writes of this file.

use serde::{Deserialize, Serialize};

use crate::checker::Checker;
use crate::checker::sent::SentFile;
use crate::finding::Severity;
use crate::message::Messages;
use crate::plan::{CommuneDocument, Sender};
use crate::returns::{self, FileAnswer, ReturnKind};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    /// The answers in a fresh form, with what is to be corrected in front.
    Return,
    Plan,
    Registrations,
}

/// A product that is ready.
#[derive(Serialize)]
pub(super) struct OfferedProduct {
    product: Product,
    label: String,
    file_name: String,
}

impl Product {
    const fn document(self) -> Option<CommuneDocument> {
        match self {
            Self::Return => None,
            Self::Plan => Some(CommuneDocument::Plan),
            Self::Registrations => Some(CommuneDocument::Registrations),
        }
    }
}

impl OfferedProduct {
    pub(super) fn of(sent: &SentFile, messages: &Messages) -> Vec<Self> {
        let is_draft = sent.findings.count(Severity::Error) > 0;
        let returned = answer(sent).map(|answer| Self {
            product: Product::Return,
            label: messages.get("checker-get-return"),
            file_name: answer.file_name("xlsx"),
        });
        let document = |product: Product| {
            let standing = sent.standing()?;
            let label = match (product, is_draft) {
                (Product::Plan, false) => messages.get("checker-get-plan"),
                (Product::Plan, true) => messages.get("checker-get-plan-draft"),
                (_, false) => messages.get("checker-get-registrations"),
                (_, true) => messages.get("checker-get-registrations-draft"),
            };
            Some(Self { product, label, file_name: product.document()?.file_name(&standing.code, &standing.name) })
        };
        let documents = [Product::Plan, Product::Registrations].into_iter().filter_map(document);
        returned.into_iter().chain(documents).collect()
    }
}

/// What the district would answer, where a workbook goes back.
fn answer(sent: &SentFile) -> Option<FileAnswer<'_>> {
    let answers = returns::answers((&sent.district, &sent.findings));
    answers.into_iter().find(|answer| answer.kind == ReturnKind::Correct)
}

impl Checker<'_> {
    /// The bytes of a product; `None` where it is not ready.
    pub(super) fn made(&self, sent: &SentFile, product: Product) -> Option<Vec<u8>> {
        let submission = sent.submission.as_ref()?;
        let Some(document) = product.document() else {
            let found = (&sent.district, &sent.findings, None);
            let again = || Some((sent.workbook.clone()?, submission.clone()));
            let now = (&self.forms, sent.today);
            return answer(sent)?.made(found, again, now, self.press(), &self.official).ok()??.workbook;
        };
        let own = sent.findings.alone_of(&sent.record()?.file);
        let sender = Sender { submission, findings: &own, basis: self.forms.basis(), messages: &self.official };
        sent.standing()?;
        Some(document.made(sender).ok()?.bytes)
    }
}
