//! D04: the same text in the plans of several communes.

use std::collections::BTreeMap;

use sha2::Digest as _;
use sha2::Sha256;

use crate::district::Basis;
use crate::finding::{Finding, Findings, Rule, Scope, Severity, Threshold};
use crate::form::TableId;
use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rules::own_text;
use crate::submission::Submission;

/// A pilot model, a village's change or a part of the plan whose long text stands word for word in another commune's workbook was
/// probably pasted from it, or both from a sample; each commune should say what it will do. Legal bases are the same for all.
pub(super) const RULE: Rule =
    Rule::new("D04", Severity::Warning, Scope::District).with_thresholds(&[LENGTH, PLAN_LENGTH]);

/// Letters of a registration from which on two equal texts are hardly chance.
const LENGTH: Threshold = Threshold::new("length", 60);
/// The same for a part of the plan, where set phrases are longer.
const PLAN_LENGTH: Threshold = Threshold::new("plan-length", 200);

/// Other communes with the text that are named; more are counted.
const MOST_NAMES: usize = 12;

/// The part of the plan that quotes decisions.
const LEGAL_BASIS: &str = "basis";

/// The first cell of each commune with a text, by what it belongs to and the text.
type Texts<'a> = BTreeMap<(&'static str, Digest), BTreeMap<&'a str, &'a Place>>;

/// A text of its own in one submission.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OwnText {
    /// The name of what it belongs to.
    what: &'static str,
    digest: Digest,
    place: Place,
}

/// Of a text as texts are compared: a district's texts take more room than anything else that its communes write.
type Digest = [u8; 32];

/// `own` are the texts of all submissions, each with the code of its commune.
pub(super) fn check<'a>(own: impl Iterator<Item = (&'a str, &'a OwnText)>, basis: Basis<'_>, findings: &mut Findings) {
    let mut texts = Texts::new();
    for (commune, text) in own {
        texts.entry((text.what, text.digest)).or_default().entry(commune).or_insert(&text.place);
    }
    let names: BTreeMap<&str, (usize, &str)> = basis
        .profile
        .communes
        .iter()
        .enumerate()
        .map(|(at, commune)| (commune.code.as_str(), (at, commune.name.as_str())))
        .collect();
    let pasted = texts.iter().filter(|(_, communes)| communes.len() > 1);
    for ((what, _), communes) in pasted {
        let mut all: Vec<(usize, &str)> = communes.keys().filter_map(|code| names.get(code)).copied().collect();
        all.sort_unstable();
        for (commune, place) in communes {
            let own = names.get(commune);
            let others: Vec<Arg> = all
                .iter()
                .filter(|other| Some(*other) != own)
                .take(MOST_NAMES)
                .map(|(_, name)| Arg::from(*name))
                .collect();
            let left = all.len().saturating_sub(1 + others.len());
            let finding = Finding::new(&RULE, place).with("what", Message::new(what));
            findings.push(match left {
                0 => finding.with("communes", Arg::List(others)),
                _ => finding.with("communes", some_of(others, left)),
            });
        }
    }
}

/// As many names as a reader wants to see, and how many more there are: a text that a whole province shares would else name
/// everyone to everyone.
fn some_of(names: Vec<Arg>, left: usize) -> Message {
    Message::new("statement-names-more").with("names", Arg::List(names)).with("left", left)
}

/// The texts of a submission that are long enough to say that they were copied, and not the letter's or a criterion's words.
pub(super) fn texts(submission: &Submission, basis: Basis<'_>) -> Vec<OwnText> {
    let shortest = basis.profile.rules.threshold(&RULE, &LENGTH);
    let shortest_part = basis.profile.rules.threshold(&RULE, &PLAN_LENGTH);
    let registered = |table| submission.answers.registrations(table);
    let models = registered(TableId::PilotModel).map(|model| ("text-of-model", model.content, shortest));
    let changes = registered(TableId::VillageChanges).map(|change| ("text-of-village", change.content, shortest));
    let parts = submission.labelled(TableId::PlanTexts).filter(|part| part.key != LEGAL_BASIS);
    let parts = parts.map(|part| ("text-of-plan", part.answer, shortest_part));
    let all = models.chain(changes).chain(parts);
    all.filter_map(|(what, entry, shortest)| {
        let text = own_text::long(entry.shown(), shortest).filter(|text| !own_text::is_common(text, basis))?;
        Some(OwnText { what, digest: Sha256::digest(&text).into(), place: entry.place.clone() })
    })
    .collect()
}
