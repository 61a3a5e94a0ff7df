//! D04: the same text in the registrations of several communes.

use std::collections::BTreeMap;

use crate::district::{Basis, normalise};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::message::Arg;
use crate::submission::{Registration, Submission};

/// A pilot model whose long text stands word for word in another commune's registration was probably pasted from it, or both
/// from a sample; each commune should say what it will do.
pub(super) const RULE: Rule = Rule::new("D04", Severity::Warning, Scope::District);

/// Shorter texts may well be the same by chance.
const LONG: usize = 60;

pub(super) fn check(submissions: &[&Submission], basis: Basis<'_>, findings: &mut Findings) {
    let mut texts: BTreeMap<String, Vec<(&str, &Registration)>> = BTreeMap::new();
    for submission in submissions {
        let Some(commune) = submission.commune.as_deref() else { continue };
        for model in &submission.pilot_models {
            let text = model.content.raw.as_deref().map(normalise).filter(|text| text.chars().count() >= LONG);
            if let Some(text) = text {
                texts.entry(text).or_default().push((commune, model));
            }
        }
    }
    for same in texts.values() {
        for (commune, model) in same {
            let others = same.iter().filter(|(other, _)| other != commune);
            let names = others.filter_map(|(other, _)| basis.profile.commune(other)).map(|c| Arg::from(&c.name));
            let names: Vec<Arg> = names.collect();
            if !names.is_empty() {
                findings.push(Finding::new(&RULE, &model.content.place).with("communes", Arg::List(names)));
            }
        }
    }
}
