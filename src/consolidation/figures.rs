//! The figures of the overview: computed once, and read from here by the summary, the page, the JSON and the export.
//!
//! All are over what is counted: for each commune its one counted file.

use serde::Serialize;

use crate::catalogue::{Criterion, Edition};
use crate::consolidation::due::Due;
use crate::consolidation::funding_figures::FundingFigures;
use crate::consolidation::{CommuneStanding, District, FileStatus, Letter, Letters};
use crate::district::Basis;
use crate::finding::{Findings, Severity};

/// What a leader asks first. Serialised, it is the field `overview` of the JSON that the README documents.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Figures {
    pub communes: Communes,
    pub files: Files,
    pub findings: FindingCounts,
    pub all_criteria: AllCriteria,
    /// Criteria met today.
    pub criteria_per_commune: Mean,
    /// Indicators that stand today: met, or rightly not applicable.
    pub indicators_per_commune: Mean,
    /// Assessments that cannot be read or that an error speaks against, of the communes that reported.
    pub doubtful_assessments: usize,
    /// Those of them that stand for nothing; the others say something that an error speaks against.
    pub unreadable_assessments: usize,
    pub funding: FundingFigures,
    /// One for each commune (section 2 of the letter).
    pub pilot_models: Due,
    /// One for each village (section 2 of the letter).
    pub village_changes: Due,
    /// In the order of the edition.
    pub criteria: Vec<CriterionFigures>,
    /// In the order of the profile.
    pub by_commune: Vec<CommuneFigures>,
}

/// Communes of the profile, and of those that reported when they did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Communes {
    pub total: usize,
    pub reported: usize,
    pub on_time: usize,
    pub late: usize,
    /// Reported, and nothing says when.
    pub time_unknown: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Files {
    pub total: usize,
    pub accepted: usize,
    pub needs_correction: usize,
    pub not_counted: usize,
    pub rejected: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct FindingCounts {
    pub errors: usize,
    pub warnings: usize,
    pub information: usize,
}

/// Communes that meet every criterion of the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct AllCriteria {
    /// How many criteria "every" is.
    pub criteria: usize,
    pub now: usize,
    /// If everything registered for the plan year is achieved.
    pub with_registrations: usize,
    /// Communes of the district that even then do not, those that have not reported among them.
    pub gap: usize,
    /// Communes that are recognised as new-style rural communes, which is not the same: by the profile's word, else by their own.
    pub recognised: usize,
    /// Those of them that do not meet every criterion today, as far as they have reported.
    pub recognised_and_short: usize,
}

/// A mean over the communes that reported, kept exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct Mean {
    pub sum: usize,
    /// Communes.
    pub count: usize,
    /// What a commune could have at most.
    pub of: usize,
}

impl Mean {
    /// `None` without a commune.
    pub fn value(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }
}

/// Communes by how they stand in a criterion; the four add up to all communes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct CriterionFigures {
    pub code: String,
    pub name: String,
    pub met: usize,
    /// Not met, and met if everything registered is achieved.
    pub registered: usize,
    pub not_met: usize,
    pub not_reported: usize,
}

/// Criteria that a commune meets, and those that its registrations would add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub struct CommuneFigures {
    pub code: String,
    pub name: String,
    pub reported: bool,
    pub on_time: Option<bool>,
    pub criteria_met: usize,
    pub criteria_added: usize,
}

impl Figures {
    pub(super) fn of(district: &District, letters: &Letters, findings: &Findings, basis: Basis<'_>) -> Self {
        let reported: Vec<&CommuneStanding> = district.communes.iter().filter(|c| c.has_reported()).collect();
        let criteria = basis.edition.criteria.len();
        let mean = |figure: fn(&CommuneStanding) -> usize, of| Mean {
            sum: reported.iter().map(|commune| figure(commune)).sum(),
            count: reported.len(),
            of,
        };
        let timed = |on_time| reported.iter().filter(|commune| commune.on_time == on_time).count();
        let meet = |met: fn(&CommuneStanding) -> usize| reported.iter().filter(|c| met(c) == criteria).count();
        let with_registrations = meet(|commune| commune.criteria_with_registrations);
        let doubtful = || district.indicators.iter().filter(|record| record.source.counted && record.doubtful);
        Self {
            communes: Communes {
                total: district.communes.len(),
                reported: reported.len(),
                on_time: timed(Some(true)),
                late: timed(Some(false)),
                time_unknown: timed(None),
            },
            files: files(district),
            findings: FindingCounts {
                errors: findings.count(Severity::Error),
                warnings: findings.count(Severity::Warning),
                information: findings.count(Severity::Information),
            },
            all_criteria: AllCriteria {
                criteria,
                now: meet(|commune| commune.criteria_met),
                with_registrations,
                gap: district.communes.len() - with_registrations,
                recognised: district.communes.iter().filter(|commune| commune.is_recognised()).count(),
                recognised_and_short: reported
                    .iter()
                    .filter(|c| c.is_recognised() && c.criteria_met < criteria)
                    .count(),
            },
            criteria_per_commune: mean(|commune| commune.criteria_met, criteria),
            indicators_per_commune: mean(CommuneStanding::standing_now, basis.edition.indicators().count()),
            doubtful_assessments: doubtful().count(),
            unreadable_assessments: doubtful().filter(|record| record.assessment.is_none()).count(),
            funding: FundingFigures::of(&district.funding, &district.uncounted_amounts, basis),
            pilot_models: Due::pilot_models(district),
            village_changes: Due::village_changes(district, basis.profile),
            criteria: by_criterion(&letters.criteria, basis.edition),
            by_commune: district.communes.iter().map(commune).collect(),
        }
    }
}

fn files(district: &District) -> Files {
    let with = |status| district.files.iter().filter(|file| file.status == status).count();
    Files {
        total: district.files.len(),
        accepted: with(FileStatus::Accepted),
        needs_correction: with(FileStatus::NeedsCorrection),
        not_counted: with(FileStatus::NotCounted),
        rejected: with(FileStatus::Rejected),
    }
}

fn by_criterion(letters: &[Vec<Letter>], edition: &Edition) -> Vec<CriterionFigures> {
    let figures = |(criterion, index): (&Criterion, usize)| {
        let count = |letter| letters.iter().filter(|commune| commune.get(index) == Some(&letter)).count();
        CriterionFigures {
            code: criterion.code.clone(),
            name: criterion.name.clone(),
            met: count(Letter::Met),
            registered: count(Letter::Registered),
            not_met: count(Letter::NotMet),
            not_reported: count(Letter::NotReported),
        }
    };
    edition.criteria.iter().zip(0..).map(figures).collect()
}

fn commune(standing: &CommuneStanding) -> CommuneFigures {
    CommuneFigures {
        code: standing.code.clone(),
        name: standing.name.clone(),
        reported: standing.has_reported(),
        on_time: standing.on_time,
        criteria_met: standing.criteria_met,
        criteria_added: standing.criteria_with_registrations.saturating_sub(standing.criteria_met),
    }
}
