//! `[[rule]]` and `[[waiver]]` of `ntm.toml`. Codes of rules, thresholds and indicators are checked where they are known.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::district::Commune;
use crate::district::rule_book::{RuleBook, RuleSetting, Subject, Treatment, Waiver, Written};
use crate::message::Message;
use crate::severity::Severity;
use crate::toml_file::{Spanned, TomlError, TomlNumber};
use crate::wording::names::name_key;
use crate::wording::nearest;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct RuleEntry {
    #[serde(alias = "ma")]
    pub(super) code: Spanned<String>,
    #[serde(alias = "muc_do")]
    severity: Option<Severity>,
    #[serde(default, alias = "tat")]
    off: Option<Spanned<bool>>,
    #[serde(default, alias = "nguong")]
    thresholds: BTreeMap<Spanned<String>, Spanned<TomlNumber>>,
    #[serde(alias = "ly_do")]
    reason: Option<String>,
    #[serde(alias = "ngay")]
    date: Option<NaiveDate>,
    #[serde(alias = "nguoi_duyet")]
    approved_by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct WaiverEntry {
    /// Name or official code.
    #[serde(alias = "xa")]
    commune: Spanned<String>,
    #[serde(alias = "quy_tac")]
    rule: Spanned<String>,
    #[serde(alias = "o")]
    cell: Option<Spanned<String>>,
    #[serde(alias = "chi_tieu")]
    indicator: Option<Spanned<String>>,
    #[serde(alias = "ly_do")]
    reason: Spanned<String>,
    #[serde(alias = "nguoi_duyet")]
    approved_by: Spanned<String>,
    #[serde(alias = "den_het")]
    until: NaiveDate,
}

/// The file, for naming lines.
pub(super) struct TextOfRule<'a> {
    name: &'a str,
    text: &'a str,
    /// Where its lines end.
    ends: Vec<usize>,
}

impl<'a> TextOfRule<'a> {
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    pub(super) fn fault<T>(&self, at: &Spanned<T>, what: Message) -> TomlError {
        TomlError::at(self.name, self.text, at.span().start, what)
    }

    pub(super) fn written(&self, word: Spanned<String>) -> Written {
        let line = self.line(word.span().start);
        Written { text: word.into_inner().trim().to_owned(), line }
    }

    /// The line of a byte of the file, as an editor counts it.
    pub(super) fn line(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end < at) + 1
    }

    /// A text that has to say something.
    fn said(&self, word: &Spanned<String>) -> Result<String, TomlError> {
        let text = word.get_ref().trim();
        if text.is_empty() {
            Err(self.fault(word, Message::new("profile-waiver-says-nothing")))
        } else {
            Ok(text.to_owned())
        }
    }
}

/// No threshold is larger: a million tỷ, in triệu đồng.
const MOST: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

pub(super) fn rule_book(
    rules: Vec<RuleEntry>,
    waivers: Vec<WaiverEntry>,
    communes: &[Commune],
    text: &TextOfRule<'_>,
) -> Result<RuleBook, TomlError> {
    let known = Known::of(communes);
    Ok(RuleBook {
        settings: rules.into_iter().map(|entry| setting(entry, text)).collect::<Result<_, _>>()?,
        waivers: waivers.into_iter().map(|entry| waiver(entry, &known, text)).collect::<Result<_, _>>()?,
    })
}

fn setting(entry: RuleEntry, text: &TextOfRule<'_>) -> Result<RuleSetting, TomlError> {
    let said = |words: Option<String>| words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    let reason = said(entry.reason);
    let treatment = match (&entry.off, entry.severity) {
        (Some(off), _) if *off.get_ref() => {
            if reason.is_none() || entry.date.is_none() {
                return Err(
                    text.fault(off, Message::new("profile-off-needs-reason").with("code", entry.code.get_ref()))
                );
            }
            Treatment::Off
        }
        (_, Some(severity)) => Treatment::Severity(severity),
        (_, None) => Treatment::AsItIs,
    };
    let mut thresholds = Vec::new();
    for (name, number) in entry.thresholds {
        let TomlNumber(value) = *number.get_ref();
        if value.is_sign_negative() {
            return Err(text.fault(&number, Message::new("profile-threshold-negative").with("name", name.get_ref())));
        }
        if value > MOST {
            let what = Message::new("profile-threshold-large").with("name", name.get_ref());
            return Err(text.fault(&number, what.with("most", MOST)));
        }
        thresholds.push((text.written(name), value));
    }
    Ok(RuleSetting {
        code: text.written(entry.code),
        treatment,
        thresholds,
        reason,
        date: entry.date,
        approved_by: said(entry.approved_by),
    })
}

/// The communes, to be found by what a waiver calls them.
struct Known<'a> {
    communes: &'a [Commune],
    /// Their places by codes, names and spellings; of two that share one the first.
    by_word: BTreeMap<String, usize>,
}

impl<'a> Known<'a> {
    fn of(communes: &'a [Commune]) -> Self {
        let mut by_word = BTreeMap::new();
        for (index, commune) in communes.iter().enumerate() {
            let names = std::iter::once(&commune.name).chain(&commune.spellings).map(|name| name_key(name));
            for word in names.chain([commune.code.clone()]) {
                by_word.entry(word).or_insert(index);
            }
        }
        Self { communes, by_word }
    }

    fn find(&self, named: &str) -> Option<&'a Commune> {
        let found = [named.trim(), &name_key(named)].map(|word| self.by_word.get(word));
        self.communes.get(*found.into_iter().flatten().min()?)
    }
}

fn waiver(entry: WaiverEntry, known: &Known<'_>, text: &TextOfRule<'_>) -> Result<Waiver, TomlError> {
    let named = entry.commune.get_ref();
    let Some(commune) = known.find(named) else {
        let fault = text.fault(&entry.commune, Message::new("profile-waiver-commune").with("name", named));
        let suggestion = nearest(named, known.communes.iter().map(|commune| commune.name.as_str())).map(str::to_owned);
        return Err(TomlError { suggestion, ..fault });
    };
    let subject = match (entry.cell, entry.indicator) {
        (Some(_), Some(indicator)) => return Err(text.fault(&indicator, Message::new("profile-waiver-two-subjects"))),
        (Some(cell), None) => Subject::cell(cell.get_ref())
            .ok_or_else(|| text.fault(&cell, Message::new("profile-waiver-cell").with("cell", cell.get_ref())))?,
        (None, Some(indicator)) => Subject::Indicator(text.written(indicator)),
        (None, None) => Subject::Workbook,
    };
    Ok(Waiver {
        commune: commune.code.clone(),
        reason: text.said(&entry.reason)?,
        approved_by: text.said(&entry.approved_by)?,
        rule: text.written(entry.rule),
        subject,
        until: entry.until,
    })
}
