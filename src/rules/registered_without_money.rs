//! R09: registered, but its task group has money from no source.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::answers;
use crate::rules::needs_no_money::is_marked;
use crate::submission::{Line, Submission};

/// An indicator that needs resources is registered while every amount of its task group is empty or zero. Those that the
/// letter names as needing none are exempt, and those whose row says so.
pub(super) const RULE: Rule = Rule::new("R09", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let amounts = &submission.funding.amounts;
    // An empty or unreadable funding table has its own finding.
    if amounts.iter().all(|amount| amount.amount.is_empty()) {
        return;
    }
    let has_money = |group: &str| {
        amounts.iter().any(|amount| {
            let of_group = matches!(&amount.group, Line::Known(id) if id == group);
            of_group && (amount.amount.is_unreadable() || amount.amount.value.is_some_and(|money| money.dong() > 0))
        })
    };
    let criteria = basis.edition.criterion_of_indicator();
    for (indicator, answer) in answers::registered(submission, basis).filter(|(indicator, _)| !indicator.no_resources) {
        let group = criteria.get(indicator.code.as_str()).and_then(|c| basis.edition.groups.get(c.group));
        if let Some(group) = group.filter(|group| !has_money(&group.id) && !is_marked(answer, submission)) {
            let finding = Finding::new(&RULE, &answer.registered.place).with("group", &group.task);
            findings.push(finding.with("code", &indicator.code));
        }
    }
}
