//! Submissions → the district's tables.

pub mod analysis;
mod criteria;
mod due;
mod ends;
mod figures;
mod files;
mod funding_figures;
mod letter;
mod letters;
mod overview_table;
mod record;
mod standing;
mod table;
mod timeliness;

pub use analysis::{Analysis, Statement};
pub use due::{CommuneDue, Due, counted_changes};
pub use ends::{Ends, Ranked};
pub use figures::{AllCriteria, CommuneFigures, Communes, CriterionFigures, Figures, Files, FindingCounts, Mean};
pub use files::{FileRecord, FileStatus};
pub use funding_figures::{FundingFigures, FundingLine};
pub use letter::Letter;
pub use letters::Letters;
pub use overview_table::statements_table;
pub use record::{FundingRecord, IndicatorRecord, RegistrationRecord, Source, UncountedAmount};
pub use standing::{CommuneStanding, Consents, Count, DeclaredTotal};
pub use table::{Column, Table};

use std::collections::{BTreeMap, BTreeSet};

use crate::district::Basis;
use crate::finding::Findings;
use crate::form::TableId;
use crate::message::Messages;
use crate::place::Place;
use crate::rules;
use crate::submission::Submission;

/// What one file of the batch turned out to be.
#[derive(Debug)]
pub struct Received {
    pub file: String,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// `None` for a file that is no filled form; its findings say why.
    pub submission: Option<Submission>,
}

/// The district's tables. Records of submissions that are not counted (an older round, an unknown commune) are kept, with
/// `counted` false; every sum is over the counted ones.
#[derive(Debug)]
pub struct District {
    /// One for each commune of the profile, in its order, reported or not.
    pub communes: Vec<CommuneStanding>,
    /// Whether a commune meets a criterion, now and with the registrations, by commune code and criterion code.
    pub criteria: BTreeMap<(String, String), CriterionStanding>,
    pub indicators: Vec<IndicatorRecord>,
    pub funding: Vec<FundingRecord>,
    pub uncounted_amounts: Vec<UncountedAmount>,
    pub pilot_models: Vec<RegistrationRecord>,
    pub village_changes: Vec<RegistrationRecord>,
    pub files: Vec<FileRecord>,
    answers: Table,
    plan_texts: Table,
}

/// A criterion in one commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionStanding {
    pub met_now: bool,
    /// Met if everything registered for the plan year is achieved.
    pub met_with_registrations: bool,
}

/// The tables for export without a row, in their order: what they are called and their columns.
pub fn empty_tables(messages: &Messages) -> Vec<Table> {
    let mut tables = District::default().tables(&Findings::default(), messages);
    tables.extend([overview_table::empty(), statements_table(&[], messages)]);
    tables
}

impl Default for District {
    /// Of no communes.
    fn default() -> Self {
        Self {
            communes: Vec::new(),
            criteria: BTreeMap::new(),
            indicators: Vec::new(),
            funding: Vec::new(),
            uncounted_amounts: Vec::new(),
            pilot_models: Vec::new(),
            village_changes: Vec::new(),
            files: Vec::new(),
            answers: table::answers(std::iter::empty()),
            plan_texts: table::plan_texts(std::iter::empty()),
        }
    }
}

impl District {
    /// Lays all submissions side by side.
    pub fn new(received: &[Received], findings: &Findings, basis: Basis<'_>) -> Self {
        let with_submission: Vec<&Received> = received.iter().filter(|file| file.submission.is_some()).collect();
        let submissions: Vec<&Submission> =
            with_submission.iter().filter_map(|file| file.submission.as_ref()).collect();
        let chosen: BTreeSet<usize> = rules::counted(&submissions).into_iter().collect();
        let each = || submissions.iter().enumerate().map(|(index, submission)| (*submission, chosen.contains(&index)));
        let refused: BTreeSet<&Place> = rules::refused_assessments(findings).collect();
        let indicators: Vec<IndicatorRecord> =
            each().flat_map(|(s, counted)| record::indicators(s, counted, &refused, basis)).collect();
        let in_another_unit = rules::refused_amounts(&submissions, findings, basis);
        let funding: Vec<FundingRecord> =
            each().flat_map(|(s, counted)| record::funding(s, counted, &in_another_unit, basis)).collect();
        let uncounted_amounts =
            each().flat_map(|(s, counted)| record::uncounted_amounts(s, counted, &in_another_unit, basis)).collect();
        let registrations = |table: TableId| -> Vec<RegistrationRecord> {
            each().flat_map(|(s, counted)| record::registrations(s, table, counted, basis)).collect()
        };
        let criteria = criteria::standings(&indicators);
        let files = files::records(received, findings, &submissions, &chosen, basis);
        let communes = standing::communes(&submissions, &chosen, &indicators, &criteria, &files, basis);
        Self {
            communes,
            criteria,
            pilot_models: registrations(TableId::PilotModel),
            village_changes: registrations(TableId::VillageChanges),
            files,
            answers: table::answers(each()),
            plan_texts: table::plan_texts(each()),
            indicators,
            funding,
            uncounted_amounts,
        }
    }

    /// The figures of the overview.
    pub fn figures(&self, findings: &Findings, basis: Basis<'_>) -> Figures {
        Figures::of(self, findings, basis)
    }

    /// The tables for export, each with its English name.
    pub fn tables(&self, findings: &Findings, messages: &Messages) -> Vec<Table> {
        vec![
            table::communes(&self.communes),
            table::indicators(&self.indicators),
            table::criteria(&self.criteria, &self.indicators),
            table::funding(&self.funding),
            table::registrations("pilot_models", &self.pilot_models),
            table::registrations("village_changes", &self.village_changes),
            self.plan_texts.clone(),
            self.answers.clone(),
            table::files(&self.files),
            table::findings(findings, messages),
        ]
    }
}
