//! N16: a text of the plan that names another commune, another district, or only years gone by.

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::form::TableId;
use crate::message::Message;
use crate::submission::{Entry, Registration, Submission};
use crate::wording::names::same_name;
use crate::wording::places::{self, PlaceKind};
use crate::wording::{Text, normalise};

/// A part of the plan, a model or a change that names another commune or district, or nothing but earlier years, was probably copied
/// from there or from then. Neighbours may be spoken of ("đường liên xã"), and so may what was done before; legal bases name anything.
pub(super) const RULE: Rule = Rule::new("N16", Severity::Warning, Scope::Submission);

/// The part of the plan that quotes decisions.
const LEGAL_BASIS: &str = "basis";

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    let parts = submission.labelled(TableId::PlanTexts).filter(|part| part.key != LEGAL_BASIS).map(|part| part.answer);
    let registered =
        [TableId::PilotModel, TableId::VillageChanges].map(|table| submission.answers.registrations(table));
    let registered = registered.into_iter().flatten().flat_map(texts);
    let contents = submission.answers.indicators().map(|answer| answer.content);
    for (entry, text) in parts.chain(registered).chain(contents).filter_map(|entry| Some((entry, entry.text()?))) {
        if let Some(what) = strange(text, submission, basis) {
            findings.push(Finding::new(&RULE, &entry.place).found(shortened(entry)).with("what", what));
        }
    }
}

const fn texts<'a>(row: Registration<'a>) -> [&'a Entry; 3] {
    [row.name, row.content, row.location]
}

fn strange(text: &Text, submission: &Submission, basis: Basis<'_>) -> Option<Message> {
    let own = submission.commune.as_deref().and_then(|code| basis.profile.commune(code))?;
    let is_own = |name: &str| std::iter::once(&own.name).chain(&own.spellings).any(|own| same_name(own, name));
    let plan_year = basis.profile.plan.year;
    if places::is_of_an_earlier_year(text.plain(), plan_year) {
        return Some(Message::new("text-of-another-year").with("year", plan_year.to_string()));
    }
    let named = if places::speaks_of_neighbours(text.plain()) { Vec::new() } else { places::named(text) };
    let begins = |name: &[String], wanted: &dyn Fn(&str) -> bool| {
        (1..=name.len()).any(|words| name.get(..words).is_some_and(|words| wanted(&words.join(" "))))
    };
    if named.iter().any(|(kind, name)| *kind == PlaceKind::Commune && begins(name, &is_own)) {
        return None;
    }
    named.iter().find_map(|(kind, name)| match kind {
        PlaceKind::Commune => {
            let other = basis.profile.another_called(name, own)?;
            Some(Message::new("text-of-another-commune").with("other", &other.name).with("own", &own.name))
        }
        PlaceKind::District => {
            let district = normalise(&basis.profile.district);
            let is_other = name.len() > 1 && !begins(name, &|name| normalise(name) == district);
            let other = || name.join(" ");
            is_other.then(|| {
                Message::new("text-of-another-district").with("other", other()).with("own", &basis.profile.district)
            })
        }
    })
}

/// Longest text of a cell that the finding repeats.
const SHOWN: usize = 80;

fn shortened(entry: &Entry) -> String {
    let text = entry.shown();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}
