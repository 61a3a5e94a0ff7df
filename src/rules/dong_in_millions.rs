//! T05: an amount that looks like đồng in a triệu đồng cell.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::SUSPICIOUS_MILLIONS;
use crate::message::Arg;
use crate::money::{DONG_PER_MILLION, Money};
use crate::submission::Submission;

/// One task group of one commune from one source does not cost a thousand tỷ đồng: the amount was written in đồng, or in
/// thousands of them.
pub(super) const RULE: Rule = Rule::new("T05", Severity::Error, Scope::Cell);

pub(super) fn check(submission: &Submission, _: Basis<'_>, findings: &mut Findings) {
    let suspicious = Money::from_dong(SUSPICIOUS_MILLIONS * DONG_PER_MILLION);
    for amount in &submission.funding.amounts {
        if let Some(value) = amount.amount.value.filter(|value| *value >= suspicious) {
            let meant = Money::from_dong(value.dong() / DONG_PER_MILLION);
            let finding =
                Finding::new(&RULE, &amount.amount.place).found(amount.amount.raw.clone().unwrap_or_default());
            findings.push(finding.expected(Arg::Millions(meant)));
        }
    }
}
