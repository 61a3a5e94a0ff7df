//! A constraint: what must not be so in a row, which rule says it, and the remark that the commune sees beside the row.

use crate::district::{RuleBook, Treatment};
use crate::form::rules::EMPTY_TABLE;
use crate::form::{ColumnId, Condition, ConditionCell, TableId};
use crate::rule::Rule;
use crate::severity::Severity;

/// How a warning's remark begins, and one that asks for nothing; everything else in the column is an error.
pub const WARNING: &str = "Cảnh báo:";
pub const NOTE: &str = "Lưu ý:";

/// Declared once: the template shows its remark where `violated` holds, and its rule says so of what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Constraint {
    pub rule: &'static Rule,
    /// The rule's, unless the office has decided otherwise.
    pub severity: Severity,
    /// The column it is about.
    pub column: ColumnId,
    pub violated: Condition,
    /// Short, because it stands in a narrow column; Vietnamese like the whole form.
    pub remark: String,
    /// Whether there is room for it in the row's formula. One that has none is said by the program all the same.
    pub fits_live: bool,
}

impl Constraint {
    /// What must be corrected.
    pub fn error(rule: &'static Rule, column: ColumnId, violated: Condition, remark: impl Into<String>) -> Self {
        Self { rule, severity: Severity::Error, column, violated, remark: remark.into(), fits_live: true }
    }

    /// What must be explained.
    pub fn warning(rule: &'static Rule, column: ColumnId, violated: Condition, remark: &str) -> Self {
        Self::error(rule, column, violated, remark).weighed(Severity::Warning)
    }

    /// What the program reads all the same, and a formula does not.
    pub(super) fn note(rule: &'static Rule, column: ColumnId, violated: Condition, remark: &str) -> Self {
        Self::error(rule, column, violated, remark).weighed(Severity::Information)
    }

    /// The same, said by the program alone.
    #[must_use]
    pub(super) fn not_live(self) -> Self {
        Self { fits_live: false, ..self }
    }

    /// Nothing is filled in a table that must be: said once, at its first cell of a column, instead of once for each cell.
    pub(super) fn unfilled(table: TableId, column: ColumnId) -> Self {
        Self::error(&EMPTY_TABLE, column, Condition::Begun(table).negated(), "Chưa điền phần này")
    }

    /// Not violated while something else holds.
    pub(super) fn unless(&mut self, condition: Condition) {
        match &mut self.violated {
            Condition::All(conditions) => conditions.push(condition.negated()),
            one => *one = Condition::All(vec![one.clone(), condition.negated()]),
        }
    }

    /// Violated by something else as well.
    pub(super) fn or(&mut self, violated: Condition) {
        match &mut self.violated {
            Condition::Any(conditions) => conditions.push(violated),
            one => *one = Condition::Any(vec![one.clone(), violated]),
        }
    }

    /// As the office applies the rule; `None` where nothing is asked of the commune.
    pub(super) fn applied(self, rules: &RuleBook) -> Option<Self> {
        match rules.treatment(self.rule.code) {
            Treatment::AsItIs => Some(self),
            Treatment::Off => None,
            Treatment::Severity(Severity::Information) if self.severity != Severity::Information => None,
            Treatment::Severity(severity) => Some(self.weighed(severity)),
        }
    }

    fn weighed(self, severity: Severity) -> Self {
        let words = self.remark.trim_start_matches(WARNING).trim_start_matches(NOTE).trim_start();
        let small = || begun_with(words, |first| first.to_lowercase().collect());
        let remark = match severity {
            Severity::Error => begun_with(words, |first| first.to_uppercase().collect()),
            Severity::Warning => format!("{WARNING} {}", small()),
            Severity::Information => format!("{NOTE} {}", small()),
        };
        Self { remark, severity, ..self }
    }

    /// Every text in which a form may show the remark, however its office applied the rule.
    pub fn remarks(&self) -> [String; 3] {
        [Severity::Error, Severity::Warning, Severity::Information]
            .map(|severity| self.clone().weighed(severity).remark)
    }
}

/// A remark with another first letter.
pub(super) fn begun_with(words: &str, first: fn(char) -> String) -> String {
    let mut letters = words.chars();
    letters.next().map(first).into_iter().chain([letters.as_str().to_owned()]).collect()
}

/// The cell of a column in the constraint's own row.
pub(super) const fn here(column: ColumnId) -> ConditionCell {
    ConditionCell::Here(column)
}

/// The same, empty.
pub(super) const fn is_empty(column: ColumnId) -> Condition {
    Condition::IsEmpty(ConditionCell::Here(column))
}

/// The same, of a text: dots, dashes and what else tells nothing are as good as nothing.
pub(super) const fn says_nothing(column: ColumnId) -> Condition {
    Condition::TellsNothing(ConditionCell::Here(column))
}
