//! The edition as the office holds communes against it: its levels, and over them what the office has decided.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::catalogue::{Certainty, Edition, Level, LevelValue, Measure};
use crate::district::Profile;
use crate::district::level::{DecidedLevel, LevelSaid, LevelVariant};
use crate::message::Message;
use crate::toml_file::TomlError;
use crate::wording::nearest;

/// What a level may depend on.
struct KnownVariants {
    classes: BTreeSet<String>,
    years: (i32, i32),
}

/// The edition with the levels that the office has decided. `file` is the profile as the user knows it; `regions` are classes that a commune
/// may be of whether levels depend on them or not.
///
/// # Errors
/// No such indicator, class or year; a number for an indicator that has none, or one that it cannot have; the same level twice. Each with
/// the line.
pub fn decided(
    mut edition: Edition,
    profile: &Profile,
    (file, regions): (&str, &[&str]),
) -> Result<Edition, TomlError> {
    let classes = edition.classes().into_iter().chain(regions.iter().copied()).map(str::to_owned).collect();
    let known = KnownVariants { classes, years: edition.years };
    let of_decision = edition.sources.iter().find(|source| source.title == edition.decision);
    let source = of_decision.or(edition.sources.last()).map(|source| source.id.clone()).unwrap_or_default();
    let codes: Vec<String> = edition.levels().map(|(code, _)| code.to_owned()).collect();
    let mut of_codes: BTreeMap<&str, Decisions<'_>> = BTreeMap::new();
    for decision in &profile.levels {
        let code = decision.code.text.as_str();
        let fault = |line, what| TomlError { file: file.to_owned(), line, what, suggestion: None };
        let Some((measure, level)) = edition.level_mut(code) else {
            let suggestion = nearest(code, codes.iter().map(String::as_str)).map(str::to_owned);
            let what = Message::new("profile-unknown-indicator").with("name", code);
            return Err(TomlError { suggestion, ..fault(decision.code.line, what) });
        };
        let decisions = of_codes.entry(code).or_insert_with(|| Decisions::over(level));
        if !decisions.variants.insert(&decision.of) {
            return Err(fault(decision.code.line, Message::new("toml-given-twice").with("id", code)));
        }
        let is_changed = lay(decision, (measure, level), &known, &source).map_err(|(line, what)| fault(line, what))?;
        // A number that nobody says to have compared is not.
        let certainty = decision.certainty.as_ref().or(is_changed.then_some(&Certainty::FromMemory));
        decisions.sure.extend(certainty);
    }
    for (code, decisions) in of_codes {
        if let Some((_, Level::Set { value, certainty, .. })) = edition.level_mut(code) {
            *certainty = decisions.certainty(value);
        }
    }
    Ok(edition)
}

/// What was decided of one level.
struct Decisions<'a> {
    /// How sure the edition is of it.
    own: Certainty,
    variants: BTreeSet<&'a LevelVariant>,
    sure: Vec<&'a Certainty>,
}

impl Decisions<'_> {
    fn over(level: &Level) -> Self {
        let own = match level {
            Level::Set { certainty, .. } => certainty.clone(),
            Level::Open { .. } => Certainty::FromMemory,
        };
        Self { own, variants: BTreeSet::new(), sure: Vec::new() }
    }

    /// As sure as the least sure part of it: a level is compared when all of it is. Of what nobody has decided the edition says it.
    fn certainty(&self, value: &LevelValue) -> Certainty {
        let has = |variant: LevelVariant| self.variants.contains(&variant);
        let is_whole = has(LevelVariant::Any)
            || match value {
                LevelValue::Pass | LevelValue::One(_) => false,
                LevelValue::ByClass(numbers) => numbers.keys().all(|class| has(LevelVariant::Class(class.clone()))),
                LevelValue::ByYear(numbers) => numbers.keys().all(|year| has(LevelVariant::Year(*year))),
            };
        let decided = self.sure.iter().copied().max();
        let own = (!is_whole || decided.is_none()).then_some(&self.own);
        decided.into_iter().chain(own).max().unwrap_or(&self.own).clone()
    }
}

