//! C01, T03: a cell that must be filled is empty; a whole table that is.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::{Assessment, YesNo};
use crate::message::Arg;
use crate::place::Place;
use crate::submission::{Entry, FieldValue, Submission};

/// A required cell is empty: the assessment of an indicator, its value where it has a number, whether an unmet one is
/// registered, the planned value of a registered one, the commune's particulars and its consent.
pub(super) const RULE: Rule = Rule::new("C01", Severity::Error, Scope::Cell);

/// Nothing at all is filled in a table: said once, instead of once for each cell.
pub(super) const EMPTY_TABLE: Rule = Rule::new("T03", Severity::Error, Scope::Sheet);

/// Fields of `Thông tin chung` without which the office cannot work.
const REQUIRED: [&str; 7] = ["commune", "villages", "households", "people", "document-number", "filled-by", "round"];

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    if all_empty(submission.general.iter().filter(|field| field.key != "commune").map(|field| field.answer.is_empty()))
    {
        empty_table(submission.general.first().map(|field| &field.answer.place), findings);
    } else {
        general(submission, findings);
    }
    if all_empty(submission.consent.iter().map(|consent| consent.agreed.is_empty() && consent.on.is_empty())) {
        empty_table(submission.consent.first().map(|consent| &consent.agreed.place), findings);
    } else {
        for consent in &submission.consent {
            need(&consent.agreed, &consent.label, findings);
        }
    }
    if all_empty(
        submission.indicators.iter().map(|answer| answer.assessment.is_left_blank() && answer.value.is_left_blank()),
    ) {
        empty_table(submission.indicators.first().map(|answer| &answer.assessment.place), findings);
    } else {
        indicators(submission, basis, findings);
    }
    if all_empty(submission.funding.amounts.iter().map(|amount| amount.amount.is_empty())) {
        empty_table(submission.funding.amounts.first().map(|amount| &amount.amount.place), findings);
    } else if let Some(declared) = &submission.funding.declared {
        need(declared, "Tổng kinh phí", findings);
    }
}

fn general(submission: &Submission, findings: &mut Findings) {
    for field in submission.general.iter().filter(|field| REQUIRED.contains(&field.key.as_str())) {
        need(&field.answer, &field.label, findings);
    }
    let recognised = submission.field("recognised").map(|field| &field.answer);
    if let (Some(recognised), Some(year)) = (recognised, submission.field("recognised-in"))
        && recognised.value == Some(FieldValue::YesNo(YesNo::Yes))
    {
        need(&year.answer, &year.label, findings);
    }
}

fn indicators(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for indicator in basis.edition.indicators() {
        let Some(answer) = submission.indicator(&indicator.code) else { continue };
        let needed = |what: &str| format!("{} – {what}", indicator.code);
        need(&answer.assessment, &needed("đánh giá"), findings);
        let number = indicator.measure.is_number();
        if number && answer.assessment.value != Some(Assessment::NotApplicable) {
            need(&answer.value, &needed("kết quả"), findings);
            if let (Some(part), Some(entry)) = (&indicator.part, &answer.part) {
                need(entry, &format!("{} – kết quả", part.code), findings);
            }
        }
        let unmet = matches!(answer.assessment.value, Some(Assessment::NotMet | Assessment::BasicallyMet));
        if unmet {
            need(&answer.registered, &needed("đăng ký hoàn thành"), findings);
        }
        if unmet && number && answer.registered.value == Some(YesNo::Yes) {
            need(&answer.planned, &needed("kế hoạch"), findings);
        }
    }
}

fn need<T>(entry: &Entry<T>, what: &str, findings: &mut Findings) {
    if entry.is_left_blank() {
        findings.push(Finding::new(&RULE, &entry.place).with("what", Arg::from(what)));
    }
}

fn empty_table(first: Option<&Place>, findings: &mut Findings) {
    let Some(place) = first else { return };
    let sheet = place.sheet.as_deref().unwrap_or_default();
    findings.push(Finding::new(&EMPTY_TABLE, place).with("sheet", sheet));
}

/// Whether there are rows and none of them is filled; a table that is not there has its own finding.
fn all_empty(mut empty: impl Iterator<Item = bool>) -> bool {
    empty.next().is_some_and(|first| first && empty.all(|next| next))
}
