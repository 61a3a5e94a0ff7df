//! What a summary says of each commune: its letters, its amounts, what it registered. Read from an old one, and taken from the
//! district's tables for the new one.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::consolidation::{Analysis, District, Letter, RegistrationRecord};
use crate::district::{Basis, Profile};
use crate::form::Theme;
use crate::message::{Message, Messages};
use crate::money::Money;
use crate::summary::earlier::headed::{HeadedTable, SummaryWords};
use crate::summary::registers::theme_word;
use crate::workbook::Workbook;

/// Communes by their official codes; one that the office does not have any more by its name.
#[derive(Default)]
pub(super) struct SummaryContents {
    /// By commune and indicator. `None`, as of the others: the table is not there.
    pub letters: Option<BTreeMap<(String, String), Letter>>,
    /// By commune, task group and source, each as it is called.
    pub amounts: Option<BTreeMap<(String, String, String), Money>>,
    pub models: Option<Vec<ListedRegistration>>,
    pub villages: Option<Vec<ListedRegistration>>,
}

/// A pilot model or a village's change, as it is listed.
#[derive(Clone)]
pub(super) struct ListedRegistration {
    pub commune: String,
    /// Of the model or the village.
    pub name: String,
    pub content: String,
    pub location: String,
    pub theme: Option<Theme>,
    pub related: String,
    pub completion: String,
}

impl SummaryContents {
    pub(super) fn read(workbook: &Workbook, basis: Basis<'_>, words: &SummaryWords) -> Self {
        let profile = basis.profile;
        Self {
            letters: letters(workbook, basis, words),
            amounts: amounts(workbook, profile, words),
            models: listed(workbook, "summary-model", profile, words),
            villages: listed(workbook, "summary-village", profile, words),
        }
    }

    pub(super) fn of((district, analysis): (&District, &Analysis<'_>), basis: Basis<'_>, messages: &Messages) -> Self {
        let codes = || district.communes.iter().map(|commune| commune.code.as_str());
        let of_communes = codes().zip(&analysis.letters.indicators);
        let letters = of_communes.flat_map(|(code, letters)| {
            let indicators = basis.edition.indicators().zip(letters);
            indicators.map(move |(indicator, letter)| ((code.to_owned(), indicator.code.clone()), *letter))
        });
        let sums = &analysis.funding;
        let own = messages.get("summary-own-lines");
        let (groups, sources) = (sums.groups.names(own.clone()), sums.sources.names(own));
        let mut amounts = BTreeMap::new();
        for (commune, code) in codes().enumerate() {
            for (group, group_name) in groups.iter().enumerate() {
                for (source, source_name) in sources.iter().enumerate() {
                    if let Some((amount, _)) = sums.at((commune, group, source)) {
                        amounts.insert((code.to_owned(), group_name.clone(), source_name.clone()), amount);
                    }
                }
            }
        }
        let models = analysis.shortlist.models.iter().map(|model| ListedRegistration::of(model.record));
        Self {
            letters: Some(letters.collect()),
            amounts: Some(amounts),
            models: Some(models.collect()),
            villages: Some(analysis.village_changes.register.iter().copied().map(ListedRegistration::of).collect()),
        }
    }

    /// The tables that are not there, in words.
    pub(super) fn missing(&self) -> impl Iterator<Item = Message> {
        let tables = [
            (self.letters.is_none(), Message::new("since-letters")),
            (self.amounts.is_none(), Message::new("since-amounts")),
            (self.models.is_none(), Message::new("since-models")),
            (self.villages.is_none(), Message::new("since-villages")),
        ];
        tables.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| what)
    }

    /// The communes that have reported, as far as the letters say so.
    pub(super) fn has_reported(&self, commune: &str) -> Option<bool> {
        let of_commune = (commune.to_owned(), String::new())..;
        let mut letters = self.letters.as_ref()?.range(of_commune).take_while(|((code, _), _)| code == commune);
        Some(letters.any(|(_, letter)| *letter != Letter::NotReported))
    }
}

impl ListedRegistration {
    fn of(record: &RegistrationRecord) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            commune: record.source.commune.as_deref().unwrap_or_default().to_owned(),
            name: text(&record.name),
            content: text(&record.content),
            location: text(&record.location),
            theme: record.theme,
            related: text(&record.related),
            completion: record.completion.map(|period| period.to_string()).unwrap_or_default(),
        }
    }
}