/// Lays a decision over a level; whether it says another number than before.
fn lay(
    decision: &DecidedLevel,
    (measure, level): (Measure, &mut Level),
    known: &KnownVariants,
    source: &str,
) -> Result<bool, (usize, Message)> {
    let of_number = |what: Message| Err((decision.says_line, what));
    let code = decision.code.text.as_str();
    let number = match &decision.says {
        LevelSaid::Unchanged => return Ok(false),
        LevelSaid::Open(reason) => {
            *level = Level::Open { reason: reason.clone() };
            return Ok(false);
        }
        LevelSaid::Number(_) if !measure.is_number() => {
            return of_number(Message::new("profile-level-no-number").with("code", code));
        }
        LevelSaid::Number(number) if !measure.may_be(*number) => {
            let what = Message::new("edition-impossible-level").with("code", code).with("number", *number);
            return of_number(what.with("range", measure.level_range()));
        }
        LevelSaid::Number(number) => *number,
    };
    let before = match level {
        Level::Set { value, .. } => Some(value.clone()),
        Level::Open { .. } => None,
    };
    let value = match &decision.of {
        LevelVariant::Any => LevelValue::One(number),
        LevelVariant::Class(class) if known.classes.contains(class) => {
            let numbers = match &before {
                Some(LevelValue::ByClass(numbers)) => numbers.clone(),
                other => everywhere(other.as_ref(), known.classes.iter().cloned()),
            };
            LevelValue::ByClass(with(numbers, class.clone(), number))
        }
        LevelVariant::Class(class) => {
            let classes: Vec<&str> = known.classes.iter().map(String::as_str).collect();
            let what = Message::new("profile-unknown-class").with("name", class);
            return Err((decision.of_line, what.with("known", classes.join(", "))));
        }
        LevelVariant::Year(year) if (known.years.0..=known.years.1).contains(year) => {
            let numbers = match &before {
                Some(LevelValue::ByYear(numbers)) => numbers.clone(),
                other => everywhere(other.as_ref(), known.years.0..=known.years.1),
            };
            LevelValue::ByYear(with(numbers, *year, number))
        }
        LevelVariant::Year(_) => {
            let (first, last) = known.years;
            let what = Message::new("profile-year").with("first", first.to_string()).with("last", last.to_string());
            return Err((decision.of_line, what));
        }
    };
    if before.as_ref() == Some(&value) {
        return Ok(false);
    }
    let source = match level {
        Level::Set { source, .. } => source.clone(),
        Level::Open { .. } => source.to_owned(),
    };
    *level = Level::Set { value, source, certainty: Certainty::FromMemory };
    Ok(true)
}

/// A level that was the same for all, for each of them.
fn everywhere<K: Ord>(before: Option<&LevelValue>, all: impl Iterator<Item = K>) -> BTreeMap<K, Decimal> {
    match before {
        Some(LevelValue::One(one)) => all.map(|each| (each, *one)).collect(),
        _ => BTreeMap::new(),
    }
}

