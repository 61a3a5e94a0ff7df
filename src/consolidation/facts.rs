//! What the district's tables need of one file: the submission itself is let go once it has become this.

use chrono::NaiveDate;

use crate::consolidation::record::{self, AmountRecord};
use crate::consolidation::{Filled, IndicatorRecord, RegistrationRecord};
use crate::district::Basis;
use crate::form::{TableId, YesNo};
use crate::money::Money;
use crate::place::Place;
use crate::submission::{Entry, Submission, SubmissionId};

/// A file of the batch, and what it turned out to be.
#[derive(Debug, Clone)]
pub struct FileFacts {
    pub file: String,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// `None` for a file that is no filled form; its findings say why.
    pub facts: Option<Facts>,
}

/// The facts of one submission. Which submissions are counted is known when all are there.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub id: SubmissionId,
    pub saved_on: Option<NaiveDate>,
    pub filled: Filled,
    pub(super) general: GeneralFacts,
    pub(super) indicators: Vec<IndicatorRecord>,
    pub(super) amounts: Vec<AmountRecord>,
    pub(super) pilot_models: Vec<RegistrationRecord>,
    pub(super) village_changes: Vec<RegistrationRecord>,
}

/// What a commune says of itself and of its plan as a whole.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GeneralFacts {
    pub households: Option<Count>,
    pub villages: Option<Count>,
    pub recognised: Option<YesNo>,
    pub recognised_in: Option<i32>,
    pub declared: Option<DeclaredTotal>,
    /// Something stands there that is no amount.
    pub declared_is_unread: bool,
    pub consents: Consents,
}

/// A number of households or villages as a commune gives it, with its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Count {
    pub number: usize,
    pub place: Place,
}

/// A grand total as a commune declares it, with its cell.
#[derive(Debug, Clone, PartialEq)]
pub struct DeclaredTotal {
    pub amount: Money,
    pub place: Place,
}

/// Bodies of a commune that have agreed to what is registered (section 2 of the letter), out of those that are asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Consents {
    pub agreed: usize,
    pub asked: usize,
}

impl Consents {
    pub const fn are_complete(self) -> bool {
        self.asked > 0 && self.agreed == self.asked
    }
}

impl Facts {
    pub fn of(submission: &Submission, basis: Basis<'_>) -> Self {
        Self {
            id: submission.id(),
            saved_on: submission.saved_on,
            filled: Filled::of(submission),
            general: GeneralFacts::of(submission),
            indicators: record::indicators(submission, basis),
            amounts: record::amounts(submission, basis),
            pilot_models: record::registrations(submission, TableId::PilotModel, basis),
            village_changes: record::registrations(submission, TableId::VillageChanges, basis),
        }
    }
}

impl GeneralFacts {
    fn of(submission: &Submission) -> Self {
        let field = |key: &str| submission.answers.field(key);
        let declared = submission.answers.declared_total();
        let agreed = submission.consents().filter(|consent| consent.agreed.yes_no() == Some(YesNo::Yes));
        Self {
            households: field("households").and_then(count),
            villages: field("villages").and_then(count),
            recognised: field("recognised").and_then(Entry::yes_no),
            recognised_in: field("recognised-in").and_then(Entry::year),
            declared: declared.and_then(total),
            declared_is_unread: declared.is_some_and(Entry::is_unread),
            consents: Consents { agreed: agreed.count(), asked: submission.consents().count() },
        }
    }
}

fn count(entry: &Entry) -> Option<Count> {
    let number = entry.whole().and_then(|number| usize::try_from(number).ok())?;
    Some(Count { number, place: entry.place.clone() })
}

fn total(entry: &Entry) -> Option<DeclaredTotal> {
    Some(DeclaredTotal { amount: entry.money()?, place: entry.place.clone() })
}