/// The commune of a name, by its code; one that is not known any more by its name.
pub(super) fn commune_of(name: &str, profile: &Profile) -> String {
    profile.commune_named(name).map_or_else(|| name.to_owned(), |commune| commune.code.clone())
}

/// The matrix of indicators, whichever way it lies.
fn letters(workbook: &Workbook, basis: Basis<'_>, words: &SummaryWords) -> Option<BTreeMap<(String, String), Letter>> {
    let letter = |text: Option<String>| {
        let text = text?;
        let letters = || Letter::OF_INDICATORS.into_iter();
        words.each().find_map(|messages| letters().find(|letter| letter.sign(messages) == text))
    };
    let indicator = |text: &str| basis.edition.indicator(text).map(|indicator| indicator.code.clone());
    let mut letters = BTreeMap::new();
    for table in HeadedTable::all(workbook, &["summary-code", "summary-indicator"], words) {
        for (name, column) in table.others() {
            let Some(commune) = basis.profile.commune_named(&name) else { continue };
            for row in table.rows() {
                let code = table.text(row, "summary-code").and_then(|code| indicator(&code));
                letters.extend(
                    code.zip(letter(table.at(row, column)))
                        .map(|(code, letter)| ((commune.code.clone(), code), letter)),
                );
            }
        }
    }
    for table in HeadedTable::all(workbook, &["summary-number", "summary-commune"], words) {
        for (heading, column) in table.others() {
            let Some(code) = heading.split_once(". ").and_then(|(code, _)| indicator(code)) else { continue };
            for row in table.rows() {
                let commune =
                    table.text(row, "summary-commune").filter(|_| table.text(row, "summary-number").is_some());
                let commune = commune.map(|name| commune_of(&name, basis.profile));
                letters.extend(
                    commune
                        .zip(letter(table.at(row, column)))
                        .map(|(commune, letter)| ((commune, code.clone()), letter)),
                );
            }
        }
    }
    (!letters.is_empty()).then_some(letters)
}

/// The table of what the communes wrote: a numbered row for each of them, and below it one for each task group.
fn amounts(
    workbook: &Workbook,
    profile: &Profile,
    words: &SummaryWords,
) -> Option<BTreeMap<(String, String, String), Money>> {
    let table = HeadedTable::find(workbook, &["summary-commune-and-group", "summary-number", "summary-sum"], words)?;
    let sources: Vec<(String, u32)> = table.others().collect();
    let mut amounts = BTreeMap::new();
    let mut commune = None;
    for row in table.rows() {
        let Some(name) = table.text(row, "summary-commune-and-group") else { continue };
        if table.text(row, "summary-number").is_some() {
            commune = Some(commune_of(&name, profile));
            continue;
        }
        for (source, column) in &sources {
            let number = table.at(row, *column).and_then(|text| text.parse::<Decimal>().ok());
            let amount = number.and_then(|number| Money::from_millions(number.round_dp(6)).ok());
            let key = commune.as_ref().map(|commune| (commune.clone(), name.clone(), source.clone()));
            amounts.extend(key.zip(amount));
        }
    }
    Some(amounts)
}

/// A register of models or of village changes, by the heading of their names.
fn listed(
    workbook: &Workbook,
    name: &'static str,
    profile: &Profile,
    words: &SummaryWords,
) -> Option<Vec<ListedRegistration>> {
    let headings = [
        name,
        "summary-commune",
        "summary-content",
        "summary-location",
        "summary-theme",
        "summary-related",
        "summary-completion",
    ];
    let table = HeadedTable::find(workbook, &headings, words)?;
    let row = |row: u32| {
        let text = |heading| table.text(row, heading).unwrap_or_default();
        let theme = text("summary-theme");
        let theme = Theme::ALL
            .into_iter()
            .find(|known| words.each().any(|messages| messages.text(&theme_word(*known)) == theme));
        let listed = ListedRegistration {
            commune: commune_of(&text("summary-commune"), profile),
            name: text(name),
            content: text("summary-content"),
            location: text("summary-location"),
            theme,
            related: text("summary-related"),
            completion: text("summary-completion"),
        };
        let says_none =
            ["summary-not-registered", "summary-not-reported"].into_iter().any(|id| words.is(id, &listed.name));
        let is_empty = listed.name.is_empty() && listed.content.is_empty();
        (!listed.commune.is_empty() && !is_empty && !says_none).then_some(listed)
    };
    Some(table.rows().into_iter().filter_map(row).collect())
}
