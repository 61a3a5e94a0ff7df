//! Submissions → the district's tables.

mod alone;
pub mod analysis;
mod answers;
mod criteria;
mod due;
mod ends;
mod facts;
mod figures;
mod files;
mod filled;
mod funding_figures;
mod letter;
mod letters;
mod overview_table;
mod record;
mod record_list;
mod standing;
mod table;
mod timeliness;

pub use alone::Alone;
pub use analysis::{Analysis, Overview, Statement};
pub use answers::{AnswerRows, answer_tables};
pub use criteria::CriteriaStandings;
pub use due::{CommuneDue, Due, counted_changes};
pub use ends::{Ends, Ranked};
pub use facts::{Consents, Count, DeclaredTotal, Facts, FileFacts};
pub use figures::{AllCriteria, CommuneFigures, Communes, CriterionFigures, Figures, Files, FindingCounts, Mean};
pub use files::{FileRecord, FileStatus};
pub use filled::Filled;
pub use funding_figures::{FundingFigures, FundingLine};
pub use letter::Letter;
pub use letters::Letters;
pub use overview_table::statements_table;
pub use record::{FundingRecord, IndicatorRecord, RegistrationRecord, Source, UncountedAmount};
pub use record_list::RecordList;
pub use standing::CommuneStanding;
pub use table::{ExportColumn, ExportTable};

use std::collections::BTreeSet;
use std::iter::once_with;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::district::Basis;
use crate::finding::Findings;
use crate::message::Messages;
use crate::place::Place;
use crate::rules;

/// The district's tables. Records of submissions that are not counted (an older round, an unknown commune) are kept, with
/// `counted` false; every sum is over the counted ones.
#[derive(Debug, Default)]
pub struct District {
    /// One for each commune of the profile, in its order, reported or not.
    pub communes: Vec<CommuneStanding>,
    /// Whether a commune meets a criterion, now and with the registrations, by commune code and criterion code.
    pub criteria: CriteriaStandings,
    pub indicators: RecordList<IndicatorRecord>,
    pub funding: Vec<FundingRecord>,
    pub uncounted_amounts: Vec<UncountedAmount>,
    pub pilot_models: Vec<RegistrationRecord>,
    pub village_changes: Vec<RegistrationRecord>,
    pub files: Vec<FileRecord>,
    /// By which the results of one run are known as such: [`RUN`] and what it was made of, in sixteen digits. Empty where nobody asks.
    pub run: String,
    /// The day that the tables speak of: that of the run. `None` where nobody says it.
    pub day: Option<NaiveDate>,
}

/// What the name of a run begins with, wherever a result bears it.
pub const RUN: &str = "ntm-xlsx-run-";

/// A criterion in one commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CriterionStanding {
    pub met_now: bool,
    /// Met if everything registered for the plan year is achieved.
    pub met_with_registrations: bool,
}

/// The tables for export without a row, in their order: what they are called and their columns.
pub fn empty_tables(messages: &Messages) -> Vec<ExportTable> {
    let mut tables: Vec<ExportTable> = District::default().tables(&Findings::default(), messages).collect();
    tables.extend(answer_tables(&[]));
    tables.extend([overview_table::empty(), statements_table(&[], messages)]);
    tables
}

impl District {
    /// Lays the facts of all files side by side.
    pub fn new(received: Vec<FileFacts>, findings: &Findings, basis: Basis<'_>) -> Self {
        let counted = counted(&received, basis);
        let files = files::records(&received, &counted, findings, basis);
        let refused: BTreeSet<Place> = rules::refused_assessments(findings).cloned().collect();
        let disputed: BTreeSet<Place> = rules::disputed_assessments(findings).cloned().collect();
        let in_another_unit = rules::refused_amounts(findings);
        let mut district = Self { files, ..Self::default() };
        let mut general = Vec::new();
        for facts in received.into_iter().filter_map(|file| file.facts) {
            let counted = counted.contains(&facts.id.place.workbook);
            let mut indicators = facts.indicators;
            indicators.iter_mut().for_each(|record| record.settle(counted, &refused, &disputed));
            district.indicators.add(indicators);
            for amount in facts.amounts {
                let records = (&mut district.funding, &mut district.uncounted_amounts);
                amount.settle(counted, &in_another_unit, records);
            }
            district.pilot_models.extend(facts.pilot_models.into_iter().map(|record| record.settled(counted)));
            district.village_changes.extend(facts.village_changes.into_iter().map(|record| record.settled(counted)));
            general.extend(counted.then_some((facts.id, facts.general)));
        }
        district.criteria = criteria::standings(district.indicators.iter());
        district.communes =
            standing::communes(&general, &district.indicators, &district.criteria, &district.files, basis);
        district
    }

    /// The tables for export but for [`answer_tables`], each with its English name, and made when it is asked for. A long one comes
    /// in pieces, one behind the other, that have one name.
    pub fn tables(&self, findings: &Findings, messages: &Messages) -> impl Iterator<Item = ExportTable> {
        let registrations = |name, rows| pieces(rows).map(move |rows| table::registrations(name, rows));
        once_with(|| table::communes(&self.communes))
            .chain(self.indicators.pieces(ROWS_AT_A_TIME).map(table::indicators))
            .chain(once_with(|| table::criteria(&self.criteria, &self.indicators)))
            .chain(pieces(&self.funding).map(table::funding))
            .chain(registrations("pilot_models", &self.pilot_models))
            .chain(registrations("village_changes", &self.village_changes))
            .chain(once_with(|| table::files(&self.files)))
            .chain(once_with(move || table::findings(findings, messages)))
    }
}

/// Rows of a table for export that are made at a time.
pub const ROWS_AT_A_TIME: usize = 20_000;

/// The rows by so many at a time; of no rows one piece.
fn pieces<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    let none = rows.is_empty().then_some(rows);
    rows.chunks(ROWS_AT_A_TIME).chain(none)
}

/// The workbooks that are counted.
fn counted(received: &[FileFacts], basis: Basis<'_>) -> BTreeSet<Arc<str>> {
    let facts: Vec<&Facts> = received.iter().filter_map(|file| file.facts.as_ref()).collect();
    let chosen = rules::counted(facts.iter().map(|facts| &facts.id), basis.profile);
    chosen.iter().filter_map(|index| facts.get(*index)).map(|facts| facts.id.place.workbook.clone()).collect()
}
