//! One row of each district table, with the cell it came from.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::form::{Assessment, ColumnId, TableId, Theme, YesNo};
use crate::money::Money;
use crate::place::{CellRef, Place};
use crate::submission::{Amount, Entry, FundingName, IndicatorAnswer, Submission};
use crate::wording::times::Period;

/// Which file and commune a row is from, and whether it is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub place: Place,
    /// Official code; `None` when the workbook names no commune of the district.
    pub commune: Option<Arc<str>>,
    pub commune_name: Arc<str>,
    /// Known when all submissions are there.
    pub counted: bool,
}

/// Longest name of a commune that nobody knows, in letters: every record of its workbook bears it.
const LONGEST_NAME: usize = 200;

impl Source {
    /// Of the workbook as a whole: found once, because a profile may have thousands of communes.
    fn of(submission: &Submission, basis: Basis<'_>) -> Self {
        let known = submission.commune.as_deref().and_then(|code| basis.profile.commune(code));
        let commune_name = match known {
            Some(commune) => commune.name.as_str().into(),
            None => {
                let typed = submission.answers.field("commune").map(Entry::shown).unwrap_or_default();
                typed.chars().take(LONGEST_NAME).collect::<String>().into()
            }
        };
        let commune = submission.commune.as_deref().map(Arc::from);
        Self { place: submission.place.clone(), commune, commune_name, counted: false }
    }

    /// Of a cell or row of it.
    fn at(&self, place: &Place) -> Self {
        Self { place: place.clone(), ..self.clone() }
    }
}

/// An indicator in one commune. An indicator whose row the workbook lacks is a record without answers.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorRecord {
    pub source: Source,
    pub criterion: Arc<str>,
    pub indicator: Arc<str>,
    /// In the indicator's unit.
    pub value: Option<Decimal>,
    pub value_text: Option<Box<str>>,
    /// `None` as well for *Không áp dụng* where it cannot be, unless the office has accepted it.
    pub assessment: Option<Assessment>,
    pub registered: Option<YesNo>,
    pub planned: Option<Decimal>,
    pub planned_text: Option<Box<str>>,
    /// Its second number; few indicators have one.
    pub part: Option<Box<PartRecord>>,
    pub content: Option<Box<str>>,
    pub completion_year: Option<i32>,
    pub note: Option<Box<str>>,
    /// The assessment cannot be read, or an error speaks against it: the matrices mark it.
    pub doubtful: bool,
    /// Where the assessment stands, on the same sheet.
    pub assessment_cell: Option<CellRef>,
    /// Where the registration for the plan year stands, on the same sheet.
    pub registered_cell: Option<CellRef>,
}

/// The second number of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct PartRecord {
    /// Where it stands.
    place: Place,
    pub value: Option<Decimal>,
    pub planned: Option<Decimal>,
}

impl IndicatorRecord {
    /// `refused` are the cells whose assessment stands for nothing, `disputed` those that an error speaks against.
    pub(super) fn settle(&mut self, counted: bool, refused: &BTreeSet<Place>, disputed: &BTreeSet<Place>) {
        self.source.counted = counted;
        let of_part = self.part.as_ref().is_some_and(|part| disputed.contains(&part.place));
        let place = self.assessment_place();
        self.doubtful = of_part || disputed.contains(&place);
        self.assessment = self.assessment.filter(|_| !refused.contains(&place));
    }

    /// Where the assessment stands; the summary's matrices lead here.
    pub fn assessment_place(&self) -> Place {
        Place { cell: self.assessment_cell, ..self.source.place.clone() }
    }

    /// Met or not applicable today.
    pub fn stands_now(&self) -> bool {
        self.assessment.is_some_and(Assessment::counts_as_met)
    }

    /// The same once everything registered for the plan year is achieved. Of what nobody has assessed nobody knows.
    pub fn stands_with_registration(&self) -> bool {
        self.stands_now() || self.assessment.is_some() && self.registered == Some(YesNo::Yes)
    }
}

/// An amount of one task group from one funding source.
#[derive(Debug, Clone, PartialEq)]
pub struct FundingRecord {
    pub source: Source,
    pub group: FundingName,
    pub funding_source: FundingName,
    pub amount: Money,
}

/// An amount that a commune wrote and that no sum has: it cannot be read, or seems to be in another unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UncountedAmount {
    pub source: Source,
    pub group: FundingName,
    pub funding_source: FundingName,
}

