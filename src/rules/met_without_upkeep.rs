//! R08: a met indicator without content to keep it up.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::rules::declared::Violations;
use crate::rules::filler;

/// The outline asks for it: "Nêu hiện trạng tiêu chí, xác định nội dung thực hiện để nâng cao các tiêu chí đã đạt"
/// (II.1.2 a). Said once for all indicators of a workbook, at the first such cell.
pub(super) const RULE: Rule = Rule::new("R08", Severity::Warning, Scope::Row);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let without: Vec<_> = violations.of_indicators(&RULE).collect();
    if let Some((_, first)) = without.first() {
        let codes = without.iter().map(|(indicator, answer)| filler::named(&indicator.code, &answer.content));
        let codes: Vec<String> = codes.collect();
        findings.push(Finding::new(&RULE, &first.content.place).with("codes", codes.join(", ")));
    }
}
