//! Every rule there is, in the order of the codes.

use crate::district::Basis;
use crate::finding::{Findings, Rule};
use crate::rules::{
    contradiction, declared_total, double_submission, missing_answer, not_applicable, own_line, pilot_model, totals,
    unknown_commune, village_change,
};
use crate::submission::{Submission, faults};

type Check = fn(&Submission, Basis<'_>, &mut Findings);

/// The rules that look at one submission.
pub(super) const CHECKS: [Check; 9] = [
    missing_answer::check,
    contradiction::check,
    not_applicable::check,
    totals::check,
    declared_total::check,
    own_line::check,
    unknown_commune::check,
    pilot_model::check,
    village_change::check,
];

/// Every rule, those of reading included, by code.
pub fn all() -> Vec<&'static Rule> {
    let own = [
        &missing_answer::RULE,
        &missing_answer::EMPTY_TABLE,
        &contradiction::RULE,
        &not_applicable::RULE,
        &totals::RULE,
        &declared_total::RULE,
        &own_line::RULE,
        &unknown_commune::RULE,
        &pilot_model::RULE,
        &village_change::RULE,
        &double_submission::CONTRADICTING,
        &double_submission::OLDER_ROUND,
        &double_submission::SAME_ANSWERS,
    ];
    let mut rules: Vec<&'static Rule> = faults::ALL.into_iter().chain(own).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// The rule of a code, whatever its case.
pub fn rule(code: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
