//! R08: a met indicator without content to keep it up.

use crate::finding::{Finding, Findings};
use crate::form::rules::MET_WITHOUT_UPKEEP;
use crate::rules::declared::Violations;
use crate::rules::filler;

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let without: Vec<_> = violations.of_indicators(&MET_WITHOUT_UPKEEP).collect();
    if let Some((_, first)) = without.first() {
        let codes = without.iter().map(|(indicator, answer)| filler::named(&indicator.code, answer.content));
        let codes: Vec<String> = codes.collect();
        findings.push(Finding::new(&MET_WITHOUT_UPKEEP, &first.content.place).with("codes", codes.join(", ")));
    }
}
