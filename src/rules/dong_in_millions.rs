//! T05: an amount that looks like đồng, or thousands of đồng, in a triệu đồng cell.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::form::{PLAUSIBLE_MILLIONS, SUSPICIOUS_MILLIONS};
use crate::message::{Arg, Message};
use crate::money::DONG_PER_MILLION;
use crate::rules::unit_slips::slips;
use crate::submission::Submission;

/// The outline asks for triệu đồng (III of the letter's outline), people are used to đồng. An amount is asked about when dividing it
/// by a thousand or a million makes the declared total right, when it is larger than any commune spends, or when it is out of all
/// proportion to the other amounts of the table.
pub(super) const RULE: Rule = Rule::new("T05", Severity::Error, Scope::Cell).with_thresholds(&[SUSPICIOUS, PLAUSIBLE]);

/// Triệu đồng that no group of one commune gets from one source.
pub(super) const SUSPICIOUS: Threshold = Threshold::new("suspicious", SUSPICIOUS_MILLIONS);

/// Triệu đồng up to which an amount is believed whatever the others are: a hundred tỷ.
pub(super) const PLAUSIBLE: Threshold = Threshold::new("plausible", PLAUSIBLE_MILLIONS);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for slip in slips(&submission.funding, basis) {
        let unit =
            if slip.factor == DONG_PER_MILLION { Message::new("unit-dong") } else { Message::new("unit-thousands") };
        let entry = &slip.amount.amount;
        let finding = Finding::new(&RULE, &entry.place).found(entry.raw.clone().unwrap_or_default());
        findings.push(finding.expected(Arg::Millions(slip.meant)).with("unit", unit));
    }
}
