//! N10: households of a size that no commune has.

use rust_decimal::Decimal;

use crate::finding::{Finding, Findings};
use crate::form::rules::{FEWEST_PER_HOUSEHOLD, MOST_PER_HOUSEHOLD, PEOPLE_PER_HOUSEHOLD};
use crate::rules::declared::Violations;
use crate::wording::number::rounded;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let Some(households) = violations.submission.whole("households").map(Decimal::from) else { return };
    for (row, column) in violations.rows(&PEOPLE_PER_HOUSEHOLD) {
        let Some((entry, people)) = row.entry(column).and_then(|entry| Some((entry, entry.whole()?))) else { continue };
        let average = Decimal::from(people).checked_div(households).unwrap_or_default();
        let [fewest, most] = [FEWEST_PER_HOUSEHOLD, MOST_PER_HOUSEHOLD]
            .map(|limit| violations.basis.profile.rules.threshold(&PEOPLE_PER_HOUSEHOLD, &limit));
        let finding = Finding::new(&PEOPLE_PER_HOUSEHOLD, &entry.place).found(people.to_string());
        let finding = finding.with("households", households).with("average", rounded(average, 1));
        findings.push(finding.with("fewest", fewest).with("most", most));
    }
}
