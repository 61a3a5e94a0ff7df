//! N10: households of a size that no commune has.

use rust_decimal::Decimal;

use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::form::{FEWEST_PER_HOUSEHOLD, MOST_PER_HOUSEHOLD};
use crate::rules::declared::{Row, Violations};
use crate::rules::settings;

/// People divided by households: on average four to six in the northern mountains. Outside the limits one of the two was probably
/// written with a digit too many or too few. Fewer people than households contradict each other (N08).
pub(super) const RULE: Rule = Rule::new("N10", Severity::Warning, Scope::Submission).with_thresholds(&[FEWEST, MOST]);

const FEWEST: Threshold = Threshold::new("fewest", FEWEST_PER_HOUSEHOLD);
const MOST: Threshold = Threshold::new("most", MOST_PER_HOUSEHOLD);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let submission = violations.submission;
    for violation in violations.of(&RULE) {
        let (Row::Field(field), Some(households)) = (violation.row, submission.whole("households")) else { continue };
        let Some(people) = submission.whole(&field.key) else { continue };
        let households = Decimal::from(households);
        let average = Decimal::from(people).checked_div(households).unwrap_or_default();
        let [fewest, most] = [FEWEST, MOST].map(|limit| settings::threshold(violations.basis, &RULE, &limit));
        let finding = Finding::new(&RULE, violation.place()).found(people.to_string());
        let finding = finding.with("households", households).with("average", average.round_dp(1).normalize());
        findings.push(finding.with("fewest", fewest).with("most", most));
    }
}
