//! A constraint: what must not be so in a row, which rule says it, and the remark that the commune sees beside the row.

use crate::district::{RuleBook, Treatment};
use crate::form::{Cell, ColumnId, Condition, Table};
use crate::severity::Severity;

/// How a warning's remark begins; everything else in the column is an error.
pub const WARNING: &str = "Cảnh báo:";

/// Declared once: the template shows its remark where `violated` holds, and the rule of its code says so of what came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Constraint {
    /// The rule's code.
    pub code: &'static str,
    /// The column it is about.
    pub column: ColumnId,
    pub violated: Condition,
    /// Short, because it stands in a narrow column; Vietnamese like the whole form.
    pub remark: String,
}

impl Constraint {
    /// What must be corrected.
    pub fn error(code: &'static str, column: ColumnId, violated: Condition, remark: impl Into<String>) -> Self {
        Self { code, column, violated, remark: remark.into() }
    }

    /// What must be explained.
    pub fn warning(code: &'static str, column: ColumnId, violated: Condition, remark: &str) -> Self {
        Self::error(code, column, violated, format!("{WARNING} {remark}"))
    }

    /// Nothing is filled in a table that must be: said once, instead of once for each cell.
    pub(super) fn unfilled(table: &Table) -> Self {
        let column = table.begins.first().cloned().unwrap_or(ColumnId::Answer);
        Self::error("T03", column, Condition::Begun(table.id).negated(), "Chưa điền phần này")
    }

    /// Violated by something else as well.
    pub(super) fn or(&mut self, violated: Condition) {
        match &mut self.violated {
            Condition::Any(conditions) => conditions.push(violated),
            one => *one = Condition::Any(vec![one.clone(), violated]),
        }
    }

    pub fn is_warning(&self) -> bool {
        self.remark.starts_with(WARNING)
    }

    /// As the office applies the rule; `None` where nothing is asked of the commune.
    pub(super) fn applied(self, rules: &RuleBook) -> Option<Self> {
        match rules.treatment(self.code) {
            Treatment::AsItIs => Some(self),
            Treatment::Off | Treatment::Severity(Severity::Information) => None,
            Treatment::Severity(severity) => Some(self.weighed(severity)),
        }
    }

    fn weighed(self, severity: Severity) -> Self {
        let words = self.remark.trim_start_matches(WARNING).trim_start();
        let remark = match severity {
            Severity::Warning => format!("{WARNING} {}", begun_with(words, |first| first.to_lowercase().collect())),
            _ => begun_with(words, |first| first.to_uppercase().collect()),
        };
        Self { remark, ..self }
    }

    /// Every text in which a form may show the remark, however its office applied the rule.
    pub fn remarks(&self) -> [String; 2] {
        [Severity::Error, Severity::Warning].map(|severity| self.clone().weighed(severity).remark)
    }
}

/// A remark with another first letter.
pub(super) fn begun_with(words: &str, first: fn(char) -> String) -> String {
    let mut letters = words.chars();
    letters.next().map(first).into_iter().chain([letters.as_str().to_owned()]).collect()
}

/// The cell of a column in the constraint's own row.
pub(super) const fn here(column: ColumnId) -> Cell {
    Cell::Here(column)
}

/// The same, empty.
pub(super) const fn is_empty(column: ColumnId) -> Condition {
    Condition::IsEmpty(Cell::Here(column))
}

/// The same, of a text: dots and dashes are as good as nothing.
pub(super) const fn says_nothing(column: ColumnId) -> Condition {
    Condition::SaysNothing(Cell::Here(column))
}
