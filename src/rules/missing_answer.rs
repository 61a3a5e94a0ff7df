//! C01, T03: a cell that must be filled is empty; a whole table that is.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::ColumnId;
use crate::rules::declared::{Row, Violation, Violations};

/// A required cell is empty: the assessment of an indicator, its value where it has a number, whether an unmet one is
/// registered, the planned value of a registered one, the commune's particulars and its consent.
pub(super) const RULE: Rule = Rule::new("C01", Severity::Error, Scope::Cell);

/// Nothing at all is filled in a table: said once, instead of once for each cell.
pub(super) const EMPTY_TABLE: Rule = Rule::new("T03", Severity::Error, Scope::Sheet);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    for violation in violations.of(&EMPTY_TABLE) {
        let place = violation.place();
        let sheet = place.sheet.as_deref().unwrap_or_default();
        findings.push(Finding::new(&EMPTY_TABLE, place).with("sheet", sheet));
    }
    for violation in violations.of(&RULE) {
        findings.push(Finding::new(&RULE, violation.place()).with("what", what(violation)));
    }
}

/// What the empty cell is called.
fn what(violation: &Violation<'_>) -> String {
    let column = match violation.column {
        ColumnId::Value => "kết quả",
        ColumnId::Registered => "đăng ký hoàn thành",
        ColumnId::PlannedValue => "kế hoạch",
        _ => "đánh giá",
    };
    match violation.row {
        Row::Field(field) => field.label.clone(),
        Row::Consent(consent) => consent.label.clone(),
        Row::Indicator(indicator, _) => format!("{} – {column}", indicator.code),
        Row::Part(indicator, _) => {
            let code = indicator.part.as_ref().map_or(&indicator.code, |part| &part.code);
            format!("{code} – {column}")
        }
        _ => "Tổng kinh phí".to_owned(),
    }
}
