//! What the office has decided about the rules: other severities and thresholds, rules switched off, waivers for one commune.
//! Exceptions are data of the profile, each with its reason; no code knows any.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::message::{Arg, Message};
use crate::place::Place;
use crate::rule::{Rule, Threshold};
use crate::severity::Severity;
use crate::wording::same;

/// The office's decisions, in the order of the profile.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleBook {
    pub settings: Vec<RuleSetting>,
    pub waivers: Vec<Waiver>,
}

/// A word of the profile with its line, for what only a later module can check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub line: usize,
}

/// A rule that the office applies otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSetting {
    pub code: Written,
    pub treatment: Treatment,
    /// By name; in the unit the rule's own text gives.
    pub thresholds: Vec<(Written, Decimal)>,
    /// Always there for a rule that is switched off.
    pub reason: Option<String>,
    /// The day it was decided; always there for a rule that is switched off.
    pub date: Option<NaiveDate>,
    pub approved_by: Option<String>,
}

/// What becomes of a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    AsItIs,
    Severity(Severity),
    Off,
}

/// One commune need not follow a rule, for a reason and a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiver {
    /// Official code.
    pub commune: String,
    pub rule: Written,
    pub subject: Subject,
    pub reason: String,
    pub approved_by: String,
    /// The last day on which it holds.
    pub until: NaiveDate,
}

/// Which findings of the rule a waiver covers.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// All of them.
    Workbook,
    /// Those at one cell of the commune's workbook, `Tiêu chí!G40`.
    Cell { sheet: String, cell: String },
    /// Those in the row of one indicator.
    Indicator(Written),
}

impl RuleBook {
    pub fn setting(&self, code: &str) -> Option<&RuleSetting> {
        self.settings.iter().find(|setting| setting.code.text.eq_ignore_ascii_case(code))
    }

    /// What becomes of the findings of a rule.
    pub fn treatment(&self, code: &str) -> Treatment {
        self.setting(code).map_or(Treatment::AsItIs, |setting| setting.treatment)
    }

    /// A threshold of a rule, as the office has set it, else as it usually is.
    pub fn threshold(&self, rule: &Rule, threshold: &Threshold) -> Decimal {
        let set = self.setting(rule.code).map(|setting| setting.thresholds.as_slice()).unwrap_or_default();
        let set = set.iter().find(|(name, _)| name.text == threshold.name);
        set.map_or(threshold.usual, |(_, number)| *number)
    }
}

impl RuleSetting {
    /// What the office changes, in words.
    pub fn change(&self) -> Arg {
        let treatment = match self.treatment {
            Treatment::AsItIs => None,
            Treatment::Severity(severity) => Some(Message::new("rule-severity").with("severity", severity.label())),
            Treatment::Off => Some(Message::new("rule-off")),
        };
        let thresholds = self.thresholds.iter().map(|(name, number)| {
            Message::new("rule-threshold").with("name", &name.text).with("number", Arg::Number(*number))
        });
        Arg::List(treatment.into_iter().chain(thresholds).map(Arg::from).collect())
    }
}

impl Subject {
    /// `Tiêu chí!G40` or `10.1`; nothing when the whole workbook is meant.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Workbook => None,
            Self::Cell { sheet, cell } => Some(format!("{sheet}!{cell}")),
            Self::Indicator(code) => Some(code.text.clone()),
        }
    }

    /// The cell a waiver names, as people write it: `Tiêu chí!G40`, `'Tiêu chí'!$G$40`.
    pub(super) fn cell(text: &str) -> Option<Self> {
        let (sheet, cell) = text.rsplit_once('!')?;
        let sheet = sheet.trim().trim_matches('\'').to_owned();
        let cell = cell.trim().replace('$', "").to_uppercase();
        let digits = cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let is_cell = digits.len() < cell.len() && digits.parse::<u32>().is_ok_and(|row| row > 0);
        (is_cell && !sheet.is_empty()).then_some(Self::Cell { sheet, cell })
    }

    /// Whether a cell subject means this place.
    pub fn is_at(&self, place: &Place) -> bool {
        match (self, &place.sheet, place.cell_text()) {
            (Self::Cell { sheet, cell }, Some(here), Some(at)) => same(sheet, here) && *cell == at,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Subject;
    use crate::place::{CellRef, Place};

    #[test]
    fn a_cell_is_meant_however_it_is_written() {
        let place = Place::cell(&"a.xlsx".into(), &"Tiêu chí".into(), CellRef::new(39, 6));
        for text in ["Tiêu chí!G40", "'Tiêu chí'!$G$40", "tieu chi ! g40"] {
            assert!(Subject::cell(text).is_some_and(|subject| subject.is_at(&place)), "{text}");
        }
        for text in ["G40", "Tiêu chí!", "!G40", "Tiêu chí!40", "Tiêu chí!G0", "Tiêu chí!G40:G50"] {
            assert_eq!(Subject::cell(text), None, "{text}");
        }
    }
}
