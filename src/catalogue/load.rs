//! An edition file: its shape in TOML and the checks it must pass. Every mistake is named with its line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::catalogue::{
    Certainty, Criterion, Direction, Edition, FundingSource, Group, Indicator, LegalSource, Level, LevelValue, Measure,
    Part,
};
use crate::message::Message;
use crate::toml_file::{self, Spanned, TomlError, TomlNumber};

/// Why an edition file cannot be used.
pub type CatalogueError = TomlError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct EditionFile {
    edition: Header,
    source: Vec<SourceEntry>,
    group: Vec<GroupEntry>,
    funding_source: Vec<FundingEntry>,
    criterion: Vec<CriterionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct Header {
    id: String,
    name: String,
    decision: String,
    first_year: i32,
    last_year: i32,
    criteria: Spanned<usize>,
    indicators: Spanned<usize>,
    #[serde(default)]
    notes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct SourceEntry {
    id: Spanned<String>,
    title: String,
    issued: NaiveDate,
    in_force: NaiveDate,
    amends: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct GroupEntry {
    id: Spanned<String>,
    name: String,
    task: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct FundingEntry {
    id: Spanned<String>,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct CriterionEntry {
    code: Spanned<String>,
    name: String,
    group: Spanned<String>,
    #[serde(default)]
    indicator: Vec<IndicatorEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct IndicatorEntry {
    code: Spanned<String>,
    name: String,
    kind: Spanned<Measure>,
    #[serde(default)]
    unit: String,
    direction: Option<Direction>,
    level: Option<Spanned<LevelEntry>>,
    open: Option<String>,
    part: Option<PartEntry>,
    within: Option<Spanned<String>>,
    hint: Option<String>,
    #[serde(default)]
    may_not_apply: bool,
    #[serde(default)]
    no_resources: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct PartEntry {
    code: Spanned<String>,
    name: String,
    level: Option<Spanned<LevelEntry>>,
    open: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct LevelEntry {
    value: Option<TomlNumber>,
    by_year: Option<BTreeMap<i32, TomlNumber>>,
    by_class: Option<BTreeMap<String, TomlNumber>>,
    source: String,
    verified: bool,
    /// Where a level that is not verified was seen in public.
    seen: Option<String>,
}

/// What may stand in the file of an edition, as JSON Schema with the English keys.
#[cfg(feature = "command")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(EditionFile)
}

/// Reads an edition from its TOML text. `name` is the file as the user knows it, for messages.
///
/// # Errors
/// Not TOML, an unknown key, a code twice or out of place, a level of the wrong kind, or counts that differ from those the
/// file itself declares; each with the line.
pub fn parse(name: &str, text: &str) -> Result<Edition, CatalogueError> {
    let file: EditionFile = toml_file::read(name, text)?;
    let fault = |at: usize, what: Message| TomlError::at(name, text, at, what);

    let sources = unique(file.source.iter().map(|s| &s.id), &fault)?;
    if let Some(amended) =
        file.source.iter().filter_map(|s| s.amends.as_ref()).find(|id| !sources.contains(id.get_ref()))
    {
        return Err(fault(amended.span().start, Message::new("edition-unknown-source").with("id", amended.get_ref())));
    }
    unique(file.group.iter().map(|g| &g.id), &fault)?;
    unique(file.funding_source.iter().map(|s| &s.id), &fault)?;
    unique(file.criterion.iter().map(|c| &c.code), &fault)?;
    let entries = || file.criterion.iter().flat_map(|c| &c.indicator);
    let parts = || entries().filter_map(|i| i.part.as_ref());
    unique(entries().map(|i| &i.code).chain(parts().map(|p| &p.code)), &fault)?;

    let is_number = |code: &str| entries().any(|i| i.code.get_ref() == code && i.kind.get_ref().is_number());
    let unknown = |whole: &&Spanned<String>| !is_number(whole.get_ref());
    if let Some(whole) = entries().filter_map(|i| i.within.as_ref()).find(unknown) {
        return Err(fault(whole.span().start, Message::new("edition-unknown-whole").with("code", whole.get_ref())));
    }

    for (declared, found, what) in [
        (&file.edition.criteria, file.criterion.len(), "edition-criteria-count"),
        (&file.edition.indicators, entries().count(), "edition-indicator-count"),
    ] {
        if *declared.get_ref() != found {
            let what = Message::new(what).with("declared", *declared.get_ref()).with("found", found);
            return Err(fault(declared.span().start, what));
        }
    }

    let mut criteria = Vec::new();
    for entry in file.criterion {
        let group = file.group.iter().position(|g| g.id.get_ref() == entry.group.get_ref()).ok_or_else(|| {
            let what = Message::new("edition-unknown-group").with("id", entry.group.get_ref());
            fault(entry.group.span().start, what)
        })?;
        if entry.indicator.is_empty() {
            let what = Message::new("edition-empty-criterion").with("code", entry.code.get_ref());
            return Err(fault(entry.code.span().start, what));
        }
        let code = entry.code.into_inner();
        let indicators = entry.indicator.into_iter().map(|i| indicator(i, &code, &sources, &fault));
        criteria.push(Criterion { indicators: indicators.collect::<Result<_, _>>()?, code, name: entry.name, group });
    }
    Ok(Edition {
        id: file.edition.id,
        name: file.edition.name,
        decision: file.edition.decision,
        notes: file.edition.notes,
        years: (file.edition.first_year, file.edition.last_year),
        sources: file
            .source
            .into_iter()
            .map(|s| LegalSource {
                id: s.id.into_inner(),
                title: s.title,
                issued: s.issued,
                in_force: s.in_force,
                amends: s.amends.map(Spanned::into_inner),
            })
            .collect(),
        groups: file.group.into_iter().map(|g| Group { id: g.id.into_inner(), name: g.name, task: g.task }).collect(),
        funding_sources: file
            .funding_source
            .into_iter()
            .map(|s| FundingSource { id: s.id.into_inner(), name: s.name })
            .collect(),
        criteria,
        pairs: OnceLock::new(),
    })
}

type EditionFault<'a> = dyn Fn(usize, Message) -> CatalogueError + 'a;

fn unique<'a>(
    ids: impl Iterator<Item = &'a Spanned<String>>,
    fault: &EditionFault<'_>,
) -> Result<BTreeSet<String>, CatalogueError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if id.get_ref().trim().is_empty() {
            return Err(fault(id.span().start, Message::new("toml-empty-id")));
        }
        if !seen.insert(id.get_ref().clone()) {
            return Err(fault(id.span().start, Message::new("toml-given-twice").with("id", id.get_ref())));
        }
    }
    Ok(seen)
}

fn indicator(
    entry: IndicatorEntry,
    criterion: &str,
    sources: &BTreeSet<String>,
    fault: &EditionFault<'_>,
) -> Result<Indicator, CatalogueError> {
    let at = entry.code.span().start;
    let code = entry.code.into_inner();
    let measure = entry.kind.into_inner();
    if code.strip_prefix(criterion).is_none_or(|rest| !rest.starts_with('.')) {
        return Err(fault(
            at,
            Message::new("edition-misplaced-indicator").with("code", code).with("criterion", criterion),
        ));
    }
    if measure.is_number() != entry.direction.is_some() {
        let what = match measure.is_number() {
            true => Message::new("edition-needs-direction"),
            false => Message::new("edition-no-direction"),
        };
        return Err(fault(at, what.with("code", code)));
    }
    let level_of = |level, open, code: &str| self::level(level, open, code, at, measure, sources, fault);
    let part = match entry.part {
        None => None,
        Some(part) => {
            let code = part.code.into_inner();
            Some(Part { level: level_of(part.level, part.open, &code)?, code, name: part.name })
        }
    };
    if part.is_some() && !measure.is_number() {
        return Err(fault(at, Message::new("edition-no-part").with("code", code)));
    }
    Ok(Indicator {
        level: level_of(entry.level, entry.open, &code)?,
        code,
        name: entry.name,
        measure,
        unit: entry.unit,
        direction: entry.direction,
        part,
        within: entry.within.map(Spanned::into_inner),
        hint: entry.hint,
        may_not_apply: entry.may_not_apply,
        no_resources: entry.no_resources,
    })
}

fn level(
    entry: Option<Spanned<LevelEntry>>,
    open: Option<String>,
    code: &str,
    at: usize,
    measure: Measure,
    sources: &BTreeSet<String>,
    fault: &EditionFault<'_>,
) -> Result<Level, CatalogueError> {
    let entry = match (entry, open) {
        (None, Some(reason)) => return Ok(Level::Open { reason }),
        (Some(entry), None) => entry,
        _ => return Err(fault(at, Message::new("edition-needs-level").with("code", code))),
    };
    let at = entry.span().start;
    let entry = entry.into_inner();
    let value = match (entry.value, entry.by_year, entry.by_class) {
        (None, None, None) if !measure.is_number() => LevelValue::Pass,
        (Some(TomlNumber(value)), None, None) if measure.is_number() => LevelValue::One(value),
        (None, Some(years), None) if measure.is_number() => LevelValue::ByYear(numbers(years)),
        (None, None, Some(classes)) if measure.is_number() => LevelValue::ByClass(numbers(classes)),
        _ if measure.is_number() => {
            return Err(fault(at, Message::new("edition-level-needs-number").with("code", code)));
        }
        _ => return Err(fault(at, Message::new("edition-level-has-number").with("code", code))),
    };
    let numbers: Vec<Decimal> = match &value {
        LevelValue::Pass => vec![],
        LevelValue::One(number) => vec![*number],
        LevelValue::ByYear(years) => years.values().copied().collect(),
        LevelValue::ByClass(classes) => classes.values().copied().collect(),
    };
    if let Some(number) = numbers.iter().find(|number| !measure.may_be(**number)) {
        let what = Message::new("edition-impossible-level").with("code", code).with("number", *number);
        return Err(fault(at, what.with("range", measure.level_range())));
    }
    if !sources.contains(&entry.source) {
        return Err(fault(at, Message::new("edition-unknown-source").with("id", entry.source)));
    }
    let certainty = match (entry.verified, entry.seen) {
        (true, _) => Certainty::Compared,
        (false, Some(place)) => Certainty::Seen(place),
        (false, None) => Certainty::FromMemory,
    };
    Ok(Level::Set { value, source: entry.source, certainty })
}

fn numbers<K: Ord>(levels: BTreeMap<K, TomlNumber>) -> BTreeMap<K, Decimal> {
    levels.into_iter().map(|(key, TomlNumber(number))| (key, number)).collect()
}
