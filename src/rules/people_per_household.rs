//! N10: households of a size that no commune has.

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::rules::settings;
use crate::submission::Submission;

/// People divided by households: on average four to six in the northern mountains. Outside the limits one of the two was probably
/// written with a digit too many or too few. Fewer people than households contradict each other (N08).
pub(super) const RULE: Rule = Rule::new("N10", Severity::Warning, Scope::Submission).with_thresholds(&[FEWEST, MOST]);

const FEWEST: Threshold = Threshold::new("fewest", 2);
const MOST: Threshold = Threshold::new("most", 10);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let (Some(people), Some(households)) = (submission.whole("people"), submission.whole("households")) else { return };
    let Some(field) = submission.field("people").filter(|_| households > 0 && people >= households) else { return };
    let average = Decimal::from(people) / Decimal::from(households);
    let [fewest, most] = [FEWEST, MOST].map(|threshold| settings::threshold(basis, &RULE, &threshold));
    if average < fewest || average > most {
        let finding = Finding::new(&RULE, &field.answer.place).found(people.to_string());
        let finding =
            finding.with("households", Decimal::from(households)).with("average", average.round_dp(1).normalize());
        findings.push(finding.with("fewest", fewest).with("most", most));
    }
}
