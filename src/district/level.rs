//! `[[level]]` of `ntm.toml`: required levels as the office has compared or decided them, laid over those of the edition.

use rust_decimal::Decimal;
use serde::Deserialize;

use crate::catalogue::Certainty;
use crate::district::load_rules::TextOfRule;
use crate::district::rule_book::Written;
use crate::message::Message;
use crate::toml_file::{Spanned, TomlError, TomlNumber};

/// A level, or one of a class of communes or of a year. What it does not say stays as the edition has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct LevelDecision {
    #[serde(alias = "chi_tieu")]
    indicator: Spanned<String>,
    #[serde(alias = "khu_vuc")]
    class: Option<Spanned<String>>,
    #[serde(alias = "nam")]
    year: Option<Spanned<i32>>,
    #[serde(alias = "gia_tri")]
    value: Option<Spanned<TomlNumber>>,
    /// Why there is no level to hold values against.
    #[serde(alias = "de_ngo")]
    open: Option<String>,
    #[serde(alias = "da_doi_chieu")]
    compared: Option<bool>,
    /// Where it was seen in public, of one that is not compared.
    #[serde(alias = "noi_thay")]
    seen: Option<String>,
}

/// What the office says of a level.
#[derive(Debug, Clone, PartialEq)]
pub struct DecidedLevel {
    /// Of an indicator, or of the part of one.
    pub code: Written,
    pub of: LevelVariant,
    /// The line of the class or the year.
    pub of_line: usize,
    pub says: LevelSaid,
    /// The line of the number.
    pub says_line: usize,
    /// `None`: as sure as the edition says.
    pub certainty: Option<Certainty>,
}

/// For whom and when it holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LevelVariant {
    Any,
    Class(String),
    Year(i32),
}

#[derive(Debug, Clone, PartialEq)]
pub enum LevelSaid {
    Unchanged,
    Number(Decimal),
    /// No level, for this reason.
    Open(String),
}

impl LevelDecision {
    /// # Errors
    /// It says two things that cannot both be.
    pub(super) fn read(self, lines: &TextOfRule<'_>) -> Result<DecidedLevel, TomlError> {
        let line = self.indicator.span().start;
        let (of, of_line) = match (self.class, self.year) {
            (None, None) => (LevelVariant::Any, line),
            (Some(class), None) => (LevelVariant::Class(class.get_ref().trim().to_owned()), class.span().start),
            (None, Some(year)) => (LevelVariant::Year(*year.get_ref()), year.span().start),
            (Some(class), Some(_)) => return Err(lines.fault(&class, Message::new("profile-level-both"))),
        };
        let (says, says_line) = match (self.value, self.open) {
            (None, None) => (LevelSaid::Unchanged, line),
            (Some(value), None) => (LevelSaid::Number(value.get_ref().0), value.span().start),
            (None, Some(reason)) if of == LevelVariant::Any => (LevelSaid::Open(reason), line),
            _ => return Err(lines.fault(&self.indicator, Message::new("profile-level-open"))),
        };
        let certainty = match (self.compared, self.seen) {
            (Some(true), _) => Some(Certainty::Compared),
            (_, Some(place)) => Some(Certainty::Seen(place)),
            (Some(false), None) => Some(Certainty::FromMemory),
            (None, None) => None,
        };
        let [of_line, says_line] = [of_line, says_line].map(|at| lines.line(at));
        Ok(DecidedLevel { code: lines.written(self.indicator), of, of_line, says, says_line, certainty })
    }
}