fn with<K: Ord>(mut numbers: BTreeMap<K, Decimal>, of: K, number: Decimal) -> BTreeMap<K, Decimal> {
    numbers.insert(of, number);
    numbers
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::decided;
    use crate::catalogue::{self, DEFAULT_EDITION, Edition, Level};
    use crate::district::{DEFAULT_PROFILE, parse};
    use crate::toml_file::TomlError;

    fn with(decisions: &str) -> Result<Edition, TomlError> {
        let edition = catalogue::parse("edition", DEFAULT_EDITION)?;
        let profile = parse("ntm.toml", &format!("{DEFAULT_PROFILE}\n{decisions}"))?;
        decided(edition, &profile, ("ntm.toml", &["I", "II", "III"]))
    }

    fn level(edition: &Edition, code: &str) -> Level {
        edition.levels().find(|(known, _)| *known == code).map(|(_, level)| level.clone()).expect("the level")
    }

    #[test]
    fn a_level_of_the_office_counts_before_that_of_the_edition() {
        let edition = with(
            "[[muc]]\nindicator = \"15.3\"\nvalue = 20.5\ncompared = true\n\
             [[muc]]\nchi_tieu = \"2.1\"\ngia_tri = 80\nnoi_thay = \"Báo Lai Châu\"\n\
             [[muc]]\nchi_tieu = \"15.1\"\nde_ngo = \"Tỉnh chưa quy định\"\n\
             [[muc]]\nchi_tieu = \"1.1\"\nda_doi_chieu = true\n",
        )
        .expect("it is read");
        let number = |code: &str| level(&edition, code).number(2023, None);
        assert_eq!((number("15.3"), number("2.1")), (Some(Decimal::new(205, 1)), Some(Decimal::from(80))));
        assert!(level(&edition, "15.3").is_verified() && level(&edition, "1.1").is_verified());
        assert_eq!(level(&edition, "2.1").seen(), Some("Báo Lai Châu"));
        assert!(level(&edition, "15.1").is_open());
    }

    #[test]
    fn a_level_may_be_that_of_a_class_or_of_a_year() {
        let edition = with(
            "[[level]]\nindicator = \"15.1\"\nclass = \"III\"\nvalue = 85\ncompared = true\n\
             [[level]]\nindicator = \"15.1\"\nclass = \"I\"\nvalue = 95\ncompared = false\n\
             [[level]]\nindicator = \"10.1\"\nyear = 2023\nvalue = 41\n\
             [[level]]\nindicator = \"15.3\"\nyear = 2025\nvalue = 22\n",
        )
        .expect("it is read");
        let number = |code: &str, year, class| level(&edition, code).number(year, class);
        let known = |code, class| number(code, 2023, Some(class)).map(|number| number.to_string());
        let of_classes = ["I", "II", "III"].map(|class| known("15.1", class));
        assert_eq!(of_classes, ["95", "90", "85"].map(|number| Some(number.to_owned())));
        assert!(!level(&edition, "15.1").is_verified());
        assert_eq!([2022, 2023].map(|year| number("10.1", year, None)), [39, 41].map(|n| Some(Decimal::from(n))));
        assert_eq!([2024, 2025].map(|year| number("15.3", year, None)), [24, 22].map(|n| Some(Decimal::from(n))));
    }

    #[test]
    fn a_level_is_compared_when_all_of_it_is() {
        let of = |class: &str, more: &str| {
            format!("[[level]]\nindicator = \"15.1\"\nclass = \"{class}\"\nvalue = 85\n{more}\n")
        };
        let is_verified =
            |decisions: &[String]| level(&with(&decisions.concat()).expect("it is read"), "15.1").is_verified();
        let compared = ["I", "II", "III"].map(|class| of(class, "compared = true"));
        assert!(is_verified(&compared));
        // One class is not decided, or nobody has compared it: neither says the whole of it.
        assert!(!is_verified(&compared[1..]));
        assert!(!is_verified(&[&compared[1..], &[of("I", "")]].concat()));
        let all = "[[level]]\nindicator = \"15.1\"\ncompared = true\n".to_owned();
        assert!(is_verified(&[all]));
    }

    #[test]
    fn what_cannot_be_is_named_with_its_line() {
        for (decision, id) in [
            ("indicator = \"15.33\"\nvalue = 1", "profile-unknown-indicator"),
            ("indicator = \"1.1\"\nvalue = 1", "profile-level-no-number"),
            ("indicator = \"15.1\"\nvalue = 101", "edition-impossible-level"),
            ("indicator = \"15.1\"\nclass = \"V\"\nvalue = 90", "profile-unknown-class"),
            ("indicator = \"15.1\"\nyear = 1999\nvalue = 90", "profile-year"),
            ("indicator = \"15.1\"\nclass = \"I\"\nyear = 2023\nvalue = 90", "profile-level-both"),
            ("indicator = \"15.1\"\nvalue = 90\nopen = \"x\"", "profile-level-open"),
            ("indicator = \"15.1\"\n[[level]]\nindicator = \"15.1\"", "toml-given-twice"),
        ] {
            let fault = with(&format!("[[level]]\n{decision}\n")).expect_err(decision);
            assert_eq!(fault.what.id, id, "{decision}");
            assert!(fault.line > DEFAULT_PROFILE.lines().count(), "{decision}: {}", fault.line);
        }
    }
}
