//! The office's settings, held against the registry: codes, thresholds and indicators that do not exist.

use crate::catalogue::Edition;
use crate::district::{Basis, Profile, Subject, Written, decided};
use crate::form::REGIONS;
use crate::message::Message;
use crate::rules::registry::{all, rule};
use crate::toml_file::TomlError;
use crate::wording::{classes, nearest};

/// Checks what a profile says against the edition and the registry: codes of indicators, classes, rules. `file` is the profile as the user knows it.
///
/// # Errors
/// The first code, class, threshold or indicator that does not exist, with its line and the nearest that does.
pub fn verify(file: &str, basis: Basis<'_>) -> Result<(), TomlError> {
    let fault = |word: &Written, what: Message, known: Vec<&str>| TomlError {
        file: file.to_owned(),
        line: word.line,
        suggestion: nearest(&word.text, known.into_iter()).map(str::to_owned),
        what: what.with("name", &word.text),
    };
    let known_rule = |code: &Written| {
        let codes = || all().into_iter().map(|rule| rule.code).collect();
        rule(&code.text).ok_or_else(|| fault(code, Message::new("profile-unknown-rule"), codes()))
    };
    let all_codes = basis.edition.codes();
    let is_code = |word: &&Written| all_codes.contains(&word.text);
    if let Some(code) = basis.profile.of_edition.codes.iter().find(|word| !is_code(word)) {
        let codes = all_codes.iter().map(String::as_str).collect();
        return Err(fault(code, Message::new("profile-unknown-code"), codes));
    }
    let classes = classes(basis.edition);
    if let Some(class) = basis.profile.of_edition.classes.iter().find(|class| !classes.contains(&class.text)) {
        let what = Message::new("profile-unknown-class").with("known", classes.join(", "));
        // All that there are stand in the message.
        return Err(fault(class, what, Vec::new()));
    }
    for setting in &basis.profile.rules.settings {
        let rule = known_rule(&setting.code)?;
        let names: Vec<&str> = rule.thresholds.iter().map(|threshold| threshold.name).collect();
        if let Some((name, _)) = setting.thresholds.iter().find(|(name, _)| !names.contains(&name.text.as_str())) {
            return Err(fault(name, Message::new("profile-unknown-threshold").with("code", rule.code), names));
        }
    }
    for waiver in &basis.profile.rules.waivers {
        known_rule(&waiver.rule)?;
        if let Subject::Indicator(code) = &waiver.subject
            && basis.edition.indicator(&code.text).is_none()
        {
            let codes = basis.edition.indicators().map(|indicator| indicator.code.as_str()).collect();
            return Err(fault(code, Message::new("profile-unknown-indicator"), codes));
        }
    }
    Ok(())
}

/// Those of the edition, and those that there are whether levels depend on them or not.
fn classes(edition: &Edition) -> Vec<String> {
    let own: Vec<&str> = edition.classes().into_iter().collect();
    let others = REGIONS.into_iter().filter(|region| !own.contains(region));
    own.iter().copied().chain(others).map(str::to_owned).collect()
}

/// The edition with the levels of the profile, as [`decided`] lays them over it. Classes of communes are understood however the profile
/// writes them, and stand in it as the edition calls them from then on.
///
/// # Errors
/// As [`decided`].
pub fn decided_levels(edition: Edition, profile: &mut Profile, file: &str) -> Result<Edition, TomlError> {
    let classes = classes(&edition);
    profile.each_class(|class| {
        if let Some(meant) = classes::meant(class, &classes) {
            class.clone_from(meant);
        }
    });
    decided(edition, profile, (file, &REGIONS))
}
