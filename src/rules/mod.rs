//! The rule book: one rule, one file. Each looks at what was read, never at cells.

mod basically_met;
mod compared;
mod completion_year;
mod contradicting_counts;
mod contradicting_recognition;
mod contradicting_words;
mod contradiction;
mod dates_out_of_order;
mod decisions;
mod declared;
mod declared_total;
mod dong_in_millions;
mod double_submission;
mod empty_form;
mod filler;
mod met_without_upkeep;
mod missing_answer;
mod missing_text;
mod not_applicable;
mod other_commune;
mod other_form;
mod other_place;
mod other_total;
mod outlier;
mod outside_the_plan;
mod own_line;
mod own_text;
mod part_exceeds_whole;
mod pasted_text;
mod people_per_household;
mod pilot_incomplete;
mod pilot_model;
mod planned_below_level;
mod planned_worse;
mod registered_though_met;
mod registered_without_money;
mod registry;
mod related_criterion;
mod required_level;
mod same_change;
mod settings;
mod several_in_one;
mod sight;
mod stated_unit;
mod totals;
mod unconfirmed;
mod unit_slips;
mod unknown_commune;
mod unmet_without_plan;
mod village_change;
mod village_twice;
mod villages;

pub use compared::Compared;
pub use contradiction::disputed_assessments;
pub use decisions::decide;
pub use dong_in_millions::refused_amounts;
pub use double_submission::{contradicts, counted};
pub use empty_form::is_empty_form;
pub use not_applicable::refused_assessments;
pub use registry::{all, rule};
pub use settings::{decided_levels, verify};

use crate::district::Basis;
use crate::finding::Findings;
use crate::place::Place;
use crate::submission::Submission;

/// Applies every rule that looks at one submission.
pub fn check(submission: &Submission, basis: Basis<'_>) -> Findings {
    let mut findings = Findings::default();
    if is_empty_form(submission) {
        empty_form::check(submission, &mut findings);
        return findings;
    }
    for check in registry::CHECKS {
        check(submission, basis, &mut findings);
    }
    let violations = declared::Violations::of_submission(submission, basis);
    for check in registry::DECLARED {
        check(&violations, &mut findings);
    }
    findings
}

/// Applies the rules that look at all submissions together. `again` reads a file once more: where a commune has sent several, the
/// cells that differ are named.
pub fn check_district(
    compared: &[Compared],
    basis: Basis<'_>,
    again: &dyn Fn(&Place) -> Option<Submission>,
) -> Findings {
    let mut findings = Findings::default();
    let counted = counted(compared.iter().map(|one| &one.id), basis.profile);
    double_submission::check(compared, &counted, (basis, again), &mut findings);
    let texts = compared.iter().filter_map(|one| Some((one.id.commune.as_deref()?, &one.texts)));
    pasted_text::check(
        texts.flat_map(|(code, texts)| texts.iter().map(move |text| (code, text))),
        basis,
        &mut findings,
    );
    let numbers = counted.iter().filter_map(|index| compared.get(*index)).flat_map(|one| &one.numbers);
    outlier::check(numbers, basis, &mut findings);
    findings
}

#[cfg(test)]
mod tests;
