//! An edition of the commune criteria: groups, criteria, indicators, required levels and where each comes from.
//!
//! An edition is data (`editions/*.toml`); nothing outside such a file knows how many criteria there are or what they
//! demand. The embedded edition follows QĐ 318/QĐ-TTg and QĐ 1285/QĐ-UBND of Lai Châu, as far as either is known.

mod judge;
mod level;
mod load;
mod share;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::message::Message;

pub use judge::{Judgement, judge};
pub use level::{Certainty, Level, LevelValue};
#[cfg(feature = "command")]
pub use load::schema;
pub use load::{CatalogueError, parse};

/// The edition used when nobody names another one.
pub const DEFAULT_EDITION: &str = include_str!("editions/lai-chau-2021-2025.toml");

/// One edition of the criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    pub id: String,
    pub name: String,
    /// The decision by its full title, as official text quotes it.
    pub decision: String,
    /// What whoever uses it should know: other decisions, open questions.
    pub notes: Vec<String>,
    /// First and last year the edition judges.
    pub years: (i32, i32),
    pub sources: Vec<LegalSource>,
    pub groups: Vec<Group>,
    pub funding_sources: Vec<FundingSource>,
    pub criteria: Vec<Criterion>,
    pairs: OnceLock<Vec<CodePair>>,
}

/// The codes of a criterion and of an indicator of it, which tables by the hundred thousand rows share.
pub type CodePair = (Arc<str>, Arc<str>);

/// A decision that levels come from.
#[derive(Debug, Clone, PartialEq)]
pub struct LegalSource {
    pub id: String,
    pub title: String,
    pub issued: NaiveDate,
    pub in_force: NaiveDate,
    /// The source it amends, if any.
    pub amends: Option<String>,
}

/// A group of criteria, which is also a task group of the funding plan (outline III.1 of the letter).
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub id: String,
    pub name: String,
    /// The task group in the letter's wording.
    pub task: String,
}

/// A funding source of the plan (outline III.2 of the letter).
#[derive(Debug, Clone, PartialEq)]
pub struct FundingSource {
    pub id: String,
    pub name: String,
}

/// A criterion: met when all of its indicators are met or not applicable.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    pub code: String,
    pub name: String,
    /// Index into [`Edition::groups`].
    pub group: usize,
    pub indicators: Vec<Indicator>,
}

/// What an indicator measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub enum Measure {
    /// Đạt / không đạt, without a number.
    PassFail,
    /// 0 to 100.
    Percentage,
    /// Money per head, triệu đồng.
    Amount,
    Area,
    /// A whole number of things.
    Count,
}

impl Measure {
    pub const fn is_number(self) -> bool {
        !matches!(self, Self::PassFail)
    }

    /// What a level may be.
    pub(crate) const fn level_range(self) -> Message {
        Message::new(match self {
            Self::Percentage => "range-percentage",
            _ => "range-not-negative",
        })
    }

    /// Whether a level may have this number.
    pub(crate) fn may_be(self, number: Decimal) -> bool {
        !number.is_sign_negative() && (self != Self::Percentage || number <= Decimal::ONE_HUNDRED)
    }
}

/// On which side of the level the indicator is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub enum Direction {
    AtLeast,
    AtMost,
    NoneAllowed,
}

impl Direction {
    /// What stands before a level, `≥` or `≤` and this space; nothing where there may be none at all.
    pub fn sign(self, space: char) -> String {
        match self {
            Self::AtLeast => format!("≥{space}"),
            Self::AtMost => format!("≤{space}"),
            Self::NoneAllowed => String::new(),
        }
    }
}

/// One indicator (chỉ tiêu).
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    pub code: String,
    pub name: String,
    pub measure: Measure,
    pub unit: String,
    /// `None` for đạt / không đạt.
    pub direction: Option<Direction>,
    pub level: Level,
    /// A second number that must be reached as well, a part of the first (17.1: clean water from a central system).
    pub part: Option<Part>,
    /// The code of the indicator of which this one counts a part (12.2: of those trained, the ones with a certificate).
    pub within: Option<String>,
    /// What the commune should know when it fills in the value.
    pub hint: Option<String>,
    /// "Nếu có": a commune without it answers *không áp dụng*.
    pub may_not_apply: bool,
    /// One of those the letter names as needing no resources of their own (section 2).
    pub no_resources: bool,
}

/// The second number of an indicator that has two; unit and direction are those of the indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub code: String,
    pub name: String,
    pub level: Level,
}

impl Edition {
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.criteria.iter().flat_map(|criterion| &criterion.indicators)
    }

    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators().find(|indicator| indicator.code == code)
    }

    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.code == code)
    }

    /// The codes of all indicators, each behind that of its criterion, to be shared.
    pub fn pairs(&self) -> &[CodePair] {
        let of_criterion = |criterion: &Criterion| {
            let own: Arc<str> = criterion.code.as_str().into();
            let pair = |indicator: &Indicator| (Arc::clone(&own), indicator.code.as_str().into());
            criterion.indicators.iter().map(pair).collect::<Vec<CodePair>>()
        };
        self.pairs.get_or_init(|| self.criteria.iter().flat_map(of_criterion).collect())
    }

    /// Codes of all criteria and indicators.
    pub fn codes(&self) -> Vec<String> {
        let indicators = self.indicators().map(|indicator| indicator.code.clone());
        indicators.chain(self.criteria.iter().map(|criterion| criterion.code.clone())).collect()
    }

    /// Every level, by the code of its indicator or of the part of one.
    pub fn levels(&self) -> impl Iterator<Item = (&str, &Level)> {
        self.indicators().flat_map(|indicator| {
            let part = indicator.part.as_ref().map(|part| (part.code.as_str(), &part.level));
            [Some((indicator.code.as_str(), &indicator.level)), part].into_iter().flatten()
        })
    }

    /// The level of this code, to be decided otherwise, with what it is a level of.
    pub(crate) fn level_mut(&mut self, code: &str) -> Option<(Measure, &mut Level)> {
        let indicators = self.criteria.iter_mut().flat_map(|criterion| &mut criterion.indicators);
        let levels = indicators.flat_map(|indicator| {
            let part = indicator.part.as_mut().map(|part| (part.code.as_str(), &mut part.level));
            let own = (indicator.code.as_str(), &mut indicator.level);
            let measure = indicator.measure;
            [Some(own), part].into_iter().flatten().map(move |(code, level)| (code, measure, level))
        });
        levels.filter(|(known, ..)| *known == code).map(|(_, measure, level)| (measure, level)).next()
    }

    /// The classes of communes that levels depend on.
    pub fn classes(&self) -> BTreeSet<&str> {
        self.levels().flat_map(|(_, level)| level.classes()).collect()
    }

    /// The criterion each indicator belongs to, by indicator code.
    pub fn criterion_of_indicator(&self) -> BTreeMap<&str, &Criterion> {
        self.criteria.iter().flat_map(|c| c.indicators.iter().map(move |i| (i.code.as_str(), c))).collect()
    }

    /// Whether any level that is shown has not yet been compared with the decision in force.
    pub fn has_unverified_levels(&self) -> bool {
        self.levels().any(|(_, level)| !level.is_verified())
    }

    /// Where levels that are not verified were seen in public, each place once.
    pub fn seen_levels(&self) -> BTreeSet<&str> {
        self.levels().filter_map(|(_, level)| level.seen()).collect()
    }

    pub fn source(&self, id: &str) -> Option<&LegalSource> {
        self.sources.iter().find(|source| source.id == id)
    }
}

#[cfg(test)]
mod tests;
