//! N11: a registration that names a criterion which does not exist.

use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::unknown_code;
use crate::rules::declared::{Row, Violations};
use crate::toml_file::nearest;

/// `Tiêu chí liên quan` says to which criterion or indicator a model or a change belongs. What looks like a code is held against
/// the edition; words beside it are free.
pub(super) const RULE: Rule = Rule::new("N11", Severity::Warning, Scope::Submission);

pub(super) fn check(violations: &Violations<'_>, findings: &mut Findings) {
    let known = violations.basis.edition.codes();
    for violation in violations.of(&RULE) {
        let (Row::PilotModel(row) | Row::VillageChange(row)) = violation.row else { continue };
        let raw = row.related.raw.as_deref().unwrap_or_default();
        let Some(unknown) = unknown_code(raw, &known) else { continue };
        let codes = || known.iter().map(String::as_str);
        let meant = nearest(&unknown, codes()).or(codes().next()).unwrap_or_default();
        findings.push(Finding::new(&RULE, &row.related.place).found(raw).with("code", &unknown).expected(meant));
    }
}
