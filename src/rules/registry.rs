//! Every rule there is, in the order of the codes.

use crate::district::Basis;
use crate::finding::{Findings, Rule};
use crate::form;
use crate::rules::declared::Violations;
use crate::rules::{
    basically_met, completion_year, contradicting_counts, contradicting_recognition, contradicting_words,
    contradiction, dates_out_of_order, declared_total, dong_in_millions, double_submission, empty_form,
    met_without_upkeep, missing_answer, missing_text, not_applicable, other_commune, other_form, other_place,
    other_total, outlier, outside_the_plan, own_line, part_exceeds_whole, pasted_text, people_per_household,
    pilot_incomplete, pilot_model, planned_below_level, planned_worse, registered_though_met, registered_without_money,
    related_criterion, same_change, several_in_one, stated_unit, totals, unconfirmed, unknown_commune,
    unmet_without_plan, village_change, village_twice,
};
use crate::submission::{Submission, faults};

type SubmissionCheck = fn(&Submission, Basis<'_>, &mut Findings);
type Declared = fn(&Violations<'_>, &mut Findings);

/// The rules that look at one submission.
pub(super) const CHECKS: [SubmissionCheck; 13] = [
    other_form::check,
    totals::check,
    other_total::check,
    own_line::check,
    dong_in_millions::check,
    stated_unit::check,
    unknown_commune::check,
    pilot_model::check,
    other_commune::check,
    same_change::check,
    several_in_one::check,
    contradicting_words::check,
    other_place::check,
];

/// The rules whose conditions the form declares, so that the commune sees them at work while it fills.
pub(super) const DECLARED: [Declared; 24] = [
    missing_answer::check,
    unconfirmed::check,
    contradiction::check,
    basically_met::check,
    not_applicable::check,
    unmet_without_plan::check,
    registered_though_met::check,
    planned_below_level::check,
    planned_worse::check,
    completion_year::check,
    met_without_upkeep::check,
    registered_without_money::check,
    part_exceeds_whole::check,
    declared_total::check,
    village_change::check,
    village_twice::check,
    related_criterion::check,
    pilot_incomplete::check,
    missing_text::check,
    contradicting_counts::check,
    contradicting_recognition::check,
    people_per_household::check,
    outside_the_plan::check,
    dates_out_of_order::check,
];

/// Every rule, those of reading and of the form included, by code.
pub fn all() -> Vec<&'static Rule> {
    let own = [
        &empty_form::RULE,
        &double_submission::CONTRADICTING,
        &double_submission::OLDER_ROUND,
        &double_submission::SAME_ANSWERS,
        &pasted_text::RULE,
        &outlier::RULE,
        &other_form::RULE,
        &totals::RULE,
        &other_total::CHANGED,
        &other_total::TYPED,
        &own_line::RULE,
        &stated_unit::RULE,
        &unknown_commune::RULE,
        &same_change::RULE,
        &several_in_one::RULE,
        &contradicting_words::RULE,
        &other_place::RULE,
    ];
    let mut rules: Vec<&'static Rule> = faults::ALL.into_iter().chain(form::rules::ALL).chain(own).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// The rule of a code, whatever its case.
pub fn rule(code: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
