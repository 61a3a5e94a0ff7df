//! The office's own profile (`ntm.toml`): communes, villages, departments, deadline, plan year.
//!
//! Tam Đường is embedded as the default, so that every command works without a file.

mod condition;
mod decided;
mod documents;
mod level;
mod load;
mod load_rules;
mod receipt;
mod rule_book;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::NaiveDate;

pub use condition::{Judged, RecognitionCondition};
pub use decided::decided;
pub use documents::{Documents, Margins, Wording};
pub use level::{DecidedLevel, LevelSaid, LevelVariant};
#[cfg(feature = "command")]
pub use load::schema;
pub use load::{ProfileError, parse};
pub use receipt::{Receipt, Received};
pub use rule_book::{RuleBook, RuleSetting, Subject, Treatment, Waiver, Written};

use crate::catalogue::{Edition, FundingSource, Group};
use crate::message::Message;
use crate::wording::names::{name_key, same_name, without_units};

/// The profile used when nobody names another one.
pub const DEFAULT_PROFILE: &str = include_str!("tam-duong.toml");

/// What every submission of a collection is held against.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    pub edition: &'a Edition,
    pub profile: &'a Profile,
}

/// A district and one year's collection.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// `Tam Đường`, without "huyện".
    pub district: String,
    pub province: String,
    /// Whom the communes send to (section 2 of the letter: "qua phòng Nông nghiệp & PTNT").
    pub office: String,
    /// The letter that asks for the plan.
    pub letter: String,
    pub plan: PlanYear,
    /// File of the edition, beside the profile; the embedded edition when absent.
    pub catalogue: Option<String>,
    pub communes: Vec<Commune>,
    pub departments: Vec<Department>,
    /// Task groups and funding sources on top of the edition's.
    pub extra_groups: Vec<Group>,
    pub extra_sources: Vec<FundingSource>,
    /// When the office received what, as far as it wrote that down.
    pub receipts: Vec<Receipt>,
    /// What the district must fulfil to be recognised.
    pub conditions: Vec<RecognitionCondition>,
    /// Wording and paper of the official documents.
    pub documents: Documents,
    /// Required levels that the office has compared or decided; [`decided`] lays them over those of an edition.
    pub levels: Vec<DecidedLevel>,
    /// Where the office applies the rules otherwise.
    pub rules: RuleBook,
    pub of_edition: OfEdition,
    /// Positions of the communes by the keys of their names, in their order: made once, for texts of every file are held against them.
    called: OnceLock<BTreeMap<String, Vec<usize>>>,
}

/// Words of the profile that only an edition can know, each with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfEdition {
    /// Codes of criteria and indicators that departments are in charge of.
    pub codes: Vec<Written>,
    /// Classes of communes.
    pub classes: Vec<Written>,
}

/// What year is planned and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanYear {
    /// The year the plan is for.
    pub year: i32,
    /// The day up to which the present state is assessed; its year decides the level.
    pub assessed_on: NaiveDate,
    /// Submissions are due *before* this day.
    pub deadline: NaiveDate,
    /// The year in which the district means to be recognised.
    pub goal_year: i32,
    /// Whether the columns of remarks and explanations are printed with the form.
    pub print_remarks: bool,
}

impl PlanYear {
    /// Days from one to the last day in time, the one before the deadline's; zero on that day, below it afterwards.
    pub fn days_left(&self, from: NaiveDate) -> i64 {
        (self.deadline - from).num_days() - 1
    }
}

/// A commune (xã). The official code is its key: names are reused and spelled in several ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commune {
    pub code: String,
    pub name: String,
    /// Other spellings seen for the same commune.
    pub spellings: Vec<String>,
    /// Khu vực I, II, III or a commune group, as the edition's levels may need it.
    pub class: Option<String>,
    /// Recognition as a new-style rural commune, which is not the same as meeting every criterion today.
    pub recognition: Recognition,
    /// Empty when nobody gave the office the list: then the commune enters its villages itself.
    pub villages: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognition {
    Unknown,
    No,
    /// Recognised, in a year that may not be known.
    Yes(Option<i32>),
}

