//! The form's constraints, evaluated on what was read: the same declarations that a commune sees at work while it fills.
//!
//! What single cells cannot hold is said by reading itself, which understands more than a formula can ("95 %").

use crate::catalogue::{Indicator, Part};
use crate::district::Basis;
use crate::finding::Rule;
use crate::form::{ColumnId, Constraint, RowKind, Table, TableId};
use crate::place::Place;
use crate::rules::sight::Read;
use crate::submission::{AnsweredRow, Entry, IndicatorAnswer, RowKey, Submission, TableAnswers};

/// Everything that the form's constraints say of one submission.
pub(super) struct Violations<'a> {
    pub submission: &'a Submission,
    pub basis: Basis<'a>,
    /// The class the levels are judged by.
    pub class: Option<&'a str>,
    list: Vec<Violation<'a>>,
}

/// A constraint that a row violates.
#[derive(Clone, Copy)]
pub(super) struct Violation<'a> {
    rule: &'static Rule,
    pub column: &'a ColumnId,
    pub of: ViolationSubject<'a>,
}

/// What a constraint is about.
#[derive(Clone, Copy)]
pub(super) enum ViolationSubject<'a> {
    Row(AnsweredRow<'a>),
    /// A table as a whole.
    Table(&'a TableAnswers),
}

/// The second number of an indicator, with its row.
#[derive(Clone, Copy)]
pub(super) struct PartRow<'a> {
    pub indicator: &'a Indicator,
    pub part: &'a Part,
    pub main: IndicatorAnswer<'a>,
}

impl<'a> Violations<'a> {
    pub(super) fn of_submission(submission: &'a Submission, basis: Basis<'a>) -> Self {
        let mut violations = Self { submission, basis, class: submission.class(basis), list: Vec::new() };
        for (_, table) in submission.form.tables() {
            if let Some(answers) = submission.answers.table(table.id) {
                violations.look_at(table, answers);
            }
        }
        violations
    }

    /// Where a rule's constraints are violated, in the order of the form.
    pub(super) fn of(&self, rule: &'static Rule) -> impl Iterator<Item = Violation<'a>> {
        self.list.iter().filter(move |violation| violation.rule == rule).copied()
    }

    /// The rows in which they are.
    pub(super) fn rows(&self, rule: &'static Rule) -> impl Iterator<Item = (AnsweredRow<'a>, &'a ColumnId)> {
        self.of(rule).filter_map(|violation| match violation.of {
            ViolationSubject::Row(row) => Some((row, violation.column)),
            ViolationSubject::Table(_) => None,
        })
    }

    /// The indicators in whose rows they are.
    pub(super) fn of_indicators(
        &self,
        rule: &'static Rule,
    ) -> impl Iterator<Item = (&'a Indicator, IndicatorAnswer<'a>)> {
        self.rows(rule).filter_map(|(row, _)| self.indicator(row))
    }

    /// The indicators in the rows of whose second numbers they are, each with the column.
    pub(super) fn of_parts(&self, rule: &'static Rule) -> impl Iterator<Item = (PartRow<'a>, &'a ColumnId)> {
        self.rows(rule).filter_map(|(row, column)| Some((self.part(row)?, column)))
    }

    /// The indicator of its own row.
    pub(super) fn indicator(&self, row: AnsweredRow<'a>) -> Option<(&'a Indicator, IndicatorAnswer<'a>)> {
        let RowKey::Known(code) = row.key() else { return None };
        if row.table.id != TableId::Indicators || row.row.kind != RowKind::Entry {
            return None;
        }
        Some((self.basis.edition.indicator(code)?, self.submission.answers.indicator(code)?))
    }

    /// The indicator of the row of its second number.
    pub(super) fn part(&self, row: AnsweredRow<'a>) -> Option<PartRow<'a>> {
        if row.table.id != TableId::Indicators || row.row.kind != RowKind::Part {
            return None;
        }
        let mut parts =
            self.basis.edition.indicators().filter_map(|indicator| Some((indicator, indicator.part.as_ref()?)));
        let (indicator, part) = parts.find(|(_, part)| row.key().is(&part.code))?;
        Some(PartRow { indicator, part, main: self.submission.answers.indicator(&indicator.code)? })
    }

    /// What stands in the row's column of answers, in a table whose rows are known by their labels.
    pub(super) fn answer(row: AnsweredRow<'a>) -> Option<&'a Entry> {
        row.entry(&ColumnId::Answer)
    }

    /// What the form calls the row.
    pub(super) fn label(&self, row: AnsweredRow<'a>) -> &'a str {
        match row.key() {
            RowKey::Known(key) => self.submission.label(row.table.id, key),
            RowKey::Own(words) => words,
            RowKey::Nth(_) => "",
        }
    }

    /// How many villages the office's list of the commune has, where there is one.
    pub(super) fn known_villages(&self) -> Option<u64> {
        let commune = self.submission.commune.as_deref().and_then(|code| self.basis.profile.commune(code))?;
        u64::try_from(commune.villages.len()).ok().filter(|number| *number > 0)
    }

    fn look_at(&mut self, table: &'a Table, answers: &'a TableAnswers) {
        for row in answers.rows() {
            let form_row = match row.key() {
                RowKey::Known(key) => table.rows.iter().find(|row| row.key == *key),
                RowKey::Own(_) | RowKey::Nth(_) => None,
            };
            let own = form_row.map(|row| row.constraints.as_slice()).unwrap_or_default();
            self.test(own.iter().chain(&table.constraints), ViolationSubject::Row(row));
        }
        if !answers.rows.is_empty() {
            self.test(&table.whole, ViolationSubject::Table(answers));
        }
    }

    fn test(&mut self, constraints: impl IntoIterator<Item = &'a Constraint>, of: ViolationSubject<'a>) {
        let row = match of {
            ViolationSubject::Row(row) => Some(row),
            ViolationSubject::Table(_) => None,
        };
        let sight = Read { submission: self.submission, class: self.class, row };
        let violated = constraints.into_iter().filter(|constraint| constraint.violated.holds(&sight));
        self.list.extend(violated.map(|constraint| Violation {
            rule: constraint.rule,
            column: &constraint.column,
            of,
        }));
    }
}

impl Violation<'_> {
    /// The cell that the constraint is about; of a table as a whole the one in its first row.
    pub(super) fn place(&self) -> Place {
        match self.of {
            ViolationSubject::Row(row) => row.place(self.column),
            ViolationSubject::Table(table) => {
                table.rows().next().map_or_else(|| table.sheet.clone(), |first| first.place(self.column))
            }
        }
    }
}
