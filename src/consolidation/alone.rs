//! What one submission says on its own, in the rows of the district's tables: the documents of a commune are made from them, so that
//! they cannot say anything else than the summary.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::consolidation::{CriterionStanding, FundingRecord, IndicatorRecord, UncountedAmount, criteria, record};
use crate::district::Basis;
use crate::finding::Findings;
use crate::place::Place;
use crate::rules;
use crate::submission::Submission;

#[derive(Debug)]
pub struct Alone {
    /// In the order of the edition.
    pub indicators: Vec<IndicatorRecord>,
    /// By criterion code.
    pub criteria: BTreeMap<Arc<str>, CriterionStanding>,
    pub funding: Vec<FundingRecord>,
    pub uncounted_amounts: Vec<UncountedAmount>,
}

impl Alone {
    /// `findings` are those of the submission, settled.
    pub fn of(submission: &Submission, findings: &Findings, basis: Basis<'_>) -> Self {
        let refused: BTreeSet<Place> = rules::refused_assessments(findings).cloned().collect();
        let disputed: BTreeSet<Place> = rules::disputed_assessments(findings).cloned().collect();
        let mut indicators = record::indicators(submission, basis);
        indicators.iter_mut().for_each(|record| record.settle(true, &refused, &disputed));
        let in_another_unit = rules::refused_amounts(findings);
        let (mut funding, mut uncounted_amounts) = (Vec::new(), Vec::new());
        for amount in record::amounts(submission, basis) {
            amount.settle(true, &in_another_unit, (&mut funding, &mut uncounted_amounts));
        }
        let standings = criteria::standings(indicators.iter());
        Self { criteria: standings.into_values().flatten().collect(), indicators, funding, uncounted_amounts }
    }
}