impl Recognition {
    /// In a word.
    pub fn label(self) -> Message {
        match self {
            Self::Unknown => Message::new("summary-recognised-unknown"),
            Self::No => Message::new("summary-recognised-no"),
            Self::Yes(None) => Message::new("summary-recognised-yes"),
            Self::Yes(Some(year)) => Message::new("summary-recognised-in").with("year", year.to_string()),
        }
    }
}

/// A department of the district and the indicators it is in charge of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    pub id: String,
    pub name: String,
    /// Codes of criteria or indicators; an indicator's own code counts before its criterion's.
    pub leads: Vec<String>,
    pub co_leads: Vec<String>,
}

impl Commune {
    /// Whether this is its name or another spelling of it.
    pub fn is_named(&self, name: &str) -> bool {
        std::iter::once(&self.name).chain(&self.spellings).any(|known| same_name(known, name))
    }
}

impl Profile {
    /// Does something with each class of communes that it names.
    pub(crate) fn each_class(&mut self, mut take: impl FnMut(&mut String)) {
        self.communes.iter_mut().filter_map(|commune| commune.class.as_mut()).for_each(&mut take);
        self.of_edition.classes.iter_mut().for_each(|word| take(&mut word.text));
        for level in &mut self.levels {
            if let LevelVariant::Class(class) = &mut level.of {
                take(class);
            }
        }
    }

    pub fn commune(&self, code: &str) -> Option<&Commune> {
        self.communes.iter().find(|commune| commune.code == code)
    }

    /// The commune of this name or of another spelling of it.
    pub fn commune_named(&self, name: &str) -> Option<&Commune> {
        self.communes.iter().find(|commune| self.is_named(commune, name))
    }

    /// The first commune but one that is called so, or by the first words of it.
    pub fn another_called(&self, words: &[String], but: &Commune) -> Option<&Commune> {
        let called = self.called.get_or_init(|| {
            let mut called: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for (position, commune) in self.communes.iter().enumerate() {
                called.entry(name_key(&commune.name)).or_default().push(position);
            }
            called
        });
        let begins = (1..=words.len()).filter_map(|count| Some(name_key(&words.get(..count)?.join(" "))));
        let positions = begins.filter_map(|key| called.get(&key)).flatten();
        let communes = positions.filter_map(|position| Some((position, self.communes.get(*position)?)));
        let others = communes.filter(|(_, commune)| commune.code != but.code);
        others.min_by_key(|(position, _)| **position).map(|(_, commune)| commune)
    }

    /// Whether a commune is called so, perhaps with the district and the province behind its name.
    pub fn is_named(&self, commune: &Commune, name: &str) -> bool {
        let alone = || without_units(name, [&self.province, &self.district]);
        commune.is_named(name) || commune.is_named(&alone())
    }

    /// The day the office received a file, if it wrote it down.
    pub fn received_on(&self, file: &str, commune: Option<&str>, round: u32) -> Option<NaiveDate> {
        receipt::received_on(&self.receipts, file, commune, round)
    }

    /// The department that leads an indicator.
    pub fn lead(&self, indicator: &str) -> Option<&Department> {
        self.departments
            .iter()
            .filter_map(|department| closest(&department.leads, indicator).map(|length| (length, department)))
            .max_by_key(|(length, _)| *length)
            .map(|(_, department)| department)
    }

    /// The departments that help the lead, in the order of the profile.
    pub fn co_leads(&self, indicator: &str) -> Vec<&Department> {
        self.departments.iter().filter(|department| closest(&department.co_leads, indicator).is_some()).collect()
    }
}

/// Length of the longest code among `codes` that covers `indicator`.
fn closest(codes: &[String], indicator: &str) -> Option<usize> {
    codes
        .iter()
        .filter(|code| {
            indicator.strip_prefix(code.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
        .map(String::len)
        .max()
}

#[cfg(test)]
mod tests;
