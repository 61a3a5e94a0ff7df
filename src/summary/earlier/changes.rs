//! What a summary says otherwise than an earlier one: communes that have reported since, indicators, amounts, models, village changes.

use std::collections::{BTreeMap, BTreeSet};

use crate::comparison::{Change, ChangeKind, What};
use crate::consolidation::{District, Letter};
use crate::district::Basis;
use crate::form::Theme;
use crate::message::Arg;
use crate::summary::earlier::contents::{ListedRegistration, SummaryContents};
use crate::summary::legend;
use crate::summary::registers::theme_word;
use crate::wording::normalise;

/// By the names of the communes, in the order of the profile; then those that the office does not have any more.
pub(super) fn between(
    before: &SummaryContents,
    now: &SummaryContents,
    (district, basis): (&District, Basis<'_>),
) -> Vec<(String, Vec<Change>)> {
    let mut changes = ByCommune::default();
    letters(before, now, basis, &mut changes);
    amounts(before, now, &mut changes);
    for (what, before, now) in
        [(What::Model, &before.models, &now.models), (What::VillageChange, &before.villages, &now.villages)]
    {
        if let Some((before, now)) = before.as_ref().zip(now.as_ref()) {
            registered(what, before, now, &mut changes);
        }
    }
    let mut of_known = Vec::new();
    for commune in &district.communes {
        let mut own = changes.0.remove(&commune.code).unwrap_or_default();
        let reported = (before.has_reported(&commune.code), commune.has_reported());
        let step = match reported {
            (Some(false), true) => Some(ChangeKind::Added),
            (Some(true), false) => Some(ChangeKind::Dropped),
            _ => None,
        };
        // What a commune that was not there says is all new, and said so once.
        if let Some(step) = step {
            own = vec![Change::of_report(step, &commune.name, commune.file.as_deref().unwrap_or_default())];
        }
        of_known.extend((!own.is_empty()).then(|| (commune.name.clone(), own)));
    }
    of_known.extend(changes.0);
    of_known
}

/// The changes of each commune by its code.
#[derive(Default)]
struct ByCommune(BTreeMap<String, Vec<Change>>);

impl ByCommune {
    fn add(&mut self, commune: &str, change: Change) {
        self.0.entry(commune.to_owned()).or_default().push(change);
    }
}

fn change(what: What, step: ChangeKind, subject: String, sides: Option<(Arg, Arg)>) -> Change {
    let (before, after) = sides.unzip();
    Change { what, step, subject, before, after, difference: None, places: (None, None) }
}

fn letters(before: &SummaryContents, now: &SummaryContents, basis: Basis<'_>, changes: &mut ByCommune) {
    let Some((before, now)) = before.letters.as_ref().zip(now.letters.as_ref()) else { return };
    let meaning = |letter: Letter| Arg::from(legend::of_indicator(letter));
    for ((commune, code), letter) in now {
        let Some(earlier) = before.get(&(commune.clone(), code.clone())).filter(|earlier| *earlier != letter) else {
            continue;
        };
        let name = basis.edition.indicator(code).map_or("", |indicator| indicator.name.as_str());
        let sides = Some((meaning(*earlier), meaning(*letter)));
        changes.add(commune, change(What::Assessment, ChangeKind::Changed, format!("{code} ({name})"), sides));
    }
}

fn amounts(before: &SummaryContents, now: &SummaryContents, changes: &mut ByCommune) {
    let Some((before, now)) = before.amounts.as_ref().zip(now.amounts.as_ref()) else { return };
    let keys: BTreeSet<_> = before.keys().chain(now.keys()).collect();
    for key in keys {
        let (earlier, later) = (before.get(key).copied(), now.get(key).copied());
        if earlier.unwrap_or_default() == later.unwrap_or_default() {
            continue;
        }
        let step = match (earlier, later) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Dropped,
            _ => ChangeKind::Changed,
        };
        let (commune, group, source) = key;
        let change = Change {
            before: earlier.map(Arg::Millions),
            after: later.map(Arg::Millions),
            difference: Some(later.unwrap_or_default() - earlier.unwrap_or_default()),
            ..change(What::Amount, step, format!("{group} / {source}"), None)
        };
        changes.add(commune, change);
    }
}

/// Those of one commune and name are one; of one commune's single model the name may have changed.
fn registered(what: What, before: &[ListedRegistration], now: &[ListedRegistration], changes: &mut ByCommune) {
    let mut left: Vec<&ListedRegistration> = before.iter().collect();
    let mut added = Vec::new();
    let is = |one: &ListedRegistration, other: &ListedRegistration| {
        one.commune == other.commune && normalise(&one.name) == normalise(&other.name)
    };
    for later in now {
        match left.iter().position(|earlier| is(earlier, later)) {
            Some(index) => rewritten(what, left.remove(index), later, changes),
            None => added.push(later),
        }
    }
    if what == What::Model {
        added.retain(|later| {
            let of_commune = |listed: &&&ListedRegistration| listed.commune == later.commune;
            let single = now.iter().filter(|listed| listed.commune == later.commune).count() == 1
                && left.iter().filter(of_commune).count() == 1;
            let earlier = left.iter().position(|listed| single && listed.commune == later.commune);
            if let Some(index) = earlier {
                rewritten(what, left.remove(index), later, changes);
            }
            earlier.is_none()
        });
    }
    let whole =
        |listed: &ListedRegistration| Arg::from(if listed.content.is_empty() { &listed.name } else { &listed.content });
    for earlier in left {
        let dropped = change(what, ChangeKind::Dropped, earlier.name.clone(), None);
        changes.add(&earlier.commune, Change { before: Some(whole(earlier)), ..dropped });
    }
    for later in added {
        let added = change(what, ChangeKind::Added, later.name.clone(), None);
        changes.add(&later.commune, Change { after: Some(whole(later)), ..added });
    }
}

fn rewritten(what: What, earlier: &ListedRegistration, later: &ListedRegistration, changes: &mut ByCommune) {
    let theme = |theme: Option<Theme>| theme.map_or_else(|| Arg::from("–"), |theme| Arg::from(theme_word(theme)));
    let texts = [
        (what, &earlier.name, &later.name),
        (What::RegisteredContent, &earlier.content, &later.content),
        (What::Location, &earlier.location, &later.location),
        (What::RelatedCriterion, &earlier.related, &later.related),
        (What::Completion, &earlier.completion, &later.completion),
    ];
    let differ = |(_, one, other): &(What, &String, &String)| !one.split_whitespace().eq(other.split_whitespace());
    let texts = texts.into_iter().filter(differ).map(|(what, one, other)| (what, Arg::from(one), Arg::from(other)));
    let theme = (earlier.theme != later.theme).then(|| (What::Theme, theme(earlier.theme), theme(later.theme)));
    for (what, one, other) in texts.chain(theme) {
        changes.add(&later.commune, change(what, ChangeKind::Changed, later.name.clone(), Some((one, other))));
    }
}