/// A pilot model or a village's change.
#[derive(Debug, Clone, PartialEq)]
pub struct RegistrationRecord {
    pub source: Source,
    /// Name of the model or of the village.
    pub name: Option<String>,
    pub content: Option<String>,
    pub location: Option<String>,
    pub theme: Option<Theme>,
    pub related: Option<String>,
    pub completion: Option<Period>,
}

impl RegistrationRecord {
    pub(super) fn settled(mut self, counted: bool) -> Self {
        self.source.counted = counted;
        self
    }
}

/// One for each indicator of the edition.
pub(super) fn indicators(submission: &Submission, basis: Basis<'_>) -> Vec<IndicatorRecord> {
    let source = Source::of(submission, basis);
    let text = |entry: &Entry| entry.text().map(|text| text.as_str().into());
    let part = |answer: IndicatorAnswer<'_>| {
        let part = answer.part?;
        let planned = answer.planned_part.and_then(Entry::number);
        Some(Box::new(PartRecord { place: part.place.clone(), value: part.number(), planned }))
    };
    let row = |criterion: &Arc<str>, code: &Arc<str>, answer: Option<IndicatorAnswer<'_>>| {
        let place = answer.map_or(&submission.place, |answer| &answer.value.place);
        IndicatorRecord {
            source: source.at(place),
            criterion: Arc::clone(criterion),
            indicator: Arc::clone(code),
            value: answer.and_then(|a| a.value.number()),
            value_text: answer.and_then(|a| text(a.value)),
            assessment: answer.and_then(|a| a.assessment.assessment()),
            registered: answer.and_then(|a| a.registered.yes_no()),
            planned: answer.and_then(|a| a.planned.number()),
            planned_text: answer.and_then(|a| text(a.planned)),
            part: answer.and_then(part),
            content: answer.and_then(|a| a.content.words()).map(Box::from),
            completion_year: answer.and_then(|a| a.completion_year.year()),
            note: answer.and_then(|a| text(a.note)),
            doubtful: false,
            assessment_cell: answer.and_then(|a| a.assessment.place.cell),
            registered_cell: answer.and_then(|a| a.registered.place.cell),
        }
    };
    let pairs = basis.edition.pairs().iter();
    pairs.map(|(criterion, code)| row(criterion, code, submission.answers.indicator(code))).collect()
}

/// What stands in a cell of the funding table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AmountRecord {
    source: Source,
    group: FundingName,
    funding_source: FundingName,
    /// `None` of what cannot be read.
    amount: Option<Money>,
}

/// The cells of the funding table in which something stands.
pub(super) fn amounts(submission: &Submission, basis: Basis<'_>) -> Vec<AmountRecord> {
    let source = Source::of(submission, basis);
    let filled = submission.answers.amounts().filter(|amount| !amount.entry.is_empty());
    let record = |amount: Amount<'_>| {
        Some(AmountRecord {
            source: source.at(&amount.entry.place),
            group: FundingName::of_row(amount.group),
            funding_source: FundingName::of_column(amount.source)?,
            amount: amount.entry.money(),
        })
    };
    filled.filter_map(record).collect()
}

impl AmountRecord {
    /// Lays it among the amounts of the sums, where it was read and is not among those that are refused, else among the others.
    pub(super) fn settle(
        self,
        counted: bool,
        refused: &BTreeSet<Place>,
        (sums, others): (&mut Vec<FundingRecord>, &mut Vec<UncountedAmount>),
    ) {
        let Self { source, group, funding_source, amount } = self;
        let amount = amount.filter(|_| !refused.contains(&source.place));
        let source = Source { counted, ..source };
        match amount {
            Some(amount) => sums.push(FundingRecord { source, group, funding_source, amount }),
            None => others.push(UncountedAmount { source, group, funding_source }),
        }
    }
}

pub(super) fn registrations(submission: &Submission, table: TableId, basis: Basis<'_>) -> Vec<RegistrationRecord> {
    let source = Source::of(submission, basis);
    let name = if table == TableId::PilotModel { ColumnId::Name } else { ColumnId::Village };
    let rows = submission.answers.registrations(table);
    rows.map(|row| RegistrationRecord {
        source: source.at(&row.row.place(&name)),
        name: row.name.answer().map(str::to_owned),
        content: row.content.answer().map(str::to_owned),
        location: row.location.answer().map(str::to_owned),
        theme: row.theme.theme(),
        related: row.related.text().map(|text| text.to_string()),
        completion: row.completion.period(),
    })
    .collect()
}
