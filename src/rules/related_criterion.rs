//! N11: a registration that names a criterion which does not exist.

use crate::district::{Basis, normalise};
use crate::finding::{Finding, Findings, Rule, Scope, Severity};
use crate::submission::Submission;
use crate::toml_file::nearest;

/// `Tiêu chí liên quan` says to which criterion or indicator a model or a change belongs. What looks like a code is held against
/// the edition; words beside it are free.
pub(super) const RULE: Rule = Rule::new("N11", Severity::Warning, Scope::Submission);

/// Words that may stand around a code without making a sentence of it.
const AROUND: [&str; 6] = ["tieu", "chi", "so", "tc", "ct", "va"];

pub(super) fn check(submission: &Submission, basis: Basis<'_>, findings: &mut Findings) {
    for row in submission.pilot_models.iter().chain(&submission.village_changes) {
        let raw = row.related.raw.as_deref().unwrap_or_default();
        let Some(unknown) = codes(raw).into_iter().find(|code| !exists(code, basis)) else { continue };
        let known = || {
            let indicators = basis.edition.indicators().map(|indicator| indicator.code.as_str());
            indicators.chain(basis.edition.criteria.iter().map(|criterion| criterion.code.as_str()))
        };
        let as_day = day_of(raw).and_then(|day| day.into_iter().find(|code| exists(code, basis)));
        let meant = as_day.as_deref().or_else(|| nearest(&unknown, known())).or(known().next()).unwrap_or_default();
        findings.push(Finding::new(&RULE, &row.related.place).found(raw).with("code", &unknown).expected(meant));
    }
}

/// The codes that a day or a month may have been before a spreadsheet made one of it: of 17/06/2024 17.6, of 6/2024 6.
fn day_of(text: &str) -> Option<Vec<String>> {
    let numbers: Vec<u32> = text.trim().split(['/', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [month, 1990..=2100] => Some(vec![month.to_string()]),
        [day, month, 1990..=2100] => Some(vec![format!("{day}.{month}"), format!("{month}.{day}"), day.to_string()]),
        _ => None,
    }
}

/// What looks like a code: a day as a whole, `17.3`, and `17` where nothing but codes stands in the cell. A comma within a number stays.
fn codes(text: &str) -> Vec<String> {
    if day_of(text).is_some() {
        return vec![text.trim().to_owned()];
    }
    let words = text.split(|c: char| c.is_whitespace() || ";/&+()–-".contains(c));
    let numbers = words.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()));
    let is_code = |word: &&str| {
        let parts: Vec<&str> = word.split(['.', ',']).collect();
        let short = |part: &&str| (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        parts.iter().all(short) && (parts.len() == 2 || parts.len() == 1 && !is_sentence(text))
    };
    numbers.filter(is_code).map(str::to_owned).collect()
}

fn is_sentence(text: &str) -> bool {
    let text = normalise(text);
    text.split(' ').any(|word| word.chars().all(char::is_alphabetic) && !AROUND.contains(&word))
}

/// A comma may be a dot (`17,3`) or stand between two criteria (`17,18`).
fn exists(code: &str, basis: Basis<'_>) -> bool {
    let edition = basis.edition;
    let known = |code: &str| edition.criterion(code).is_some() || edition.indicator(code).is_some();
    let dotted = code.replace(',', ".");
    known(&dotted) || code.split_once(',').is_some_and(|(one, other)| known(one) && known(other))
}
