//! R05: registered with a planned value that does not reach the level.

use rust_decimal::Decimal;

use crate::catalogue::{Judgement, judge};
use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::rules::answers;
use crate::submission::{Entry, Submission};

/// Who registers an indicator for the plan year plans at least the level of that year (10.1 rises from year to year).
pub(super) const RULE: Rule = Rule::new("R05", Severity::Error, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let year = basis.profile.plan.year;
    let class = submission.class(basis);
    for (indicator, answer) in answers::registered(submission, basis) {
        let part = answer.planned_part.as_ref().and_then(Entry::number);
        if judge(indicator, answer.planned.number(), part, year, class) == Judgement::FallsShort {
            let planned = answer.planned.number().into_iter().chain(part).map(Arg::Number).collect();
            let levels = [Some(&indicator.level), indicator.part.as_ref().map(|part| &part.level)];
            let levels: Vec<Decimal> = levels.into_iter().flatten().filter_map(|l| l.number(year, class)).collect();
            let finding = Finding::new(&RULE, &answer.planned.place)
                .found_as(answer.planned.raw.clone().unwrap_or_default(), Arg::List(planned))
                .expected(Arg::List(levels.into_iter().map(Arg::Number).collect()));
            findings.push(finding.with("code", &indicator.code).with("year", year.to_string()));
        }
    }
}
