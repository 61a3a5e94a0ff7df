//! R12: words beside an answer say something else than it does.

use chrono::Datelike;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::Assessment;
use crate::message::Message;
use crate::submission::{Entry, IndicatorAnswer, Submission};
use crate::wording::{Text, verdicts};

/// A result in words, or a note, that denies the assessment of its row ("xã tự chấm chưa đạt" beside *Đạt*), or that says that the
/// number is an earlier year's. What a commune takes back in words it has probably answered wrongly; words may be meant otherwise, so
/// it is asked.
pub(super) const RULE: Rule = Rule::new("R12", Severity::Warning, Scope::Row);

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let year = basis.profile.plan.assessed_on.year();
    for answer in submission.answers.indicators() {
        let said = [(answer.value, true), (answer.note, false)];
        let said = said.into_iter().filter_map(|(entry, is_result)| Some((entry, entry.text()?, is_result)));
        for (entry, text, is_result) in said.filter(|(entry, ..)| entry.words().is_some()) {
            if let Some(what) = contradiction(answer, text, is_result, year) {
                findings.push(finding(answer, entry, what));
            }
        }
    }
}

fn contradiction(answer: IndicatorAnswer<'_>, text: &Text, is_result: bool, year: i32) -> Option<Message> {
    let verdict = match is_result {
        true => verdicts::of_result(text, text.plain()),
        false => verdicts::of_words(text.plain()),
    };
    let assessment = answer.assessment.assessment();
    let denied = match assessment {
        Some(Assessment::Met) => verdict == Some(false),
        Some(Assessment::NotMet) => verdict == Some(true),
        _ => false,
    };
    if denied {
        return Some(Message::new("words-deny").with("assessment", assessment?.text()));
    }
    let earlier = verdicts::of_an_earlier_year(text.plain(), year);
    earlier.then(|| Message::new("words-of-another-year").with("year", year.to_string()))
}

fn finding(answer: IndicatorAnswer<'_>, entry: &Entry, what: Message) -> Finding {
    Finding::new(&RULE, &entry.place).found(entry.shown()).with("code", answer.code).with("what", what)
}
