//! The rule book: one rule, one file. Each looks at what was read, never at cells.

mod contradiction;
mod declared_total;
mod double_submission;
mod missing_answer;
mod not_applicable;
mod own_line;
mod pilot_model;
mod registry;
mod totals;
mod unknown_commune;
mod village_change;

pub use double_submission::counted;
pub use registry::{all, rule};

use crate::district::Basis;
use crate::finding::Findings;
use crate::submission::Submission;

/// Applies every rule that looks at one submission.
pub fn check(submission: &Submission, basis: Basis<'_>) -> Findings {
    let mut findings = Findings::default();
    for check in registry::CHECKS {
        check(submission, basis, &mut findings);
    }
    findings
}

/// Applies the rules that look at all submissions together.
pub fn check_district(submissions: &[&Submission], basis: Basis<'_>) -> Findings {
    let mut findings = Findings::default();
    double_submission::check(submissions, basis, &mut findings);
    findings
}

#[cfg(test)]
mod tests;
